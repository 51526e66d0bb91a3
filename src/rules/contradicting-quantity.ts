import type { DesignDoc } from "../core/document/design-doc.ts";
import { contradict, type StatedAmount, statedAmounts } from "../core/facts/stated-amounts.ts";
import { type Placed, placeOf, quoted } from "../core/facts/statement-fact.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";

export const contradictingQuantity = defineRule({
  id: "contradicting-quantity",
  summary: "The same quantity is given with two different values.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    for (const amounts of bySubject(doc).values()) {
      const [first] = amounts;
      const other = amounts.find(({ value }) => first && contradict(first.value, value));
      // Side by side in one section they are a list of different things more often than a slip.
      if (!first || !other || first.section === other.section) continue;
      // A third value shows that they are of things which the words do not tell apart.
      const isOneOfTwo = amounts.every(
        ({ value }) => !contradict(value, first.value) || !contradict(value, other.value),
      );
      if (isOneOfTwo) yield report(doc, first, other);
    }
  },
});

function bySubject(doc: DesignDoc): ReadonlyMap<string, readonly Placed<StatedAmount>[]> {
  const groups = new Map<string, Placed<StatedAmount>[]>();
  for (const amount of statedAmounts(doc)) {
    const group = groups.get(amount.value.subject);
    if (group) group.push(amount);
    else groups.set(amount.value.subject, [amount]);
  }
  return groups;
}

function report(doc: DesignDoc, first: Placed<StatedAmount>, other: Placed<StatedAmount>): Report {
  const range = placeOf(other, other.value.range);
  const before = placeOf(first, first.value.range);
  const line = doc.lines.positionAt(before.start).line + 1;
  return {
    message: `The ${other.value.name} is "${quoted(doc, range)}" here and "${quoted(doc, before)}" in line ${line}; expected one value, or words that tell the two apart.`,
    range,
    related: [{ range: before, message: `The other value: ${quoted(doc, before)}` }],
  };
}
