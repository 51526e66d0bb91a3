import { sectionStart } from "../document/section-fact.ts";
import { sectionAt } from "../document/section-at.ts";
import type { TextRange } from "../document/text-range.ts";
import { estimatesIn } from "../facts/estimates.ts";
import { quantitiesOf } from "../facts/quantities.ts";
import { conversions } from "../quantity/conversions.ts";
import type { Estimate } from "../quantity/estimate.ts";
import { estimateSteps } from "../quantity/estimate-steps.ts";
import type { HoverPlace, HoverText } from "./hover.ts";

/** On a number with its unit: what it comes to per day or per second, in bytes, as downtime. */
export function hoverQuantity({ doc, offset }: HoverPlace): HoverText | undefined {
  const section = sectionAt(doc, offset);
  const start = sectionStart(doc, section);
  const quantity = quantitiesOf(doc, section).find(({ range }) => holds(range, offset - start));
  const lines = quantity ? conversions(quantity) : [];
  if (!quantity || lines.length === 0) return undefined;
  return {
    range: { start: quantity.range.start + start, end: quantity.range.end + start },
    markdown: [`**${oneLine(quantity.text)}**`, list(lines)].join("\n\n"),
  };
}

/** On an estimate: its arithmetic step by step, and whether the written result follows from it. */
export function hoverEstimate({ doc, offset }: HoverPlace): HoverText | undefined {
  const found = estimatesIn(doc, { start: offset, end: offset }).filter(({ range }) => holds(range, offset));
  // `a = b × c ≈ d`: of two that meet here, the shorter one.
  const [estimate] = found.toSorted((a, b) => lengthOf(a.range) - lengthOf(b.range));
  if (!estimate || estimate.kind === "unknown") return undefined;
  const steps = estimateSteps(doc.text, estimate);
  const markdown = [verdict(estimate), ...(steps.length > 0 ? [list(steps)] : [])].join("\n\n");
  return { range: estimate.range, markdown };
}

function verdict(estimate: Exclude<Estimate, { kind: "unknown" }>): string {
  switch (estimate.kind) {
    case "agrees":
      return `**Estimate** · ${oneLine(estimate.written.text)} follows from the arithmetic`;
    case "unfinished":
      return `**Estimate** · the arithmetic gives ${estimate.suggestion}`;
    case "value-differs":
    case "unit-differs":
      return `**Estimate** · the arithmetic gives ${estimate.suggestion}, not ${oneLine(estimate.written.text)}`;
  }
}

function holds({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}

function lengthOf({ start, end }: TextRange): number {
  return end - start;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}
