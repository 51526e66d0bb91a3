/** What a bench of the board measures and how it is told; times are in milliseconds. */
import { readBenchPlan } from "../bench/plan.ts";

/** From the command to the painted canvas. */
export interface Opening {
  readonly count: number;
  /** Of a custom text editor with an empty page. */
  readonly empty: number;
  /** Of a page of its own with the same Excalidraw and the same scene. */
  readonly bare: number;
  readonly ours: number;
}

/** One box of a board moved. The first three begin with the release of the mouse button. */
export interface Stroke {
  readonly count: number;
  /** Until Excalidraw reports the move, on the bare page. */
  readonly bare: number;
  /** Until the canvas has sent the move. */
  readonly sent: number;
  /** Until the document has it. */
  readonly dirty: number;
  /** Bytes of all messages of the stroke, as JSON. */
  readonly toCanvas: number;
  readonly fromCanvas: number;
  /** In characters: what was put in or taken out, whichever is more. */
  readonly documentChange: number;
  /** How long the extension host ran functions of ours and what they call. */
  readonly hostOwn: number;
}

/** What the extension host holds after boards were opened and closed again. */
export interface Leftovers {
  readonly cycles: number;
  /** In bytes. */
  readonly heap: number;
  /** Functions of all extensions; every listener is one. */
  readonly functions: number;
}

export interface Measured {
  readonly openings: readonly Opening[];
  readonly strokes: readonly Stroke[];
  readonly leftovers: readonly Leftovers[];
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
  return readBenchPlan(benchVariable, "bench:board") as BenchPlan;
}
