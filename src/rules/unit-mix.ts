import type { DesignDoc } from "../core/document/design-doc.ts";
import { filledSections, sectionFact, sectionStart } from "../core/document/section-fact.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { type RequestRate, requestRates } from "../core/facts/request-rates.ts";
import { type Placed, placeOf } from "../core/facts/statement-fact.ts";
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
  },
});

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
