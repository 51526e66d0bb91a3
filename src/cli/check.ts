import { severities, type Severity } from "../core/lint/finding.ts";
import { type Profile, profiles } from "../core/lint/profile.ts";
import { cacheFolderName } from "../core/workspace/workspace.ts";
import { cacheLocation, openCache } from "./cache/open-cache.ts";
import { dropStale } from "./cache/drop-stale.ts";
import { displayPath } from "./display-path.ts";
import { findMarkdownFiles } from "./find-files.ts";
import { count, printable } from "./formats/pretty.ts";
import { type FormatName, formatNames, formats } from "./formats/formats.ts";
import { oneOf, parseOptions, wholeNumber } from "./parse-options.ts";
import { progressBar } from "./progress.ts";
import type { FileOutcome, Sum } from "./report.ts";
import type { Remarks, ReviewOptions } from "./review-file.ts";
import { parseShard, type Shard } from "./shard.ts";
import { exitCodes, type Terminal, WrongUse } from "./terminal.ts";
import { type Outcome, reviewAll } from "./worker-pool.ts";

export const failLevels = ["error", "warning", "info"] as const;

export const checkHelp = `Options of check:
  --format FORMAT        ${formatNames.join(", ")} (default: pretty)
  --fail-on LEVEL        the least severity that makes the exit code 1: ${failLevels.join(", ")} (default: info)
  --max-warnings N       more than N warnings make the exit code 1; milder findings do only with --fail-on
  --quiet                show only what --fail-on names (default then: error), and nothing where nothing is found
  --all                  check every Markdown file, also those that are not taken for a design doc
  --profile PROFILE      ${profiles.join(" or ")}, whatever the configuration says
  --shard I/N            only the I-th of N parts of the files
  --cache                keep what is found, and review only files for which something has changed since
  --cache-location PATH  the folder to keep it in (default: ${cacheFolderName})
  --stdin                check the text on standard input
  --stdin-filename PATH  where that text belongs: its configuration holds, and it is shown
`;

/** `loopboard check`: reads, reviews and prints; returns the exit code. */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = parseCheckArgs(args);
  const { format, all, profile } = given;
  const { cwd, useColour, width } = terminal;
  const leastShown = given.isQuiet ? given.failOn : undefined;
  const look = { useColour, width };
  const options: ReviewOptions = { format, all, profile, cwd, look, leastShown, cache: undefined };
  const report = await outputOf(format, terminal, { isQuiet: given.isQuiet, checksAll: all });
  const { problems, notes } =
    given.stdin === undefined
      ? await checkPaths(given, options, terminal, report.add)
      : await (await import("./check-input.ts")).checkInput(given.stdin, options, terminal, report.add);
  const { worst, warnings } = report.end();
  for (const remark of [...notes, ...problems]) terminal.writeError(`loopboard: ${printable(remark)}\n`);
  if (problems.length > 0) return exitCodes.wrongUse;
  const hasTooMany = warnings > given.maxWarnings;
  // What fails may not be among what was shown.
  if (hasTooMany) {
    terminal.writeError(
      `loopboard: ${count(warnings, "warning")}, more than --max-warnings ${given.maxWarnings} allows\n`,
    );
  }
  return hasTooMany || worst <= severities.indexOf(given.failOn) ? exitCodes.findings : exitCodes.clean;
}

interface CheckArgs {
  readonly format: FormatName;
  readonly failOn: Severity;
  /** Infinity for any number. */
  readonly maxWarnings: number;
  readonly isQuiet: boolean;
  readonly all: boolean;
  readonly profile: Profile | undefined;
  readonly shard: Shard;
  /** The folder of the cache, as it is named; undefined for none. */
  readonly cacheLocation: string | undefined;
  /** The path that the text on standard input belongs to; undefined when files are read. */
  readonly stdin: string | undefined;
  readonly paths: readonly string[];
}

