import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { design, underlined } from "../findings-of.ts";

/** Sections by their headings, or what the one section says that the mistakes are mostly in. */
export type Told = string | Readonly<Record<string, string>>;

/** Mistakes as designs tell them, over several sentences, items, rows or sections, and what sounds like them. */
export interface AcrossSections {
  readonly rule: Rule;
  /** What all of these designs say besides; sections that are told replace those of the same heading. */
  readonly base: Readonly<Record<string, string>>;
  readonly section: string;
  readonly said: readonly Told[];
  readonly unsaid: readonly Told[];
}

/** What a rule underlines in one of these designs. */
export function findingsAcross(
  { rule, base, section }: Omit<AcrossSections, "said" | "unsaid">,
  told: Told,
): readonly string[] {
  const sections = Object.entries({ ...base, ...(typeof told === "string" ? { [section]: told } : told) });
  return underlined(rule, design(Object.fromEntries(sections.filter(([, text]) => text !== ""))));
}

/** Tests that a rule reports each design with the mistake and none of those that sound like it. */
export function testAcrossSections({ said, unsaid, ...of }: AcrossSections): void {
  const reported = (told: Told) => findingsAcross(of, told);
  describe(`${of.rule.id}, told across sentences and sections`, () => {
    it.each(said)("reports %j", (told) => {
      expect(reported(told)).not.toEqual([]);
    });

    it.each(unsaid)("leaves %j alone", (told) => {
      expect(reported(told)).toEqual([]);
    });
  });
}
