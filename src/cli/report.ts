import type { LineIndex } from "../core/document/line-index.ts";
import type { Severity } from "../core/lint/finding.ts";
import type { FileReview } from "./file-review.ts";
import type { Terminal } from "./terminal.ts";

/** One file that was read and reviewed. It is formatted at once and then forgotten. */
export interface CheckedFile {
  /** Relative to the working directory where it lies below it, with `/`. */
  readonly path: string;
  readonly lines: LineIndex;
  readonly review: FileReview;
}

/** What is left of a file when it was formatted: enough for the sum and the exit code. */
export interface FileOutcome {
  readonly path: string;
  /** The file's part of the output; empty where the format says nothing of it. */
  readonly text: string;
  readonly isDesignDoc: boolean;
  readonly reason: string;
  /** Those that are shown. */
  readonly findings: number;
  /** All, whether they are shown or not. */
  readonly warnings: number;
  readonly worst: Severity | undefined;
}

/** One clause that says why an input could not be read, beginning with its path. */
export interface ReadProblem {
  readonly problem: string;
}

/** All files together. */
export interface Sum {
  readonly files: number;
  readonly findings: number;
  readonly designDocs: number;
  /** Nothing is said where nothing was found. */
  readonly isQuiet: boolean;
  /** Other Markdown files were checked, too. */
  readonly checksAll: boolean;
  /** The file that was not taken for a design doc, where it is the only file. */
  readonly onlyOther: FileOutcome | undefined;
}

/** How output for people looks. */
export type Look = Pick<Terminal, "useColour" | "width">;

/** An output made file by file, so that ten thousand of them take no more memory than one. */
export interface Format {
  readonly head: () => string | Promise<string>;
  readonly file: (file: CheckedFile, look: Look) => string;
  /** Between two files of which the format says something. */
  readonly separator: string;
  /** The end, with its final line break; `isEmpty` when no file had a part. */
  readonly tail: (sum: Sum, useColour: boolean, isEmpty: boolean) => string;
}
