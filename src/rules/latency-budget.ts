import type { DesignDoc } from "../core/document/design-doc.ts";
import { sectionStart } from "../core/document/section-fact.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { latencyPathsIn, type LatencyPromise, promisedLatency } from "../core/facts/latency.ts";
import { latencySentences, type SentenceStage } from "../core/facts/latency-sentences.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";
import { formatQuantity } from "../core/quantity/format-quantity.ts";
import type { LatencyPath, LatencyStage } from "../core/quantity/latency-budget.ts";

export const latencyBudget = defineRule({
  id: "latency-budget",
  summary: "The stages of a path take longer together than is promised for the whole.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    for (const { index, found } of latencyPathsIn(doc)) {
      const start = sectionStart(doc, index);
      const moved = ({ range }: { readonly range: TextRange }) => ({
        start: range.start + start,
        end: range.end + start,
      });
      for (const path of found) {
        if (path.wrongTotal) yield totalReport(path, path.wrongTotal, moved);
        const promise = promiseFor(doc, path, moved);
        if (!promise || path.sum.value <= promise.seconds * (1 + 1e-9)) continue;
        const sum = formatQuantity(path.sum);
        yield {
          message: tooLong(sum, promise),
          range: moved(longestOf(path).quantity),
          related: [
            { range: promise.range, message: `The promise: ${promise.text}` },
            ...stagesOf(path, moved),
          ],
        };
      }
    }
    yield* sentenceReports(doc);
  },
});

/** Stages that a paragraph tells, against what the requirements promise. */
function* sentenceReports(doc: DesignDoc): Iterable<Report> {
  for (const { index, found } of latencySentences(doc)) {
    const start = sectionStart(doc, index);
    const moved = ({ range }: SentenceStage) => ({ start: range.start + start, end: range.end + start });
    for (const { stages, seconds } of found) {
      const promise = promisedLatency(doc);
      const [first] = stages;
      if (!promise || !first || seconds <= promise.seconds * (1 + 1e-9)) continue;
      const longest = stages.reduce((most, stage) => (stage.seconds > most.seconds ? stage : most), first);
      yield {
        message: tooLong(formatQuantity({ value: seconds, unit: { second: 1 } }), promise),
        range: moved(longest),
        related: [
          { range: promise.range, message: `The promise: ${promise.text}` },
          ...stages.map((stage) => ({ range: moved(stage), message: `A stage: ${stage.name}` })),
        ],
      };
    }
  }
}

function tooLong(sum: string, { text }: LatencyPromise): string {
  return `The stages of this path add up to ${sum}, and ${text} is promised for the whole; expected less.`;
}

type Moved = (place: { readonly range: TextRange }) => TextRange;

function stagesOf({ stages }: LatencyPath, moved: Moved): NonNullable<Report["related"]> {
  return stages.map(({ name, quantity }) => ({ range: moved(quantity), message: `A stage: ${name}` }));
}

/** Percentiles do not add up, so that a total beside them may be right, and only wants a word. */
function totalReport(
  path: LatencyPath,
  { quantity, ofPercentiles }: NonNullable<LatencyPath["wrongTotal"]>,
  moved: Moved,
): Report {
  const sum = formatQuantity(path.sum);
  const expected = ofPercentiles
    ? "a word on how it was found, since percentiles do not add up"
    : "their sum";
  return {
    message: `The stages above add up to ${sum}, and their total is given as ${quantity.text}; expected ${expected}.`,
    range: moved(quantity),
    related: stagesOf(path, moved),
    ...(ofPercentiles ? { severity: "info" as const } : {}),
  };
}

/** What is promised beside the stages, else in the requirements. */
function promiseFor(doc: DesignDoc, { bound }: LatencyPath, moved: Moved): LatencyPromise | undefined {
  return bound ? { seconds: bound.high, text: bound.text, range: moved(bound) } : promisedLatency(doc);
}

/** The stage to look at first. */
function longestOf({ stages }: LatencyPath): LatencyStage {
  return stages.reduce((longest, stage) => (stage.quantity.low > longest.quantity.low ? stage : longest));
}
