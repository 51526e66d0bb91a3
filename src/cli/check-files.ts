import { readFile, stat } from "node:fs/promises";
import { relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { type ConfigSource, configSource } from "../core/config/nearest-config.ts";
import { parseDesignDoc } from "../core/document/parse-design-doc.ts";
import { reviewDocument } from "../core/lint/review.ts";
import type { FileText } from "../core/workspace/workspace.ts";
import { rules } from "../rules/index.ts";
import { readProblem } from "./find-markdown-files.ts";
import type { CheckedFile, CheckResult } from "./report.ts";

const largestFileBytes = 10_000_000;

/** Reads and reviews the files (absolute paths) under their nearest configuration. */
export async function checkFiles(paths: readonly string[], cwd: string, all: boolean): Promise<CheckResult> {
  const configs = configSource({ readFile: (uri) => readConfig(uri) }, rules);
  const files: CheckedFile[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    const shown = displayPath(path, cwd);
    const file = await readText(path);
    if (file.kind === "text") files.push(await checkFile(path, shown, file.text, configs, all));
    else problems.push(`${shown} ${file.kind === "absent" ? "does not exist" : file.reason}`);
  }
  return { files, problems };
}

async function checkFile(
  path: string,
  shown: string,
  text: string,
  configs: ConfigSource,
  all: boolean,
): Promise<CheckedFile> {
  const config = await configs.configFor(pathToFileURL(path).href);
  const doc = parseDesignDoc(text, config.reading);
  return { path: shown, doc, review: reviewDocument(doc, config, rules, all) };
}

async function readText(path: string): Promise<FileText> {
  try {
    const { size } = await stat(path);
    if (size > largestFileBytes) return { kind: "unreadable", reason: "is larger than 10 MB" };
    const bytes = await readFile(path);
    if (bytes.includes(0)) return { kind: "unreadable", reason: "is not a text file (it holds NUL bytes)" };
    // Fatal: a file in another encoding would be checked as garbage. The byte order mark stays for the offsets' sake.
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError)
      return { kind: "unreadable", reason: "is not UTF-8 text; save it as UTF-8" };
    return { kind: "unreadable", reason: readProblem(error) };
  }
}

async function readConfig(uri: string): Promise<FileText> {
  try {
    return { kind: "text", text: await readFile(new URL(uri), "utf8") };
  } catch {
    return { kind: "absent" };
  }
}

function displayPath(path: string, cwd: string): string {
  const below = relative(cwd, path);
  return (below.startsWith("..") || below === "" ? path : below).split(sep).join("/");
}
