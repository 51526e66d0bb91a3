import { parseArgs } from "node:util";
import { severities, type Severity } from "../core/lint/finding.ts";
import { checkFiles } from "./check-files.ts";
import { findMarkdownFiles } from "./find-markdown-files.ts";
import { formatGitHub } from "./formats/github.ts";
import { formatJson } from "./formats/json.ts";
import { formatPretty } from "./formats/pretty.ts";
import { formatSarif } from "./formats/sarif.ts";
import type { CheckResult, Format } from "./report.ts";
import { exitCodes, type Terminal, WrongUse } from "./terminal.ts";

const formats: Readonly<Record<string, Format>> = {
  pretty: formatPretty,
  json: formatJson,
  sarif: formatSarif,
  github: formatGitHub,
};

const failLevels = ["error", "warning", "info"] as const;

export const checkHelp = `Options of check:
  --format FORMAT   ${Object.keys(formats).join(", ")} (default: pretty)
  --fail-on LEVEL   the least severity that makes the exit code 1: ${failLevels.join(", ")} (default: info)
  --all             check every Markdown file, also those that are not taken for a design doc
`;

/** `loopboard check`: reads, reviews and prints; returns the exit code. */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const { format, failOn, all, paths } = parseCheckArgs(args);
  const { files, problems } = await findMarkdownFiles(paths, terminal.cwd);
  const result = await checkFiles(files, terminal.cwd, all);
  terminal.write(format(result, terminal.useColour));
  const unreadable = [...problems, ...result.problems];
  for (const problem of unreadable) terminal.writeError(`loopboard: ${problem}\n`);
  if (unreadable.length > 0) return exitCodes.wrongUse;
  return fails(result, failOn) ? exitCodes.findings : exitCodes.clean;
}

interface CheckArgs {
  readonly format: Format;
  readonly failOn: Severity;
  readonly all: boolean;
  readonly paths: readonly string[];
}

function parseCheckArgs(args: readonly string[]): CheckArgs {
  const { values, positionals } = parse(args);
  const format = formats[values.format];
  if (!format || !Object.hasOwn(formats, values.format)) {
    throw new WrongUse(`Unknown format "${values.format}"; expected ${Object.keys(formats).join(", ")}`);
  }
  const failOn = failLevels.find((level) => level === values["fail-on"]);
  if (!failOn) {
    throw new WrongUse(
      `Unknown level "${values["fail-on"]}" for --fail-on; expected ${failLevels.join(", ")}`,
    );
  }
  if (positionals.length === 0) throw new WrongUse("check needs at least one file or folder");
  return { format, failOn, all: values.all, paths: positionals };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: "string", default: "pretty" },
        "fail-on": { type: "string", default: "info" },
        all: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    // Node's own message says which option is wrong; its first sentence is enough.
    const message = error instanceof Error ? error.message : String(error);
    throw new WrongUse(message.split(". ")[0]?.replace(/\.$/, "") ?? message);
  }
}

function fails(result: CheckResult, failOn: Severity): boolean {
  const limit = severities.indexOf(failOn);
  return result.files.some((file) =>
    file.review.findings.some((finding) => severities.indexOf(finding.severity) <= limit),
  );
}
