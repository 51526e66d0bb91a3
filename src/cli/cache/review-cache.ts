import { join } from "node:path";
import { internalErrorRule } from "../../core/lint/lint.ts";
import type { FileReview } from "../file-review.ts";
import { areUnchanged, type LinkedStamp } from "../linked-files.ts";
import { entryName, readEntry, writeEntry } from "./entry.ts";
import { type AskedReview, reviewKey } from "./review-key.ts";

/** Which cache a run uses; plain data, so that it can be sent to other threads. */
export interface CacheChoice {
  /** Absolute; it is there. */
  readonly folder: string;
  /** Of `programStamp`. */
  readonly program: string;
}

/** Reviews of earlier runs, of which one is used only where nothing has changed that it was made of. */
export interface ReviewCache {
  /** @param cwd Where paths of links that start with a slash count from. */
  readonly find: (asked: AskedReview, cwd: string) => Found;
  /** The end of a sentence that says why something could not be kept; undefined while all could. */
  readonly problem: () => string | undefined;
}

type Found =
  | { readonly kind: "kept"; readonly review: FileReview }
  /** The review has to be made; `keep` takes it, and the files that links were held against. */
  | { readonly kind: "none"; readonly keep: Keep };

type Keep = (review: FileReview, linked: readonly LinkedStamp[]) => void;

export function reviewCache({ folder, program }: CacheChoice): ReviewCache {
  let problem: string | undefined;
  return {
    find: (asked, cwd) => {
      const key = reviewKey(program, asked);
      const path = join(folder, entryName(asked.shown));
      const entry = readEntry(path);
      if (entry?.key === key && areUnchanged(entry.linked, asked.path, cwd)) {
        return { kind: "kept", review: entry.review };
      }
      const keep: Keep = (review, linked) => {
        // A rule may have failed for want of memory: the next run shall try it again.
        if (review.findings.some(({ rule }) => rule === internalErrorRule)) return;
        problem ??= writeEntry(path, { key, document: asked.shown, linked, review });
      };
      return { kind: "none", keep };
    },
    problem: () => problem,
  };
}
