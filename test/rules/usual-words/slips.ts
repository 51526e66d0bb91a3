import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { design, underlined } from "../findings-of.ts";

/** Phrases in which a rule has something to say, and such as look alike. */
export interface Slips {
  readonly rule: Rule;
  readonly about: string;
  /** The design around a phrase. */
  readonly sections: (phrase: string) => Readonly<Record<string, string>>;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

/** Tests that a rule says one thing of each wrong phrase, and nothing of the right ones. */
export function testSlips(all: readonly Slips[]): void {
  describe.each(all)("$rule.id: $about", ({ rule, sections, wrong, right }) => {
    it.each(wrong)("tells of %j", (phrase) => {
      expect(underlined(rule, design(sections(phrase)))).toHaveLength(1);
    });

    it.each(right)("is silent on %j", (phrase) => {
      expect(underlined(rule, design(sections(phrase)))).toEqual([]);
    });
  });
}
