import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { design, underlined } from "../findings-of.ts";

/** A design that answers nothing of what the wordings are about. */
const sections = {
  Requirements:
    "Mending pumps costs us two million a year. The goal is a third less, and our users are the fitters.",
  "ML problem":
    "A binary classification: what goes in is an hour of readings, what comes out is a probability.",
  Data: "Readings come from the historian. Labels are the repairs of six years, features are means by hour.",
  Model: "We train boosted trees with log loss, after forty trials of depth and learning rate.",
  Evaluation: "On the held-out autumn PR-AUC is 0.61 and recall 0.8, a significant difference.",
  Serving: "Each request is scored online by two replicas in 40 ms at p99, behind a load balancer.",
  Monitoring: "CPU and queue are on a dashboard, and every request is logged.",
};

/** What is said in a section, and what sounds like it and is something else. */
export interface Wordings {
  readonly rule: Rule;
  readonly section: keyof typeof sections;
  /** Where the finding stands, if not in that section. */
  readonly askedOf?: keyof typeof sections;
  readonly said: readonly string[];
  readonly unsaid: readonly string[];
}

/**
 * Tests that a rule is content with each sentence that says it, and not misled by those that sound like it.
 * @param others Sections that differ from those of the design.
 */
export function testWordings(all: readonly Wordings[], others: Partial<typeof sections> = {}): void {
  const told = { ...sections, ...others };
  describe.each(all)(
    "$rule.id, in sentences of many trades",
    ({ rule, section, askedOf = section, said, unsaid }) => {
      const reported = (sentence: string) =>
        underlined(rule, design({ ...told, [section]: `${told[section]} ${sentence}` }));

      it.each(said)("is content with %j", (sentence) => {
        expect(reported(sentence)).toEqual([]);
      });

      it.each(unsaid)("is not misled by %j", (sentence) => {
        expect(reported(sentence)).toEqual([askedOf]);
      });
    },
  );
}
