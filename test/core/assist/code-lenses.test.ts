import { describe, expect, it } from "vitest";
import { codeLenses } from "../../../src/core/assist/code-lenses.ts";
import { defaultEditorSettings, editorSettings } from "../../../src/core/assist/editor-settings.ts";
import { insertMissingTopics } from "../../../src/core/document/insert-topics.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { sevenSteps } from "../../../src/core/framework/frameworks/seven-steps.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";

const design = `# Movie night

## Evaluation

- **Offline metrics** — nDCG on last month

## The dataset

Ratings from the app.
`;

function shown(text: string, style = defaultEditorSettings.codeLens): readonly string[] {
  const doc = parseDesignDoc(text);
  return codeLenses(doc, style).map(({ range, title }) => `${text.slice(range.start, range.end)} | ${title}`);
}

describe("code lenses", () => {
  it("count the topics of each step, and name the step where its heading does not", () => {
    expect(shown(design)).toEqual([
      "# Movie night | 2 of 7 steps · next: Clarifying requirements",
      "## Evaluation | 1 of 4 topics · missing: Online metrics, Experiment, Slices and error analysis",
      expect.stringMatching(/^## The dataset \| Data preparation: \d of \d topics · missing: /),
    ]);
  });

  it("stay when a step is complete, so that no line jumps", () => {
    let text = design;
    for (const label of ["Online metrics", "Experiment", "Slices and error analysis"])
      text = text.replace("last month", `last month\n- **${label}** — a real answer about clicks`);
    expect(shown(text)).toContain("## Evaluation | 4 of 4 topics");
  });

  it("tell only, once the prompts are there", () => {
    const doc = parseDesignDoc(design);
    expect(codeLenses(doc, "steps")[1]?.insert).toEqual({ kind: "topics", step: "evaluation" });
    const prompted = parseDesignDoc(applyEdits(design, insertMissingTopics(doc, "evaluation")));
    const lens = codeLenses(prompted, "steps")[1];
    expect(lens?.title).toContain("1 of 4 topics");
    expect(lens?.insert).toBeUndefined();
  });

  it("lead to the first empty step where none is missing, and say when all is there", () => {
    const sections = sevenSteps.steps.map(({ title }) => `## ${title}\n\nSaid.\n`);
    const text = `# Movie night\n\n${sections.join("\n")}`;
    expect(shown(text, "title")).toEqual(["# Movie night | 7 of 7 steps · all steps have a section"]);
    const emptied = text.replace(/(## Evaluation)\n\nSaid\./, "$1");
    expect(shown(emptied, "title")).toEqual(["# Movie night | 6 of 7 steps · next: Evaluation"]);
    // There is nothing to insert: the heading is there.
    expect(codeLenses(parseDesignDoc(emptied), "title")[0]?.insert).toBeUndefined();
  });

  it("are as many as the setting wants", () => {
    expect(shown(design, "title")).toHaveLength(1);
    expect(shown(design, "off")).toEqual([]);
  });

  it("have a place in a text without headings", () => {
    expect(shown("Films.\n")).toEqual([" | 0 of 7 steps · next: Clarifying requirements"]);
  });
});

it("reads an editor's settings, and takes the default for what is wrong in them", () => {
  expect(editorSettings({ codeLens: "off", inlayHints: false })).toEqual({
    codeLens: "off",
    inlayHints: false,
  });
  for (const wrong of [undefined, null, 7, "off", { codeLens: 1, inlayHints: "no" }])
    expect(editorSettings(wrong)).toEqual({ codeLens: "steps", inlayHints: true });
});
