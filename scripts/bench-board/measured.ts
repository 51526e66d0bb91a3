/** What a bench of the board measures and how it is told; times are in milliseconds, sizes in characters of JSON. */

/** From the command to the painted canvas. */
export interface Opening {
  readonly count: number;
  /** Of a custom text editor with an empty page. */
  readonly empty: number;
  /** Of a page of its own with the same Excalidraw and the same scene. */
  readonly bare: number;
  readonly ours: number;
}

/** One box of a board moved. */
export interface Stroke {
  readonly count: number;
  /** From the mouse button's release to the document's change. */
  readonly dirty: number;
  readonly toCanvas: number;
  readonly documentChange: number;
  /** How long the extension host's thread was busy, with everything that runs in it. */
  readonly hostBusy: number;
}

export interface Measured {
  readonly openings: readonly Opening[];
  readonly strokes: readonly Stroke[];
  /** Bytes that the extension host holds, at the start and after every 20 boards that were opened and closed. */
  readonly heap: readonly number[];
}

/** What the bench is to do; the launcher writes it, the extension host reads it. */
export interface BenchPlan {
  readonly counts: readonly number[];
  readonly runs: number;
  readonly cycles: number;
  readonly bareUrl: string;
  /** The file that gets {@link Measured}. */
  readonly results: string;
}

export const benchVariable = "LOOPBOARD_BENCH_BOARD";

export function readBench(): BenchPlan {
  const text = process.env[benchVariable];
  if (!text) throw new Error("This is measured by `npm run bench:board`.");
  return JSON.parse(text) as BenchPlan;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
