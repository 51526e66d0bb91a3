import type { TextRange } from "../document/text-range.ts";
import type { Unit } from "./unit.ts";

export type Comparator = "<" | "<=" | ">" | ">=" | "~";

/** An amount of something, in base units: bytes, seconds, pieces, whole dollars. */
export interface Measure {
  readonly value: number;
  readonly unit: Unit;
}

/** A number with its unit as it stands in a text. */
export interface Quantity extends Measure {
  /** From the number (or currency sign) to the end of its unit. */
  readonly range: TextRange;
  readonly text: string;
  /** Ends of a span such as `3–5 days`; both equal `value` when one number is written, else `value` is the middle. */
  readonly low: number;
  readonly high: number;
  readonly approximate: boolean;
  readonly comparator: Comparator | undefined;
  /** 99 for `p99 < 200 ms`. */
  readonly percentile: number | undefined;
  readonly notation: Notation;
  /** How else it can be read: `4B` is four billion, or four bytes. */
  readonly otherReading?: Measure;
}

/** How a quantity is written, so that another value can be written the same way. */
export interface Notation {
  /** The currency sign before the number, or nothing. */
  readonly prefix: string;
  /** The short or long scale as written, without the space before it: `k`, `M`, `million`, or nothing. */
  readonly scale: string;
  /** True for `20 million`, false for `20M`. */
  readonly scaleSpaced: boolean;
  /** What stands behind number and scale, with its leading space: ` TB/day`, `%`, ` req/user/day`. */
  readonly suffix: string;
  /** How many base units one of `suffix` is, without the scale. */
  readonly unitFactor: number;
  /** The part of `unitFactor` that comes from units of time: 1/86,400 for `req/day`. */
  readonly timeFactor: number;
  /** The worth of the last written digit, in base units. */
  readonly step: number;
  readonly digits: number;
  /** The thousands separator as written, or nothing. */
  readonly grouping: string;
  /** True when the number stands bare: no scale, no unit, no separator, no exponent. */
  readonly isPlain: boolean;
}
