import { relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type ConfigForDocument, type ConfigSource, configSource } from "../core/config/nearest-config.ts";
import type { DesignDoc } from "../core/document/design-doc.ts";
import { parseDesignDoc } from "../core/document/parse-design-doc.ts";
import { forgetTexts } from "../core/document/text-memo.ts";
import { type LinkedAnchors, linkedPaths, readLinkedAnchors } from "../core/links/linked-anchors.ts";
import { readLinkedFile } from "../core/links/linked-file.ts";
import { type Finding, severities, type Severity } from "../core/lint/finding.ts";
import type { LintSettings } from "../core/lint/lint.ts";
import type { Profile } from "../core/lint/profile.ts";
import { isReviewed, reviewDocument } from "../core/lint/review.ts";
import { rules } from "../rules/index.ts";
import { type FormatName, formats } from "./formats/formats.ts";
import type { CheckedFile, FileOutcome, Look, ReadProblem } from "./report.ts";
import { readLinkedText, readText } from "./read-text.ts";

/** What holds for all files of one run; plain data, so that it can be sent to other threads. */
export interface ReviewOptions {
  readonly cwd: string;
  readonly format: FormatName;
  readonly look: Look;
  /** Check also what is not taken for a design doc. */
  readonly all: boolean;
  /** Of the command line: wins over every file. */
  readonly profile: Profile | undefined;
  /** With it, milder findings and files without any others are not shown; they still count. */
  readonly leastShown: Severity | undefined;
}

export function fileConfigs(): ConfigSource {
  return configSource({ readFile: (uri) => Promise.resolve(readText(new URL(uri))) }, rules);
}

/** Reads, reviews and formats the file at an absolute path. */
export async function reviewPath(
  path: string,
  configs: ConfigSource,
  options: ReviewOptions,
): Promise<FileOutcome | ReadProblem> {
  const shown = displayPath(path, options.cwd);
  const file = readText(path);
  if (file.kind !== "text") {
    return { problem: `${shown} ${file.kind === "absent" ? "does not exist" : file.reason}` };
  }
  forgetTexts();
  return outcomeOf(await reviewText(path, shown, file.text, configs, options), options);
}

export async function reviewText(
  path: string,
  shown: string,
  text: string,
  configs: ConfigSource,
  options: Pick<ReviewOptions, "all" | "profile" | "cwd"> & Pick<LintSettings, "onFailure">,
): Promise<CheckedFile> {
  const { onFailure, all, cwd } = options;
  const config = { ...(await configFor(path, configs, options.profile)), ...(onFailure && { onFailure }) };
  const doc = parseDesignDoc(text, config.reading);
  const isLinking = linkedPaths(doc).length > 0 && isReviewed(doc, config, all);
  const found = isLinking && { linked: await linkedFrom(doc, path, cwd) };
  return { path: shown, doc, review: reviewDocument(doc, { ...config, ...found }, rules, all) };
}

/** What the links of a document to other files are held against. As in an editor, `/docs` counts from the folder that is worked in. */
function linkedFrom(doc: DesignDoc, path: string, cwd: string): Promise<LinkedAnchors> {
  const folders = async (): Promise<readonly string[]> => Promise.resolve([pathToFileURL(cwd).href]);
  return readLinkedAnchors(doc, { uri: pathToFileURL(path).href, folders }, async (uri) => {
    const file = await readLinkedText(new URL(uri));
    return file.kind === "text" ? await readLinkedFile(uri, file.text) : undefined;
  });
}

async function configFor(
  path: string,
  configs: ConfigSource,
  profile: Profile | undefined,
): Promise<ConfigForDocument> {
  const config = await configs.configFor(pathToFileURL(path).href);
  return profile === undefined ? config : { ...config, profile };
}

export function outcomeOf(file: CheckedFile, { format, look, leastShown }: ReviewOptions): FileOutcome {
  const { isDesignDoc, reason, findings } = file.review;
  const ranks = findings.map(({ severity }) => severities.indexOf(severity));
  const shown = leastShown === undefined ? findings : findings.filter(isAtLeast(leastShown));
  const isShown = leastShown === undefined || shown.length > 0;
  const asShown = { ...file, review: { ...file.review, findings: shown } };
  return {
    path: file.path,
    text: isShown ? formats[format].file(asShown, look) : "",
    isDesignDoc,
    reason,
    findings: shown.length,
    warnings: findings.filter(({ severity }) => severity === "warning").length,
    worst: ranks.length === 0 ? undefined : severities[Math.min(...ranks)],
  };
}

function isAtLeast(least: Severity): (finding: Finding) => boolean {
  return ({ severity }) => severities.indexOf(severity) <= severities.indexOf(least);
}

export function displayPath(path: string, cwd: string): string {
  const below = relative(cwd, path);
  return (below.startsWith("..") || below === "" ? path : below).split(sep).join("/");
}

/** One line for each mistake in a configuration that held for some file. */
export async function configProblems(configs: ConfigSource, cwd: string): Promise<readonly string[]> {
  const used = await configs.used();
  return used.flatMap(({ uri, text, problems }) =>
    problems.map(({ message, range }) => {
      const line = text.slice(0, range.start).split("\n").length;
      return `${displayPath(fileURLToPath(uri), cwd)}:${line}: ${message.replace(/\.$/, "")}`;
    }),
  );
}
