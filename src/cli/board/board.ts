import { boardFormat } from "../../core/board/formats/scene-file.ts";
import { type Severity, severities } from "../../core/lint/finding.ts";
import { failLevels } from "../check.ts";
import { findBoardFiles } from "../find-files.ts";
import { oneOf, parseOptions } from "../parse-options.ts";
import { displayPath } from "../display-path.ts";
import { printable } from "../formats/pretty.ts";
import { exitCodes, type Terminal, WrongUse } from "../terminal.ts";
import { exportBoard, exportHelp, readExportRequest } from "./export.ts";
import { type LintedBoard, lintFormats, lintOf } from "./lint.ts";
import { readBoard, type BoardFile } from "./read-board.ts";
import { type CountedBoard, statsFormats, statsOf } from "./stats.ts";

const lintFormatNames = ["pretty", "json", "sarif", "github"] as const;
const statsFormatNames = ["pretty", "json"] as const;

export const boardHelp = `Options of board lint and board stats; folders are searched for boards of every kind:
  --format FORMAT        ${lintFormatNames.join(", ")} (default: pretty); of stats only the first two
  --fail-on LEVEL        of lint, the least severity that makes the exit code 1: ${failLevels.join(", ")} (default: info)

${exportHelp}`;

/** `loopboard board lint|stats|export`: reads boards and says what is wrong with them, how much is on them, or draws them. */
export async function board(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] = args;
  switch (command) {
    case "lint":
      return lint(rest, terminal);
    case "stats":
      return stats(rest, terminal);
    case "export":
      return drawn(rest, terminal);
    case undefined:
      throw new WrongUse("No command for board given; expected lint, stats or export");
    default:
      throw new WrongUse(`Unknown command "${command}" for board; expected lint, stats or export`);
  }
}

async function lint(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    format: { type: "string", default: "pretty" },
    "fail-on": { type: "string", default: "info" },
  });
  const format = lintFormats[oneOf(lintFormatNames, values.format, "format")];
  const failOn = oneOf(failLevels, values["fail-on"], "level");
  const linted: LintedBoard[] = [];
  const problems = await eachBoard("lint", positionals, terminal, (file) => linted.push(lintOf(file)));
  terminal.write(format(linted, terminal.useColour));
  if (problems.length > 0) return wrongInput(problems, terminal);
  const found = linted.flatMap(({ findings }) => findings);
  return found.some(({ severity }) => isAtLeast(severity, failOn)) ? exitCodes.findings : exitCodes.clean;
}

async function stats(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions(args, { format: { type: "string", default: "pretty" } });
  const format = statsFormats[oneOf(statsFormatNames, values.format, "format")];
  const counted: CountedBoard[] = [];
  const problems = await eachBoard("stats", positionals, terminal, (file) => counted.push(statsOf(file)));
  terminal.write(format(counted, terminal.useColour));
  return problems.length > 0 ? wrongInput(problems, terminal) : exitCodes.clean;
}

async function drawn(args: readonly string[], terminal: Terminal): Promise<number> {
  const request = readExportRequest(args);
  const isOnly = request.paths.length === 1 && boardFormat(request.paths[0] ?? "") !== undefined;
  const unwritten: string[] = [];
  const problems = await eachBoard("export", request.paths, terminal, (file) => {
    const problem = exportBoard(file, request, isOnly, terminal);
    if (problem !== undefined) unwritten.push(problem);
  });
  const all = [...problems, ...unwritten];
  return all.length > 0 ? wrongInput(all, terminal) : exitCodes.clean;
}

/** Reads one board after the other, so that only one is held; returns a clause for each that could not be read. */
async function eachBoard(
  command: string,
  paths: readonly string[],
  { cwd }: Terminal,
  use: (file: BoardFile) => void,
): Promise<readonly string[]> {
  if (paths.length === 0) throw new WrongUse(`board ${command} needs at least one file or folder`);
  const { files, problems } = await findBoardFiles(paths, cwd);
  const unreadable = files.flatMap((path) => {
    const reading = readBoard(path, displayPath(path, cwd));
    if (reading.kind === "problem") return [reading.message];
    use(reading.file);
    return [];
  });
  return [...problems, ...unreadable];
}

function wrongInput(problems: readonly string[], { writeError }: Terminal): number {
  for (const problem of problems) writeError(`loopboard: ${printable(problem)}\n`);
  return exitCodes.wrongUse;
}

function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}
