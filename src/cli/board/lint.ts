import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BoardFinding, boardRules, lintBoard, plainName } from "../../core/board/board-lint.ts";
import { workflowCommand } from "../formats/github.ts";
import { count, painter } from "../formats/pretty.ts";
import { sarifHead, sarifLevels, sarifResults, sarifTail, sarifUri } from "../formats/sarif-log.ts";
import type { BoardFile } from "./read-board.ts";

export interface LintedBoard {
  readonly path: string;
  readonly findings: readonly BoardFinding[];
}

export function lintOf({ path, shown, scene }: BoardFile): LintedBoard {
  const folder = dirname(path);
  // A path with a NUL in it names no file; existsSync says so without throwing.
  return { path: shown, findings: lintBoard(scene.elements, (target) => existsSync(join(folder, target))) };
}

/** The version of the JSON output; it rises when a field changes its meaning or goes. */
const version = 1;

export const lintFormats = { pretty, json, sarif, github };

function json(boards: readonly LintedBoard[]): string {
  return `${JSON.stringify({ version, files: boards }, undefined, 2)}\n`;
}

/** A result is in a file, and of an element; in which line that stands says nothing to anybody. */
function sarif(boards: readonly LintedBoard[]): string {
  const rules = Object.entries(boardRules).map(([id, rule]) => ({ id, ...rule }));
  const results = boards.flatMap(({ path, findings }) =>
    findings.map(({ rule, severity, element, message }) => ({
      ruleId: rule,
      level: sarifLevels[severity],
      message: { text: message },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: sarifUri(path) } },
          logicalLocations: [{ name: element, kind: "element" }],
        },
      ],
    })),
  );
  return sarifHead(rules) + sarifResults(results) + sarifTail(results.length === 0);
}

function github(boards: readonly LintedBoard[]): string {
  return boards
    .flatMap(({ path, findings }) => findings.map((finding) => workflowCommand(finding, { file: path })))
    .join("");
}

function pretty(boards: readonly LintedBoard[], useColour: boolean): string {
  const paint = painter(useColour);
  if (boards.length === 0) return "No boards were checked\n";
  const blocks = boards.map(({ path, findings }) => {
    const lines = findings.map(({ severity, element, message, rule }) => {
      const level = paint(severity, severity.padEnd(7));
      return `  ${plainName(element).padEnd(elementWidth)}  ${level}  ${message}  ${paint("dim", rule)}`;
    });
    return [paint("bold", path), ...(lines.length > 0 ? lines : ["  nothing found"])].join("\n");
  });
  const found = boards.reduce((sum, { findings }) => sum + findings.length, 0);
  return `${blocks.join("\n\n")}\n\n${count(found, "finding")} on ${count(boards.length, "board")}\n`;
}

/** The length of Excalidraw's ids. */
const elementWidth = 21;
