import type { DesignDoc } from "../core/document/design-doc.ts";
import { documentFact, sectionStart } from "../core/document/section-fact.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { areChoices } from "../core/facts/latency-choices.ts";
import { latencyPathsIn, type LatencyPromise, promisedLatency } from "../core/facts/latency.ts";
import { latencySentences, type SentenceStage } from "../core/facts/latency-sentences.ts";
import { firstToken, promisedFirstToken } from "../core/facts/first-token.ts";
import { longStages } from "../core/facts/long-stages.ts";
import { latencyTables } from "../core/facts/latency-tables.ts";
import type { WrittenTotal } from "../core/facts/latency-total.ts";
import { owedLatencies } from "../core/facts/owed-latency.ts";
import { jobTimes } from "../core/facts/job-times.ts";
import { jobWindows } from "../core/facts/job-windows.ts";
import { placeOf, quoted } from "../core/facts/statement-fact.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";
import { formatQuantity } from "../core/quantity/format-quantity.ts";
import type { LatencyPath, LatencyStage } from "../core/quantity/latency-budget.ts";

export const latencyBudget = defineRule({
  id: "latency-budget",
  summary: "The stages of a path take longer together than is promised for the whole.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    const reports = [...pathReports(doc)];
    yield* reports.length > 0 ? reports : stageReports(doc);
    yield* jobReports(doc);
  },
});