function parseCheckArgs(args: readonly string[]): CheckArgs {
  const { values, positionals } = parseOptions(args, {
    format: { type: "string", default: "pretty" },
    "fail-on": { type: "string" },
    "max-warnings": { type: "string" },
    quiet: { type: "boolean", default: false },
    all: { type: "boolean", default: false },
    profile: { type: "string" },
    shard: { type: "string" },
    cache: { type: "boolean", default: false },
    "cache-location": { type: "string" },
    stdin: { type: "boolean", default: false },
    "stdin-filename": { type: "string" },
  });
  if (values.stdin && positionals.length > 0) {
    throw new WrongUse("check takes either --stdin or files and folders");
  }
  if (!values.stdin && values["stdin-filename"] !== undefined) {
    throw new WrongUse("--stdin-filename needs --stdin");
  }
  if (!values.stdin && positionals.length === 0) {
    throw new WrongUse("check needs at least one file or folder");
  }
  const maxWarnings = values["max-warnings"];
  // Whoever allows some warnings does not mean to fail on the first one, nor on anything milder.
  const failOn = values["fail-on"] ?? (maxWarnings !== undefined || values.quiet ? "error" : "info");
  return {
    format: oneOf(formatNames, values.format, "format"),
    failOn: oneOf(failLevels, failOn, "level"),
    maxWarnings: maxWarnings === undefined ? Infinity : wholeNumber(maxWarnings, "max-warnings"),
    isQuiet: values.quiet,
    all: values.all,
    profile: values.profile === undefined ? undefined : oneOf(profiles, values.profile, "profile"),
    shard: parseShard(values.shard),
    cacheLocation: cacheLocation(values.cache, values["cache-location"]),
    stdin: values.stdin ? (values["stdin-filename"] ?? "stdin.md") : undefined,
    paths: positionals,
  };
}

/** Reviews files and folders; the problems are one clause for each input that could not be read. */
async function checkPaths(
  { paths, shard, cacheLocation }: CheckArgs,
  options: ReviewOptions,
  terminal: Terminal,
  add: (outcome: FileOutcome) => void,
): Promise<Remarks> {
  const { cwd, program } = terminal;
  const { files, problems } = await findMarkdownFiles(paths, cwd);
  const own = files.filter((file) => shard(displayPath(file, cwd)));
  const { choice: cache, notes } = openCache(cacheLocation, terminal);
  const isSilent = options.leastShown !== undefined;
  const progress = progressBar(own.length, isSilent ? { ...terminal, progressWidth: undefined } : terminal);
  const unreadable: string[] = [];
  const remarks = await reviewAll(own, { ...options, cache }, program, (outcome: Outcome) => {
    if ("problem" in outcome) unreadable.push(outcome.problem);
    else {
      if (outcome.text !== "") progress.clear();
      add(outcome);
    }
    progress.step();
  });
  progress.end();
  const checked = own.map((file) => displayPath(file, cwd));
  if (cache) dropStale(cache.folder, checked, cwd, Date.now());
  return {
    problems: [...problems, ...unreadable, ...remarks.problems],
    notes: [...notes, ...remarks.notes],
  };
}

/** Writes the output file by file; `end` finishes it and gives the rank of the worst severity. */
async function outputOf(
  name: FormatName,
  { write, useColour }: Terminal,
  asked: Pick<Sum, "isQuiet" | "checksAll">,
) {
  const format = formats[name];
  let sum: Sum = { files: 0, findings: 0, designDocs: 0, onlyOther: undefined, ...asked };
  let warnings = 0;
  let isEmpty = true;
  let worst = Infinity;
  write(await format.head());
  return {
    add: (file: FileOutcome): void => {
      if (file.text !== "") {
        write((isEmpty ? "" : format.separator) + file.text);
        isEmpty = false;
      }
      warnings += file.warnings;
      sum = {
        ...sum,
        files: sum.files + 1,
        findings: sum.findings + file.findings,
        designDocs: sum.designDocs + (file.isDesignDoc ? 1 : 0),
        onlyOther: sum.files === 0 && !file.isDesignDoc ? file : undefined,
      };
      if (file.worst !== undefined) worst = Math.min(worst, severities.indexOf(file.worst));
    },
    end: () => {
      write(format.tail(sum, useColour, isEmpty));
      return { worst, warnings };
    },
  };
}
