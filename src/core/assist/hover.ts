import type { DesignDoc } from "../document/design-doc.ts";
import type { TextRange } from "../document/text-range.ts";
import type { Rule } from "../lint/rule.ts";
import { hoverEstimate, hoverQuantity } from "./hover-quantity.ts";
import { hoverRule } from "./hover-rule.ts";
import { hoverStep } from "./hover-step.ts";
import { hoverTerm } from "./hover-term.ts";

/** What is said of a place when the pointer rests on it. */
export interface HoverText {
  readonly range: TextRange;
  readonly markdown: string;
}

export interface HoverPlace {
  readonly doc: DesignDoc;
  readonly offset: number;
  readonly rules: readonly Rule[];
}

export type HoverProvider = (place: HoverPlace) => HoverText | undefined;

/** What there is to say of a place, the more special first. Another kind of hover is one more file and one more entry. */
const providers: readonly HoverProvider[] = [hoverRule, hoverStep, hoverQuantity, hoverEstimate, hoverTerm];

/** All that is said of a place in one text; it belongs to the first range. */
export function hoverAt(place: HoverPlace): HoverText | undefined {
  const found = providers.flatMap((provider) => provider(place) ?? []);
  const [first] = found;
  return first && { range: first.range, markdown: found.map(({ markdown }) => markdown).join("\n\n---\n\n") };
}