function* pathReports(doc: DesignDoc): Iterable<Report> {
  for (const { index, found } of latencyPathsIn(doc)) {
    const start = sectionStart(doc, index);
    const moved = ({ range }: { readonly range: TextRange }) => ({
      start: range.start + start,
      end: range.end + start,
    });
    for (const path of found) {
      const promise = promiseFor(doc, index, path, moved);
      const isBroken = promise !== undefined && path.sum.value > promise.seconds * (1 + 1e-9);
      // "Total 170 ms of 200 ms" is one sentence: where more is taken, that says more.
      const total = isBroken && path.wrongTotal?.isBesidePromise ? undefined : path.wrongTotal;
      if (total) yield totalReport(path, total, moved);
      if (!isBroken) continue;
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
  yield* tableReports(doc);
}

/** The steps of a job that takes minutes or hours: their sum, and the time until it has to be done. */
function* jobReports(doc: DesignDoc): Iterable<Report> {
  for (const { index, found } of jobTimes(doc)) {
    const start = sectionStart(doc, index);
    const moved = (range: TextRange) => ({ start: range.start + start, end: range.end + start });
    for (const { steps, minutes, wrongTotal, isJob } of found) {
      const related = steps.map(({ name, range }) => ({ range: moved(range), message: `A stage: ${name}` }));
      // Several jobs have a time each.
      const [window, ...more] = isJob ? jobWindows(doc) : [];
      if (window && more.length === 0 && minutes > window.value.minutes) {
        const longest = steps.reduce((most, step) => (step.minutes > most.minutes ? step : most));
        const range = placeOf(window, window.value.range);
        yield {
          message: `The steps of this job add up to ${minutes} min, and it has ${window.value.minutes} min ("${quoted(doc, range)}"); expected less.`,
          range: moved(longest.range),
          related: [{ range, message: "The time it has" }, ...related],
        };
      }
      if (!wrongTotal) continue;
      const range = moved(wrongTotal.range);
      yield {
        ...wrongTotalReport(`${minutes} min`, { text: wrongTotal.text, ofPercentiles: false }, range),
        related,
      };
    }
  }
}

/** One part that alone takes longer than what is promised for the whole. */
function* stageReports(doc: DesignDoc): Iterable<Report> {
  for (const stage of longStages(doc)) {
    const { seconds, text } = stage.value;
    const range = placeOf(stage, stage.value.range);
    const promise = promisedLatency(doc) ?? owedIn(doc, stage.section, [{ range }]);
    if (!promise || seconds <= promise.seconds * (1 + 1e-9)) continue;
    yield {
      message: `This part alone takes ${text}, and ${promise.text} is promised for the whole; expected less.`,
      range,
      related: [{ range: promise.range, message: `The promise: ${promise.text}` }],
    };
    return;
  }
}

/** Stages that a paragraph tells, against what is promised. */
function* sentenceReports(doc: DesignDoc): Iterable<Report> {
  for (const { index, found } of latencySentences(doc)) {
    const start = sectionStart(doc, index);
    for (const { stages, seconds, isCertain, wrongTotal } of found) {
      const placed = stages.map((stage) => placedStage(stage, start));
      // A path that ends with the first token is held to the time of that.
      const begins = firstToken.test(stages.at(-1)?.name ?? "") ? promisedFirstToken(doc) : undefined;
      const promise = begins ?? (isCertain ? promiseOver(doc, index, placed) : owedIn(doc, index, placed));
      const reports = promise ? [...tooLongReport(placed, seconds, promise)] : [];
      yield* reports;
      if (wrongTotal && reports.length === 0) yield addedUpReport(placed, seconds, wrongTotal, start);
    }
  }
}

/** Stages in a table with the unit in its first row. */
function* tableReports(doc: DesignDoc): Iterable<Report> {
  for (const { index, found } of latencyTables(doc)) {
    const start = sectionStart(doc, index);
    for (const { stages, seconds, wrongTotal } of found) {
      const placed = stages.map((stage) => placedStage(stage, start));
      const promise = promiseOver(doc, index, placed);
      if (promise) yield* tooLongReport(placed, seconds, promise);
      if (wrongTotal) yield addedUpReport(placed, seconds, wrongTotal, start);
    }
  }
}

function addedUpReport(
  stages: readonly SentenceStage[],
  seconds: number,
  total: WrittenTotal,
  sectionStart: number,
): Report {
  const range = { start: total.range.start + sectionStart, end: total.range.end + sectionStart };
  return {
    ...wrongTotalReport(inSeconds(seconds), total, range),
    related: stages.map((stage) => ({ range: stage.range, message: `A stage: ${stage.name}` })),
  };
}

function placedStage({ range, ...stage }: SentenceStage, by: number): SentenceStage {
  return { ...stage, range: { start: range.start + by, end: range.end + by } };
}

function* tooLongReport(
  stages: readonly SentenceStage[],
  seconds: number,
  promise: LatencyPromise,
): Iterable<Report> {
  const [first] = stages;
  if (!first || seconds <= promise.seconds * (1 + 1e-9)) return;
  const longest = stages.reduce((most, stage) => (stage.seconds > most.seconds ? stage : most), first);
  yield {
    message: tooLong(inSeconds(seconds), promise),
    range: longest.range,
    related: [
      { range: promise.range, message: `The promise: ${promise.text}` },
      ...stages.map(({ range, name }) => ({ range, message: `A stage: ${name}` })),
    ],
  };
}

const inSeconds = (seconds: number): string => formatQuantity({ value: seconds, unit: { second: 1 } });

function tooLong(sum: string, { text }: LatencyPromise): string {
  return `The stages of this path add up to ${sum}, and ${text} is promised for the whole; expected less.`;
}

type Moved = (place: { readonly range: TextRange }) => TextRange;

function stagesOf({ stages }: LatencyPath, moved: Moved): NonNullable<Report["related"]> {
  return stages.map(({ name, quantity }) => ({ range: moved(quantity), message: `A stage: ${name}` }));
}

function totalReport(
  path: LatencyPath,
  { quantity, ofPercentiles }: NonNullable<LatencyPath["wrongTotal"]>,
  moved: Moved,
): Report {
  const total = { text: quantity.text, ofPercentiles };
  return {
    ...wrongTotalReport(formatQuantity(path.sum), total, moved(quantity)),
    related: stagesOf(path, moved),
  };
}

/** Percentiles do not add up, so that a total beside them may be right, and only wants a word. */
function wrongTotalReport(
  sum: string,
  { text, ofPercentiles }: Pick<WrittenTotal, "text" | "ofPercentiles">,
  range: TextRange,
): Report {
  const expected = ofPercentiles
    ? "a word on how it was found, since percentiles do not add up"
    : "their sum";
  return {
    message: `The stages add up to ${sum}, and their total is given as ${text}; expected ${expected}.`,
    range,
    ...(ofPercentiles ? { severity: "info" as const } : {}),
  };
}

/** What is promised beside the stages in so many words, else wherever a promise is found. */
function promiseFor(
  doc: DesignDoc,
  index: number,
  { bound, stages }: LatencyPath,
  moved: Moved,
): LatencyPromise | undefined {
  const names = stages.map(({ name }) => name);
  if (bound) return { seconds: bound.high, text: bound.text, range: moved(bound) };
  if (areChoices(names)) return undefined;
  return promiseOver(
    doc,
    index,
    stages.map(({ quantity }) => ({ range: moved(quantity) })),
  );
}

/**
 * The longest of what is owed in the section of the stages and of what the requirements promise, of which the others are
 * parts; where neither says anything, of what is owed anywhere.
 */
function promiseOver(
  doc: DesignDoc,
  index: number,
  stages: readonly { readonly range: TextRange }[],
): LatencyPromise | undefined {
  const near = longestPromise([owedIn(doc, index, stages), promisedLatency(doc)]);
  return near ?? owedIn(doc, undefined, stages);
}

/** The longest time that is owed in a section, or in any; the stages themselves are no promise. */
function owedIn(
  doc: DesignDoc,
  index: number | undefined,
  stages: readonly { readonly range: TextRange }[],
): LatencyPromise | undefined {
  const isStage = new Set(stages.map(({ range }) => range.start));
  return owedPromises(doc)
    .get(index)
    ?.find(({ range }) => !isStage.has(range.start));
}

/** What is owed in each section, and (under no index) anywhere; the longest first. */
const owedPromises = documentFact((doc): ReadonlyMap<number | undefined, readonly LatencyPromise[]> => {
  const found = new Map<number | undefined, LatencyPromise[]>();
  for (const owed of owedLatencies(doc)) {
    const promise = { ...owed.value, range: placeOf(owed, owed.value.range) };
    for (const index of [owed.section, undefined]) {
      const known = found.get(index);
      if (known) known.push(promise);
      else found.set(index, [promise]);
    }
  }
  for (const promises of found.values()) promises.sort((a, b) => b.seconds - a.seconds);
  return found;
});

function longestPromise(promises: readonly (LatencyPromise | undefined)[]): LatencyPromise | undefined {
  return promises.reduce(
    (longest, promise) => (promise && promise.seconds > (longest?.seconds ?? 0) ? promise : longest),
    undefined,
  );
}

/** The stage to look at first. */
function longestOf({ stages }: LatencyPath): LatencyStage {
  return stages.reduce((longest, stage) => (stage.quantity.low > longest.quantity.low ? stage : longest));
}
