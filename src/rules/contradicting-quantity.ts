import type { DesignDoc } from "../core/document/design-doc.ts";
import { countedAmounts } from "../core/facts/counted-amounts.ts";
import { differingFactors } from "../core/facts/estimate-factors.ts";
import { promisedTails } from "../core/facts/latency-percentiles.ts";
import { namedSettings } from "../core/facts/named-settings.ts";
import { positiveShares } from "../core/facts/positive-share.ts";
import { contradict, type StatedAmount, statedAmounts } from "../core/facts/stated-amounts.ts";
import { toldShares } from "../core/facts/told-shares.ts";
import { type OwedLatency, owedLatencies, recalledPromises } from "../core/facts/owed-latency.ts";
import { type Placed, placeOf, quoted } from "../core/facts/statement-fact.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";

export const contradictingQuantity = defineRule({
  id: "contradicting-quantity",
  summary: "The same quantity is given with two different values.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    const reported = new Set<number>();
    for (const amounts of bySubject(doc).values()) {
      const [first] = amounts;
      const other = amounts.find(({ value }) => first && contradict(first.value, value));
      // Side by side in one section they are a list of different things more often than a slip.
      if (!first || !other || first.section === other.section) continue;
      // A third value shows that they are of things which the words do not tell apart.
      const isOneOfTwo = amounts.every(
        ({ value }) => !contradict(value, first.value) || !contradict(value, other.value),
      );
      if (!isOneOfTwo) continue;
      const found = report(doc, first, other);
      // What is kept for how long is read as logs and as whatever is kept.
      if (reported.has(found.range.start)) continue;
      reported.add(found.range.start);
      yield found;
    }
    for (const found of recalledReports(doc)) if (!reported.has(found.range.start)) yield found;
    for (const found of factorReports(doc)) if (!reported.has(found.range.start)) yield found;
  },
});

/** An estimate that begins with another number of what the requirements count. */
function* factorReports(doc: DesignDoc): Iterable<Report> {
  for (const { stated, factor } of differingFactors(doc)) {
    const line = doc.lines.positionAt(stated.start).line + 1;
    const before = quoted(doc, stated);
    yield {
      message: `The estimate begins with "${quoted(doc, factor)}", and line ${line} says "${before}"; expected one value, or words that tell the two apart.`,
      range: factor,
      related: [{ range: stated, message: `The other value: ${before}` }],
    };
  }
}

/** A promise that is named again with another time than anybody was promised. */
function* recalledReports(doc: DesignDoc): Iterable<Report> {
  const recalled = recalledPromises(doc);
  if (recalled.length === 0) return;
  const made = new Map<number | undefined, Placed<OwedLatency>[]>();
  // In tables of requirements and in short lists a percentile is all that makes a promise of a time.
  const recalling = new Set(recalled.map(({ statement }) => statement));
  const owed = owedLatencies(doc).filter(({ statement }) => !recalling.has(statement));
  const isOwed = new Set(owed.map(({ statement }) => statement));
  for (const promise of [...owed, ...promisedTails(doc).filter(({ statement }) => !isOwed.has(statement))]) {
    const known = made.get(promise.value.percentile);
    if (known) known.push(promise);
    else made.set(promise.value.percentile, [promise]);
  }
  for (const again of recalled) {
    const all = (made.get(again.value.percentile) ?? []).filter(
      ({ statement }) => statement !== again.statement,
    );
    const [first] = all;
    // Several promises are of several things.
    if (all.length !== 1 || !first || first.section === again.section) continue;
    if (first.value.seconds === again.value.seconds) continue;
    const subject = `latency / p${again.value.percentile ?? 99}`;
    const stated = ({ value }: Placed<OwedLatency>): StatedAmount => ({
      subject,
      name: `promised latency at p${value.percentile ?? 99}`,
      low: value.seconds,
      high: value.seconds,
      range: value.range,
    });
    yield report(doc, { ...first, value: stated(first) }, { ...again, value: stated(again) });
  }
}

function bySubject(doc: DesignDoc): ReadonlyMap<string, readonly Placed<StatedAmount>[]> {
  const groups = new Map<string, Placed<StatedAmount>[]>();
  for (const amount of [
    ...statedAmounts(doc),
    ...countedAmounts(doc),
    ...namedSettings(doc),
    ...sharesOfAll(doc),
    ...toldShares(doc),
  ]) {
    const group = groups.get(amount.value.subject);
    if (group) group.push(amount);
    else groups.set(amount.value.subject, [amount]);
  }
  return groups;
}

/** How many of all cases are positives, where that is said of "positives" and of no part. */
function sharesOfAll(doc: DesignDoc): readonly Placed<StatedAmount>[] {
  return positiveShares(doc).flatMap((share): readonly Placed<StatedAmount>[] => {
    const { statement, value } = share;
    const { start, end } = value.range;
    const words = statement.text.slice(start, end);
    const around = statement.text.slice(Math.max(0, start - reach), end + reach / 2);
    if (!/\bpositive/i.test(words) || /\bfalse\b/i.test(words) || ofPart.test(around)) return [];
    const stated: StatedAmount = {
      subject: "share of positives",
      name: "share of positives",
      low: value.percent * 0.9,
      high: value.percent * 1.1,
      range: value.range,
    };
    return [{ ...share, value: stated }];
  });
}

/** Of the words around it, in letters. */
const reach = 40;

/** Of what is left when rows were drawn, or of some of them. */
const ofPart =
  /\b(?:sampl\w+|after|balanc\w+|batch\w*|per|each|every|segments?|among|train\w*|test|holds?|head|only for|new|from|in the)\b/i;

function report(doc: DesignDoc, first: Placed<StatedAmount>, other: Placed<StatedAmount>): Report {
  const range = placeOf(other, other.value.range);
  const before = placeOf(first, first.value.range);
  const line = doc.lines.positionAt(before.start).line + 1;
  return {
    message: `The ${other.value.name} ${other.value.name.endsWith("users") ? "are" : "is"} "${quoted(doc, range)}" here and "${quoted(doc, before)}" in line ${line}; expected one value, or words that tell the two apart.`,
    range,
    related: [{ range: before, message: `The other value: ${quoted(doc, before)}` }],
  };
}
