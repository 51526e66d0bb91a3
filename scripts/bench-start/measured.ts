import { readBenchPlan } from "../bench/plan.ts";

/** What one window tells of activation, in milliseconds: from asking VS Code for it until it is over. */
export interface Activation {
  readonly ours: number;
  /** Of an extension whose `activate` does nothing. */
  readonly empty: number;
}

/** What one window is to measure; the launcher writes it, the extension host reads it. */
export interface ActivationPlan {
  /** The empty extension that is activated before both, so that neither is the first of the window. */
  readonly warmUp: string;
  readonly empty: string;
  readonly oursFirst: boolean;
  /** The file that gets an {@link Activation}. */
  readonly results: string;
}

export const activationVariable = "LOOPBOARD_BENCH_ACTIVATION";

export function readActivationPlan(): ActivationPlan {
  return readBenchPlan(activationVariable, "bench:start") as ActivationPlan;
}
