/** Each option of each rule changes what the rule finds. */
import { expect, it } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import type { Profile } from "../../src/core/lint/profile.ts";
import { defaultOptions } from "../../src/core/lint/rule.ts";
import type { LinkedAnchors } from "../../src/core/links/linked-anchors.ts";
import { rules } from "../../src/rules/index.ts";
import { design } from "./findings-of.ts";

interface Example {
  readonly option: string;
  /** In which the rule finds something with its defaults. */
  readonly text: string;
  /** With which it finds nothing there. */
  readonly value: unknown;
  readonly profile?: Profile;
  readonly linked?: LinkedAnchors;
}

const long = "Ratings and watch logs come from the event stream and are joined for a year. ".repeat(6);
const thin = design({ Requirements: long, Data: long, Model: long, Serving: "On a server." });

const examples: readonly Example[] = [
  {
    option: "broken-anchor.otherFiles",
    text: "# T\n\n[a](other.md#gone)\n",
    value: false,
    linked: () => ({ kind: "markdown", anchors: { slugs: ["here"], counts: new Map([["here", 1]]) } }),
  },
  {
    option: "imbalance-unaddressed.maxPositivePercent",
    text: design({ Framing: "Binary classification.", Data: "The positive rate is 2%." }),
    value: 1,
  },
  {
    option: "missing-topic.ignore",
    text: design({ Framing: "The model predicts whether a group finishes a film." }),
    value: ["ml-objective", "input-output", "task", "alternatives"],
  },
  { option: "thin-step.minWords", text: thin, value: 3 },
  { option: "thin-step.minWordsInInterviews", text: thin, value: 3, profile: "interview" },
  {
    option: "unmonitored-metric.minWords",
    text: design({
      Evaluation: "NDCG@10 and recall@100 on held-out queries.",
      Monitoring:
        "Population stability index of every feature against the training month; above 0.2 the owner is told.",
    }),
    value: 40,
  },
];

it("has an example of every option", () => {
  const all = rules.flatMap((rule) => Object.keys(defaultOptions(rule)).map((name) => `${rule.id}.${name}`));
  expect(examples.map(({ option }) => option)).toEqual(all);
});

it.each(examples)("$option", ({ option, text, value, profile = "team", linked }) => {
  const [id = "", name = ""] = option.split(".");
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`There is no rule ${id}`);
  const count = (options: Readonly<Record<string, unknown>>): number =>
    lintDesignDoc(parseDesignDoc(text), [rule], {
      profile,
      rules: new Map([[id, { severity: "warning", options }]]),
      ...(linked && { linked }),
    }).length;
  expect(count(defaultOptions(rule))).toBeGreaterThan(0);
  expect(count({ ...defaultOptions(rule), [name]: value })).toBe(0);
});
