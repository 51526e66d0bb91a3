import { type BoardStats, boardStats } from "../../core/board/board-stats.ts";
import { count, painter } from "../formats/pretty.ts";
import type { BoardFile } from "./read-board.ts";

export interface CountedBoard {
  readonly path: string;
  readonly bytes: number;
  readonly stats: BoardStats;
}

export function statsOf({ shown, bytes, scene }: BoardFile): CountedBoard {
  return { path: shown, bytes, stats: boardStats(scene) };
}

/** The version of the JSON output; it rises when a field changes its meaning or goes. */
const version = 1;

export const statsFormats = { pretty, json };

function json(boards: readonly CountedBoard[]): string {
  const files = boards.map(({ path, bytes, stats }) => ({
    ...{ path, bytes },
    ...stats,
    byComponent: Object.fromEntries(stats.byComponent),
  }));
  return `${JSON.stringify({ version, files }, undefined, 2)}\n`;
}

function pretty(boards: readonly CountedBoard[], useColour: boolean): string {
  const paint = painter(useColour);
  if (boards.length === 0) return "No boards were counted\n";
  const blocks = boards.map((board) => {
    const kinds = board.stats.byComponent.map(([id, many]) => `  ${String(many).padStart(5)}  ${id}`);
    return [paint("bold", board.path), `  ${countsLine([board])}`, ...kinds].join("\n");
  });
  const total = boards.length > 1 ? `\n${count(boards.length, "board")}: ${countsLine(boards)}\n` : "";
  return `${blocks.join("\n\n")}\n${total}`;
}

const counted = ["components", "connections", "frames", "elements", "pictures"] as const;

/** What is on these boards together. */
function countsLine(boards: readonly CountedBoard[]): string {
  const sum = (of: (board: CountedBoard) => number): number =>
    boards.reduce((total, board) => total + of(board), 0);
  const parts = counted.map((name) =>
    count(
      sum(({ stats }) => stats[name]),
      name.slice(0, -1),
    ),
  );
  return [
    ...parts,
    count(
      sum(({ bytes }) => bytes),
      "byte",
    ),
  ].join(", ");
}
