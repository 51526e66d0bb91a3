/** What the fixes of `step-order`, `duplicate-step` and `empty-step` make of a text, and where they keep their hands off. */
import { describe, expect, it } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { applyEdits } from "../../src/core/lint/apply-edits.ts";
import type { Finding } from "../../src/core/lint/finding.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import type { Rule } from "../../src/core/lint/rule.ts";
import { duplicateStep } from "../../src/rules/duplicate-step.ts";
import { emptyStep } from "../../src/rules/empty-step.ts";
import { stepOrder } from "../../src/rules/step-order.ts";

const found = (text: string, rule: Rule): readonly Finding[] => lintDesignDoc(parseDesignDoc(text), [rule]);

/** With the fix of the first finding. */
function fixed(text: string, rule: Rule): string {
  const [finding] = found(text, rule);
  return applyEdits(text, finding?.fixes[0]?.edits ?? []);
}

/** The same with both kinds of line ends. */
function inBoth(before: string, after: string, rule: Rule): void {
  expect(fixed(before, rule)).toBe(after);
  expect(fixed(before.replaceAll("\n", "\r\n"), rule)).toBe(after.replaceAll("\n", "\r\n"));
}

const section = (title: string, body: string): string => `## ${title}\n\n${body}\n`;
const [requirements, data, model, evaluation] = [
  section("Requirements", "Four friends."),
  section("Data preparation", "Ratings."),
  section("Model development", "Two towers."),
  section("Evaluation", "By NDCG."),
];
const design = (...sections: readonly string[]): string => ["# Movie night\n", ...sections].join("\n");

describe("step-order", () => {
  it("moves a section behind the one that it builds on, or before the one that builds on it", () => {
    inBoth(
      design(evaluation, requirements, data, model, section("Monitoring", "Drift.")),
      design(requirements, data, model, evaluation, section("Monitoring", "Drift.")),
      stepOrder,
    );
    inBoth(
      design(data, model, evaluation, requirements),
      design(requirements, data, model, evaluation),
      stepOrder,
    );
  });

  it("moves the last section up, and leaves no blank line where it stood", () => {
    inBoth(
      design(requirements, model, evaluation, data),
      design(requirements, data, model, evaluation),
      stepOrder,
    );
  });

  it("moves it to the end of a text that may end without a line break", () => {
    const before = design(evaluation, requirements, data, model);
    inBoth(before, design(requirements, data, model, evaluation), stepOrder);
    expect(fixed(before.trimEnd(), stepOrder)).toBe(design(requirements, data, model, evaluation));
  });

  it("says which section it should stand beside", () => {
    const text = design(evaluation, requirements, data, model);
    const [finding, ...others] = found(text, stepOrder);
    expect(others).toEqual([]);
    const [place, ...more] = finding?.related ?? [];
    expect(more).toEqual([]);
    expect(place && text.slice(place.range.start, place.range.end)).toBe("Model development");
    expect(place?.message).toBe("Model development");
  });

  it("moves nothing between headings of another level, and nothing that is spread", () => {
    const sub = "### Evaluation\n\nBy NDCG.\n";
    const [finding] = found(design(sub, requirements, data, model), stepOrder);
    expect(finding?.fixes).toEqual([]);
    const spread = design(
      section("Metrics", "NDCG."),
      section("Offline evaluation", "By week."),
      requirements,
      data,
      model,
    );
    for (const { fixes } of found(spread, stepOrder)) expect(fixes).toEqual([]);
  });

  it("leaves a section alone that is about two steps", () => {
    const both = section("Model and evaluation", "Two towers by NDCG.");
    expect(found(design(both, requirements, data), stepOrder)).toEqual([]);
  });
});

describe("duplicate-step", () => {
  it("moves the text to the first section of the name, and says on which line that is", () => {
    const before = design(data, model, section("data preparation", "Watch time.\n\n- Of players"));
    inBoth(
      before,
      design(section("Data preparation", "Ratings.\n\nWatch time.\n\n- Of players"), model),
      duplicateStep,
    );
    const [finding] = found(before, duplicateStep);
    expect(finding?.message).toContain("the one on line 3;");
    expect(finding?.related).toMatchObject([{ message: "The first section of this name" }]);
  });

  it("only takes the heading away where nothing stands under it", () => {
    inBoth(design(data, model, "## Data preparation\n"), design(data, model), duplicateStep);
  });

  it("lets one label open several paragraphs", () => {
    const labelled =
      "# T\n\n**Data.** We log clicks.\n\n**Data.** And views.\n\n**Model.** Trees.\n\n**Evaluation.** AUC.\n";
    expect(
      parseDesignDoc(labelled).sections.filter(({ kind, text }) => kind === "label" && text === "Data"),
    ).toHaveLength(2);
    expect(found(labelled, duplicateStep)).toEqual([]);
  });

  it("is about sections side by side", () => {
    const chapter = (title: string): string =>
      `## ${title}\n\nText.\n\n### Data preparation\n\nRatings of ${title}.\n`;
    expect(found(design(chapter("For films"), chapter("For series")), duplicateStep)).toEqual([]);
  });
});

describe("empty-step", () => {
  it("writes the prompts in the line ends of the text, before what comes next", () => {
    const before = design("## Evaluation\n", data);
    const after = fixed(before, emptyStep);
    expect(after).toMatch(
      /\n## Evaluation\n\n- \*\*Offline metrics\*\* — _.*_\n(?:- .*\n)+\n## Data preparation\n/,
    );
    expect(fixed(before.replaceAll("\n", "\r\n"), emptyStep)).toBe(after.replaceAll("\n", "\r\n"));
    expect(fixed(design(data, "## Evaluation"), emptyStep)).toMatch(/_\n$/);
  });

  it("writes nothing where a comment stands, or the prompts as they were", () => {
    const [finding] = found(design("## Evaluation\n\n<!-- later -->\n", data), emptyStep);
    expect(finding).toMatchObject({ severity: "warning", fixes: [] });
    const prompted = found(fixed(design("## Evaluation\n", data), emptyStep), emptyStep);
    expect(prompted).toMatchObject([
      { message: expect.stringContaining("has only prompts under it") as string, fixes: [] },
    ]);
  });

  it("is no hole in the design where another section answers the step", () => {
    const [finding] = found(design(evaluation, "## Offline evaluation\n"), emptyStep);
    expect(finding?.severity).toBe("info");
  });
});
