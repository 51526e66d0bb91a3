import type { DesignDoc } from "../core/document/design-doc.ts";
import { filledSections, sectionFact, sectionStart } from "../core/document/section-fact.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { latencyPathsIn } from "../core/facts/latency.ts";
import { latencySentences } from "../core/facts/latency-sentences.ts";
import { latencyTables } from "../core/facts/latency-tables.ts";
import { middlesForTails, promisedTails, watchedMiddles } from "../core/facts/latency-percentiles.ts";
import { linkMixes } from "../core/facts/link-rates.ts";
import { owedLatencies } from "../core/facts/owed-latency.ts";
import { formatNumber } from "../core/quantity/format-quantity.ts";
import { type PricePer, pricesPer } from "../core/facts/prices-per.ts";
import { type RequestRate, requestRates } from "../core/facts/request-rates.ts";
import { type Placed, placeOf, quoted } from "../core/facts/statement-fact.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";
import { storedBits } from "../core/facts/stored-bits.ts";
import { type UnitMix, unitMixes } from "../core/quantity/unit-mix.ts";

export const unitMix = defineRule({
  id: "unit-mix",
  summary: "Two numbers of one thing are given in units, or at percentiles, that cannot be compared.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    const mixed = [...mixReports(doc)];
    yield* mixed;
    yield* storedReports(doc, mixed);
    yield* sameNumberPerOtherTime(doc);
    yield* samePricePerOtherNumber(doc);
    yield* linkReports(doc);
    yield* centralReports(doc);
    const watched = [...watchedReports(doc)];
    yield* watched;
    if (watched.length === 0) yield* heldReports(doc);
  },
});

function* mixReports(doc: DesignDoc): Generator<Report> {
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
}

/** Memory and files in bits, where no size in bytes stands beside them. */
function* storedReports(doc: DesignDoc, known: readonly Report[]): Generator<Report> {
  for (const found of storedBits(doc)) {
    const range = placeOf(found, found.value.range);
    if (known.some((report) => report.range.start === range.start)) continue;
    yield {
      message: `\`${found.value.text}\` counts bits, and what is stored is counted in bytes; expected \`${found.value.inBytes}\`, or "bit" written out.`,
      range,
    };
  }
}

/** `$0.002 per 1K tokens` where `$0.002 per token` stands elsewhere. */
function* samePricePerOtherNumber(doc: DesignDoc): Generator<Report> {
  const firsts = new Map<string, Placed<PricePer>>();
  for (const price of pricesPer(doc)) {
    const key = `${price.value.amount} ${price.value.noun}`;
    const first = firsts.get(key);
    if (!first) firsts.set(key, price);
    if (!first || first.value.number === price.value.number) continue;
    const before = placeOf(first, first.value.range);
    const line = doc.lines.positionAt(before.start).line + 1;
    yield {
      message: `\`${price.value.text}\` is the price of \`${first.value.text}\` in line ${line} for another number of them; expected the same number for both.`,
      range: placeOf(price, price.value.range),
      related: [{ range: before, message: `The other number: ${first.value.text}` }],
    };
  }
}

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
    const own = ownTime(doc, first);
    const found = central.exec(lead) ?? own.found;
    if (!found || /\bp9\d|9\dth\b/.test(lead) || own.isTail) continue;
    // Asked of few designs: the most have no such path.
    // Of a table of requirements only the times at a percentile are read.
    const promise: Placed<PromisedTime> | undefined =
      owedLatencies(doc).find(({ value }) => (value.percentile ?? 0) >= 90) ?? promisedTails(doc)[0];
    if (!promise) return;
    const at = found === own.found ? first + found.index : first - lead.length + found.index;
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

/** "p99 of 200 ms" is promised, and the median is held against the 200 ms, or is said to keep the promise. */
function* watchedReports(doc: DesignDoc): Generator<Report> {
  const watched = watchedMiddles(doc);
  if (watched.length === 0) return;
  const promises = promisedTails(doc);
  for (const middle of watched) {
    const { seconds, isHeldAgainst } = middle.value;
    const promise = promises.find(
      ({ value }) => value.seconds === seconds || (isHeldAgainst && value.seconds > seconds),
    );
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

/** "50 ms on average, which meets the 100 ms at p99." */
function* heldReports(doc: DesignDoc): Generator<Report> {
  for (const middle of middlesForTails(doc)) {
    const range = placeOf(middle, middle.value);
    yield {
      message: `\`${quoted(doc, range)}\` is held against what is promised at a high percentile; expected the same percentile.`,
      range,
      severity: "info",
    };
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

/** What stands behind the time of a stage, on its own line: "35 ms on average". */
function ownTime(
  doc: DesignDoc,
  first: number,
): { readonly found: RegExpExecArray | null; readonly isTail: boolean } {
  const behind = /^[^\n|;,]*/.exec(doc.source.slice(first, first + longestBehind))?.[0] ?? "";
  return { found: centralBehind.exec(behind), isTail: /\bp9\d|9\dth\b/.test(behind) };
}

const longestBehind = 60;
const centralBehind =
  /\b(?:on average|in the (?:mean|median)|(?<=\()(?:mean|median|average|avg\.?|p50)(?=\)))/i;

const central = /\b(?:means?|medians?|average|averages|avg|on average|p50)\b/i;

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
