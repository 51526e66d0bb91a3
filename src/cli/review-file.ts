import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ConfigSource, configSource } from "../core/config/nearest-config.ts";
import { lineIndex } from "../core/document/line-index.ts";
import { defaultFramework } from "../core/framework/frameworks.ts";
import { excludedReason } from "../core/lint/review.ts";
import { forgetTexts } from "../core/document/text-memo.ts";
import { type Finding, severities, type Severity } from "../core/lint/finding.ts";
import type { Profile } from "../core/lint/profile.ts";
import type { FileText } from "../core/workspace/workspace.ts";
import { rules } from "../rules/index.ts";
import { type CacheChoice, type ReviewCache, reviewCache } from "./cache/review-cache.ts";
import { unkept } from "./cache/open-cache.ts";
import { displayPath } from "./display-path.ts";
import { type FileReview, fileReview } from "./file-review.ts";
import { type FormatName, formats } from "./formats/formats.ts";
import type { CheckedFile, FileOutcome, Look, ReadProblem } from "./report.ts";
import { readBytes, readText, textOf } from "./read-text.ts";
import { configFor, reviewText } from "./review-text.ts";

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
  /** Undefined where every file is reviewed anew. */
  readonly cache: CacheChoice | undefined;
}

/** What a thread looks at for each file. */
export interface Sources {
  readonly configs: ConfigSource;
  readonly cache: ReviewCache | undefined;
}

export function sourcesFor({ cache }: ReviewOptions): Sources {
  return { configs: fileConfigs(), cache: cache && reviewCache(cache) };
}

export function fileConfigs(): ConfigSource {
  return configSource({ readFile: (uri) => Promise.resolve(readConfig(new URL(uri))) }, () => rules);
}

/** Above a document there may be folders that nobody may look into; there is no configuration in them, as far as one can see. */
function readConfig(url: URL): FileText {
  const file = readText(url);
  return file.kind === "unreadable" && !existsSync(url) ? { kind: "absent" } : file;
}

/** Reads, reviews and formats the file at an absolute path. */
export async function reviewPath(
  path: string,
  sources: Sources,
  options: ReviewOptions,
): Promise<FileOutcome | ReadProblem> {
  const shown = displayPath(path, options.cwd);
  const read = readBytes(path);
  const file = textOf(read);
  if (read.kind !== "bytes" || file.kind !== "text") {
    if (file.kind === "unreadable" && (await isLeftOut(path, sources.configs, options))) {
      return outcomeOf({ path: shown, lines: lineIndex(""), review: excludedReview }, options);
    }
    return { problem: `${shown} ${file.kind === "unreadable" ? file.reason : "does not exist"}` };
  }
  const review = await reviewOf({ path, shown, bytes: read.bytes, text: file.text }, sources, options);
  return outcomeOf({ path: shown, lines: lineIndex(file.text), review }, options);
}

/** Whether nobody wants to know what is in a file, so that it does not matter whether it can be read. */
export async function isLeftOut(
  path: string,
  configs: ConfigSource,
  { all }: Pick<ReviewOptions, "all">,
): Promise<boolean> {
  const { membership } = await configFor(path, configs, undefined);
  return membership === "excluded" && !all;
}

const excludedReview: FileReview = {
  isDesignDoc: false,
  reason: excludedReason,
  findings: [],
  framework: defaultFramework.id,
  steps: [],
};

interface FileContent {
  readonly path: string;
  readonly shown: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** As it was kept, or made now and kept. */
async function reviewOf(
  { path, shown, bytes, text }: FileContent,
  { configs, cache }: Sources,
  { cwd, all, profile }: ReviewOptions,
): Promise<FileReview> {
  const config = await configFor(path, configs, profile);
  const found = cache?.find({ path, shown, bytes, config, all, profile }, cwd);
  if (found?.kind === "kept") return found.review;
  forgetTexts();
  const { doc, review: findings, linked } = await reviewText(path, text, config, { all, cwd });
  const review = fileReview(doc, findings);
  found?.keep(review, linked);
  return review;
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

/** What is to be said of a run besides its findings, each thing in one clause. */
export interface Remarks {
  /** Mistakes in the configurations that held for some file. */
  readonly problems: readonly string[];
  /** What changes no result. */
  readonly notes: readonly string[];
}

export async function remarksOn(
  { configs, cache }: Sources,
  { cwd, cache: choice }: ReviewOptions,
): Promise<Remarks> {
  const problem = cache?.problem();
  return {
    problems: await configProblems(configs, cwd),
    notes: choice && problem !== undefined ? [unkept(choice.folder, cwd, problem)] : [],
  };
}

/** One line for each mistake in a configuration that held for some file. */
export async function configProblems(configs: ConfigSource, cwd: string): Promise<readonly string[]> {
  const used = await configs.used();
  return used.flatMap(({ uri, text, problems }) =>
    problems.map(({ message, range }) => {
      const { line, character } = lineIndex(text).positionAt(range.start);
      const place = `${displayPath(fileURLToPath(uri), cwd)}:${line + 1}:${character + 1}`;
      return `${place}: ${message.replace(/\.$/, "")}`;
    }),
  );
}
