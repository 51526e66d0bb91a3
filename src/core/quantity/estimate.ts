import type { TextRange } from "../document/text-range.ts";
import type { Cause } from "./compare.ts";
import type { Measure, Quantity } from "./quantity.ts";

interface Located {
  /** From the first operand to the end of the result. */
  readonly range: TextRange;
  /** The result as written; empty, right behind the equals sign, when there is none yet. */
  readonly resultRange: TextRange;
}

/** A result with which the arithmetic before it agrees, by the tolerance that its own precision suggests. */
export interface AgreeingEstimate extends Located {
  readonly kind: "agrees";
  readonly written: Quantity;
  readonly computed: Measure;
  /** The result in the writer's own style and unit, e.g. `1.02 TB`. */
  readonly suggestion: string;
}

/** A result that is wrong: by its value, or (`unit-differs`) because it is given in the wrong unit. */
export interface DifferingEstimate extends Located {
  readonly kind: "value-differs" | "unit-differs";
  readonly written: Quantity;
  readonly computed: Measure;
  readonly suggestion: string;
  readonly likelyCause?: Cause;
}

/** An equals sign with nothing behind it. */
export interface UnfinishedEstimate extends Located {
  readonly kind: "unfinished";
  readonly computed: Measure;
  readonly suggestion: string;
}

/** Arithmetic that cannot be judged with certainty: nothing should be said about it. */
export interface UnknownEstimate extends Located {
  readonly kind: "unknown";
}

export type Estimate = AgreeingEstimate | DifferingEstimate | UnfinishedEstimate | UnknownEstimate;
