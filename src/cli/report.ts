import type { DesignDoc } from "../core/document/design-doc.ts";
import type { Review } from "../core/lint/review.ts";

/** One file that was read and reviewed. */
export interface CheckedFile {
  /** Relative to the working directory where it lies below it, with `/`. */
  readonly path: string;
  readonly doc: DesignDoc;
  readonly review: Review;
}

export interface CheckResult {
  /** In the order in which they were named, folders in order of path. */
  readonly files: readonly CheckedFile[];
  /** One clause for each input that could not be read. */
  readonly problems: readonly string[];
}

/** The whole output of a check, with its final line break. */
export type Format = (result: CheckResult, useColour: boolean) => string;
