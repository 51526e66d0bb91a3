import type { DesignDoc } from "../core/document/design-doc.ts";
import { filledSections, sectionFact, sectionStart } from "../core/document/section-fact.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { latencyPathsIn } from "../core/facts/latency.ts";
import { latencySentences } from "../core/facts/latency-sentences.ts";
import { latencyTables } from "../core/facts/latency-tables.ts";
import { promisedTails, watchedMiddles } from "../core/facts/latency-percentiles.ts";
import { linkMixes } from "../core/facts/link-rates.ts";
import { owedLatencies } from "../core/facts/owed-latency.ts";
import { formatNumber } from "../core/quantity/format-quantity.ts";
import { type RequestRate, requestRates } from "../core/facts/request-rates.ts";
import { type Placed, placeOf, quoted } from "../core/facts/statement-fact.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";
import { type UnitMix, unitMixes } from "../core/quantity/unit-mix.ts";

export const unitMix = defineRule({
  id: "unit-mix",
  summary: "Two numbers of one thing are given in units, or at percentiles, that cannot be compared.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    for (const { index, found } of mixes(doc)) {
      const start = sectionStart(doc, index);
      const moved = (range: TextRange) => ({ start: range.start + start, end: range.end + start });
      for (const mix of found) {
        yield {
          message: messageOf(mix),
          range: moved(mix.quantity.range),
          related: [{ range: moved(mix.against.range), message: `Beside it: ${mix.against.text}` }],
          ...(mix.kind === "percentiles" ? { severity: "info" as const } : {}),
        };
      }
    }
    yield* sameNumberPerOtherTime(doc);
    yield* linkReports(doc);
    yield* centralReports(doc);
    yield* watchedReports(doc);
  },
});

/** Bytes that are sent over a line of bits. */
function* linkReports(doc: DesignDoc): Generator<Report> {
  for (const { index, found } of linkMixes(doc)) {
    const start = sectionStart(doc, index);
    for (const { sent, line } of found) {
      const bits = `${formatNumber((sent.bytes * 8) / 1e6, 3, ",")} Mbit/s`;
      yield {
        message: `\`${sent.text}\` counts bytes and is ${bits}, more than the \`${line.text}\` beside it, which counts bits; expected the same unit for both.`,
        range: { start: sent.range.start + start, end: sent.range.end + start },
        related: [
          {
            range: { start: line.range.start + start, end: line.range.end + start },
            message: `Beside it: ${line.text}`,
          },
        ],
      };
    }
  }
}

/** Stages whose times are means or medians, where the whole is promised at a high percentile. */
function* centralReports(doc: DesignDoc): Generator<Report> {
  for (const { index, first } of firstStages(doc)) {
    const start = sectionStart(doc, index);
    const lead = leadTo(doc.source.slice(Math.max(start, first - longestLead), first));
    const found = central.exec(lead);
    if (!found || /\bp9\d|9\dth\b/.test(lead)) continue;
    // Asked of few designs: the most have no such path.
    // Of a table of requirements only the times at a percentile are read.
    const promise: Placed<PromisedTime> | undefined =
      owedLatencies(doc).find(({ value }) => (value.percentile ?? 0) >= 90) ?? promisedTails(doc)[0];
    if (!promise) return;
    const at = first - lead.length + found.index;
    const range = { start: at, end: at + found[0].length };
    // Who promises both has seen it.
    if (central.test(promise.statement.text)) continue;
    const percentile = `p${promise.value.percentile ?? 99}`;
    yield {
      message: `The stages are given as ${found[0]}, and ${promise.value.text} is promised at ${percentile}; expected the same percentile.`,
      range,
      related: [
        { range: placeOf(promise, promise.value.range), message: `The promise: ${promise.value.text}` },
      ],
      severity: "info",
    };
  }
}

/** "p99 of 200 ms" is promised, and the median is held against the 200 ms. */
function* watchedReports(doc: DesignDoc): Generator<Report> {
  const watched = watchedMiddles(doc);
  if (watched.length === 0) return;
  const promises = promisedTails(doc);
  for (const middle of watched) {
    const promise = promises.find(({ value }) => value.seconds === middle.value.seconds);
    if (!promise) continue;
    const range = placeOf(middle, middle.value.range);
    yield {
      message: `\`${quoted(doc, range)}\` is held against the ${promise.value.text} that are promised at p${promise.value.percentile}; expected the same percentile.`,
      range,
      related: [
        { range: placeOf(promise, promise.value.range), message: `The promise: ${promise.value.text}` },
      ],
      severity: "info",
    };
    return;
  }
}

interface PromisedTime {
  readonly text: string;
  readonly percentile: number | undefined;
  readonly range: TextRange;
}

/** Where the first stage of each path stands in the document. */
function firstStages(doc: DesignDoc): readonly { readonly index: number; readonly first: number }[] {
  const lists = latencyPathsIn(doc).flatMap(({ index, found }) =>
    found.map(({ range }) => ({ index, first: range.start + sectionStart(doc, index) })),
  );
  const others = [...latencyTables(doc), ...latencySentences(doc)].flatMap(({ index, found }) =>
    found.flatMap(({ stages: [stage] }) =>
      stage ? [{ index, first: stage.range.start + sectionStart(doc, index) }] : [],
    ),
  );
  return [...lists, ...others];
}

const longestLead = 300;

/** What introduces a list or table, without what stands before its paragraph; of a sentence its beginning. */
function leadTo(before: string): string {
  const blocks = before.split(/\n[ \t]*\r?\n/);
  const own = blocks.at(-1) ?? "";
  const isRow = /^\s*\|/.test(own);
  const isItem = /^\s*(?:[-*+]|\d+[.)])[ \t][^\n]*$/.test(own);
  if (isRow) return own;
  // The introduction's last sentence and the item.
  const introduced = isItem ? (blocks.at(-2) ?? "") : own;
  const sentence = /[^.!?]*$/.exec(introduced.trimEnd())?.[0] ?? "";
  return isItem ? before.slice(before.lastIndexOf(sentence)) : (/[^.!?]*$/.exec(own)?.[0] ?? "");
}

const central = /\b(?:means?|medians?|average|averages|on average|p50)\b/i;

/** `10k QPM` where `10k QPS` stands elsewhere: one of the two has the wrong letter. */
function* sameNumberPerOtherTime(doc: DesignDoc): Generator<Report> {
  const firsts = new Map<number, Placed<RequestRate>>();
  for (const rate of requestRates(doc)) {
    const first = firsts.get(rate.value.amount);
    if (!first) firsts.set(rate.value.amount, rate);
    if (!first || first.value.seconds === rate.value.seconds) continue;
    const before = placeOf(first, first.value.range);
    const line = doc.lines.positionAt(before.start).line + 1;
    yield {
      message: `\`${rate.value.text}\` is the number of \`${first.value.text}\` in line ${line} per another unit of time; expected the same unit for both.`,
      range: placeOf(rate, rate.value.range),
      related: [{ range: before, message: `The other unit: ${first.value.text}` }],
    };
  }
}

const mixes = filledSections(sectionFact(({ text }): readonly UnitMix[] => unitMixes(text)));

function messageOf({ kind, quantity, against }: UnitMix): string {
  if (kind === "bits-among-bytes")
    return `\`${quantity.text}\` is a size in bits among sizes in bytes such as \`${against.text}\`; expected one of the two.`;
  return `\`${quantity.text}\` at p${quantity.percentile ?? 50} is held against a promise at p${against.percentile ?? 99}; expected the same percentile.`;
}
