import * as z from "zod";
import type { DesignDoc } from "../core/document/design-doc.ts";
import { sectionStart } from "../core/document/section-fact.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { latencyPathsIn, type LatencyPromise, promisedLatency } from "../core/facts/latency.ts";
import { defineRule } from "../core/lint/rule.ts";
import { formatQuantity } from "../core/quantity/format-quantity.ts";
import type { LatencyPath, LatencyStage } from "../core/quantity/latency-budget.ts";

export const latencyBudget = defineRule({
  id: "latency-budget",
  summary: "The stages of a path take longer together than is promised for the whole.",
  severity: "warning",
  fixable: false,
  options: z.strictObject({}),
  *check({ doc }) {
    for (const { index, found } of latencyPathsIn(doc)) {
      const start = sectionStart(doc, index);
      const moved = ({ range }: { readonly range: TextRange }) => ({
        start: range.start + start,
        end: range.end + start,
      });
      for (const path of found) {
        const promise = promiseFor(doc, path, moved);
        if (!promise || path.sum.value <= promise.seconds * (1 + 1e-9)) continue;
        const sum = formatQuantity(path.sum);
        yield {
          message: `The stages of this path add up to ${sum}, and ${promise.text} is promised for the whole; expected less.`,
          range: moved(longestOf(path).quantity),
          related: [
            { range: promise.range, message: `The promise: ${promise.text}` },
            ...path.stages.map(({ name, quantity }) => ({
              range: moved(quantity),
              message: `A stage: ${name}`,
            })),
          ],
        };
      }
    }
  },
});

/** What is promised beside the stages, else in the requirements. */
function promiseFor(
  doc: DesignDoc,
  { bound }: LatencyPath,
  moved: (place: { readonly range: TextRange }) => TextRange,
): LatencyPromise | undefined {
  return bound ? { seconds: bound.high, text: bound.text, range: moved(bound) } : promisedLatency(doc);
}

/** The stage to look at first. */
function longestOf({ stages }: LatencyPath): LatencyStage {
  return stages.reduce((longest, stage) => (stage.quantity.low > longest.quantity.low ? stage : longest));
}
