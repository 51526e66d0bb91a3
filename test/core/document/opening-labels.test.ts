import { describe, expect, test } from "vitest";
import type { DesignDoc } from "../../../src/core/document/design-doc.ts";
import { insertSteps } from "../../../src/core/document/insert-steps.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";
import { insertMissingTopics } from "../../../src/core/document/insert-topics.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";

function doc(...lines: readonly string[]): DesignDoc {
  return parseDesignDoc(`${lines.join("\n\n")}\n`);
}

/** Each label that is a section, with its steps and the text below it. */
function labels({ sections, text }: DesignDoc): readonly string[] {
  return sections
    .filter(({ kind }) => kind === "label")
    .map((section) => {
      const { start, end } = section.ownRange;
      return `${section.text} [${section.steps.join(" ")}] ${text.slice(start, end).trim()}`;
    });
}

describe("labels that open paragraphs", () => {
  test.each([
    ["**Data.** We log clicks.", "**Serving.** Online."],
    ["**Data**: We log clicks.", "**Serving**: Online."],
    ["**Data:** We log clicks.", "__Serving:__ Online."],
    ["*Data* — We log clicks.", "_Serving_ - Online."],
    ["**1. Data.** We log clicks.", "**Step 2: Serving.** Online."],
  ])("are sections where they name steps that no heading names: %s", (...paragraphs) => {
    const found = doc("# Feed ranking", ...paragraphs);
    expect(labels(found)).toEqual(["Data [data] We log clicks.", "Serving [serving] Online."]);
    expect(found.steps.filter(({ status }) => status === "present").map(({ id }) => id)).toEqual([
      "data",
      "serving",
    ]);
  });

  test("may be short for a step where others name theirs", () => {
    const notes = ["Req: 500M DAU.", "Feats: counts.", "Model: trees.", "Eval: AUC.", "Mon: PSI."].join("\n");
    expect(
      doc("# Ad CTR", notes).outline.flatMap(({ step, sections }) => (sections.length > 0 ? [step.id] : [])),
    ).toEqual(["requirements", "data", "model", "evaluation", "monitoring"]);
    const week = "Mon: standup\nTue: planning\nWed: model demo\nThu: off";
    expect(labels(doc("# Week", week))).toEqual([]);
  });

  test("of a list's items are, too", () => {
    const list = ["- **Data:** We log clicks.", "- **Model:** Trees.", "- **Serving:** Online."].join("\n");
    expect(labels(doc("# Feed ranking", list))).toEqual([
      "Data [data] We log clicks.",
      "Model [model] Trees.",
      "Serving [serving] Online.",
    ]);
  });

  test("end each other, whatever they name", () => {
    expect(
      labels(doc("**Data.** Clicks.", "More of them.", "**Our bet.** Trees.", "**Serving.** Online.")),
    ).toEqual(["Data [data] Clicks.\n\nMore of them.", "Our bet [] Trees.", "Serving [serving] Online."]);
  });

  test("stand under the heading above, of whatever step it is", () => {
    const found = doc("# A", "## Modeling", "**Data.** Clicks.", "**Serving.** Online.");
    expect(labels(found)).toEqual(["Data [data] Clicks.", "Serving [serving] Online."]);
    expect(found.sections.map(({ level }) => level)).toEqual([1, 2, 3, 3]);
  });

  test.each([
    ["paragraphs", ["Data: We log clicks.", "Model: Trees.", "Serving: Online."]],
    ["numbered paragraphs", ["1) Data: We log clicks.", "2) Model: Trees.", "3) Serving: Online."]],
    ["lines of their own", ["Data:\nWe log clicks.", "Model:\r\nTrees.", "Serving:\nOnline."]],
    [
      "numbers that say what is numbered",
      ["Step 1 - Data: We log clicks.", "Step 2: Model: Trees.", "Stage 3) Serving: Online."],
    ],
    ["dashes", ["Data - We log clicks.", "Model — Trees.", "Serving – Online."]],
    ["capital letters", ["DATA\nWe log clicks.", "MODEL\n\nTrees.", "SERVING\r\nOnline."]],
    ["small letters", ["data: We log clicks.", "model: Trees.", "serving: Online."]],
    ["lines of one paragraph", ["Data: We log clicks.\nModel: Trees.\n  Serving: Online."]],
    [
      "lines of one paragraph, marked",
      ["**Data**: We log clicks.  \n**Model**: Trees.  \n**Serving**: Online."],
    ],
    ["items", ["- Data: We log clicks.\n- Model: Trees.\n- Serving: Online."]],
    ["some of them marked", ["Data: We log clicks.", "**Model:** Trees.", "Serving: Online."]],
  ])("without marks, too, where they name three steps: %s", (_, paragraphs) => {
    expect(labels(doc("# Feed ranking", ...paragraphs)).map((label) => label.toLowerCase())).toEqual([
      "data [data] we log clicks.",
      "model [model] trees.",
      "serving [serving] online.",
    ]);
  });

  test("without marks stand above the list that follows", () => {
    const found = doc("# A", "Data:", "- Clicks.\n- Views.", "Model:", "- Trees.", "Serving:", "Online.");
    expect(labels(found)).toEqual([
      "Data [data] - Clicks.\n- Views.",
      "Model [model] - Trees.",
      "Serving [serving] Online.",
    ]);
  });

  test.each([
    ["headings", (name: string, body: string) => `<h2 align="left"><b>${name}</b></h2>\n\n${body}`],
    [
      "parts that fold",
      (name: string, body: string) => `<details>\n<summary>${name}</summary>\n\n${body}\n\n</details>`,
    ],
  ])("of HTML are headings: %s", (_, written) => {
    const found = doc("# A", written("Data", "Clicks."), written("Serving", "Online."));
    expect(found.sections.map(({ text, steps }) => [text, ...steps])).toEqual([
      ["A"],
      ["Data", "data"],
      ["Serving", "serving"],
    ]);
    expect(found.steps.filter(({ status }) => status === "present").map(({ id }) => id)).toEqual([
      "data",
      "serving",
    ]);
  });

  test("without marks are none where they name no step, and end no section", () => {
    const paragraphs = ["Data: Clicks.", "Note: They are few.", "Model: Trees.", "Serving: Online."];
    expect(labels(doc("# A", ...paragraphs))[0]).toBe("Data [data] Clicks.\n\nNote: They are few.");
  });

  test.each([
    [
      "without marks, two of them",
      ["Data: Clicks.", "Serving: Online.", "Note: This is a draft.", "Example: A shop."],
    ],
    [
      "without marks, of steps that have headings",
      [
        "## Data",
        "Labels: Clicks.",
        "Data: Views.",
        "## Model",
        "Model: Trees.",
        "## Serving",
        "Serving: Online.",
      ],
    ],
    [
      "without marks, as long as sentences",
      ["The data is this: Clicks.", "The model that we have: Trees.", "Serving it now means: Online."],
    ],
    [
      "without marks, in a wrapped sentence",
      ["We log the\ndata\nof clicks, build a\nmodel\nand do the\nserving\nonline."],
    ],
    [
      "without marks, in a sentence wrapped with CRLF",
      ["We log the\r\ndata\r\nof clicks, build a\r\nmodel\r\nand do the\r\nserving \nonline."],
    ],
    ["of a table", ["| Data: | Clicks. |\n| --- | --- |\n| Model: | Trees. |\n| Serving: | Online. |"]],
    ["without marks, links and times", ["data:image/png", "Model:trees", "Serving:8080"]],
    [
      "points of steps that have headings",
      ["## Data", "**Labels.** Clicks.", "**Features.** Counts.", "## Serving", "**Latency.** 50 ms."],
    ],
    ["a single one", ["**Serving.** Online.", "**Remember.** This is a draft."]],
    ["emphasis at the start of a sentence", ["**Data** is what we have.", "**Serving** is what we lack."]],
    [
      "sentences",
      ["**We store the data. Nothing else.** Yes.", "**Serving is done by them. Ask there.** No."],
    ],
    ["quotations", ["> **Data.** Clicks.", "> **Serving.** Online."]],
    [
      "points of a list where a heading names a step",
      ["## Goals", "- **Data:** Which?\n- **Model:** Of what size?\n- **Serving:** How fast?"],
    ],
    ["those of a list that names two", ["- **Data:** Clicks.\n- **Serving:** Online."]],
  ])("are no sections: %s", (_, paragraphs) => {
    expect(labels(doc("# A", ...paragraphs))).toEqual([]);
  });

  test.each([
    ["- **Data:** We log clicks.\n- **Model:** Trees.\n- **Serving:** Online."],
    ["1. Data: We log clicks.\n2. Model: Trees.\n3. Serving: Online."],
  ])("of a list stay sections when a missing step is put behind it: %s", (list) => {
    const text = `# A\n\n${list}\n`;
    const inserted = applyEdits(text, insertSteps(parseDesignDoc(text), ["evaluation"]));
    expect(labels(parseDesignDoc(inserted))).toHaveLength(3);
    const again = `# A\n\n${list}\n\n## Data\n\nClicks.\n`;
    expect(labels(parseDesignDoc(again))).toEqual([]);
  });

  test("have a missing step put between them as a line in bold", () => {
    const text = "# A\n\n**Data.** Clicks.\n\n**Serving.** Online.\n";
    const [edit] = insertSteps(parseDesignDoc(text), ["model"]);
    const after = parseDesignDoc(
      text.slice(0, edit?.range.start) + (edit?.newText ?? "") + text.slice(edit?.range.end),
    );
    expect(after.sections.map(({ text: name, parent }) => [name, parent])).toEqual([
      ["A", undefined],
      ["Data", 0],
      ["Model development", 0],
      ["Serving", 0],
    ]);
    expect(after.text).toContain("**Model development**\n\n");
  });

  test("of a list keep the list whole when a step is missing", () => {
    const list = "- **Data:** Clicks.\n- **Model:** Trees.\n- **Monitoring:** Drift.\n";
    const [edit] = insertSteps(parseDesignDoc(`# A\n\n${list}`), ["evaluation"]);
    expect(edit?.range.start).toBe(`# A\n\n${list}`.length);
  });
});

/** Each section with its level and steps. */
function outline({ sections }: DesignDoc): readonly string[] {
  return sections.map(({ level, text, steps }) => [level, text, ...steps].join(" "));
}

describe("rows of a table", () => {
  const header = "| Step | Answer |\n|---|---|";
  const rows = [
    "| Data | We log clicks for 90 days. |",
    "| **Model** | Gradient boosted trees. |",
    "| Serving | Online, 50 ms at p95. |",
  ];
  const table = [header, ...rows].join("\n");

  test.each([
    ["as it is", table],
    ["with numbers", table.replace("| Data", "| 1. Data").replace("| Serving", "| 3) Serving")],
    ["with a column of numbers", `| # ${header.replace("|---|", "|---|---|")}\n| 1 ${rows.join("\n| 2 ")}`],
    ["without bars around it", table.replace(/^\| | \|$/gm, "")],
  ])("are sections where each names a step: %s", (_, text) => {
    const found = doc("# Feed ranking", text);
    expect(labels(found).map((label) => label.replace(/ ?\|$/, ""))).toEqual([
      "Data [data] We log clicks for 90 days.",
      "Model [model] Gradient boosted trees.",
      "Serving [serving] Online, 50 ms at p95.",
    ]);
  });

  test.each([
    ["where headings name the same steps", ["## Data", "Clicks.", "## Summary", table]],
    ["below a heading that names a step", ["## Goals", table]],
    ["of two steps", [[header, ...rows.slice(1)].join("\n")]],
    ["of names and little else", [table.replace(/(?<=\w \| )[^|]+(?= \|$)/gm, "Ann, done")]],
    [
      "that mostly name no step",
      [
        [table, ...["Ann", "Bob", "Cyd", "Dee"].map((name) => `| ${name} | writes one of the parts |`)].join(
          "\n",
        ),
      ],
    ],
  ])("are none: %s", (_, paragraphs) => {
    expect(labels(doc("# A", ...paragraphs))).toEqual([]);
  });

  test("have their cells read as clauses, every place unchanged", () => {
    const found = doc("# A", table.replace("Gradient boosted trees.", "Trees | they are small"));
    const lines = found.parts.map(({ body }) => body.lines.map(({ line, start }) => [line.text, start]));
    expect(lines.at(3)).toEqual([[" Trees ; they are small  ", "| **Model** |".length]]);
  });

  test("get prompts as rows of the same columns", () => {
    const wide = "| # | Step | Answer | Why |\n|---|---|---|---|\n";
    const text = `# A\n\n${wide}${rows.map((row, at) => `| ${at} ${row} so |\n`).join("")}\nA note.\n`;
    const found = parseDesignDoc(text);
    for (const step of ["model", "serving"]) {
      const [edit] = insertMissingTopics(found, step, step === "model" ? ["training"] : ["fallback"]);
      const after = applyEdits(text, edit ? [edit] : []);
      expect(after).toMatch(/so \|\n\| \| \*\*(?:Training|Fallback)\*\* \| _[^|\n]+_ \| \|\n/);
      expect(after.replace(edit?.newText ?? "", "")).toBe(text);
      // A prompt is no answer.
      expect(insertMissingTopics(parseDesignDoc(after), step, ["training", "fallback"])).toEqual([]);
    }
  });

  test.each([
    ["row", "| Step | Answer |\n|---|---|\n", (name: string, body: string) => `| ${name} | ${body} |\n`],
    ["item", "", (name: string, body: string) => `- ${name}: ${body}\n`],
  ])("get no prompt twice, though one may be a section beside that of its %s", (_, head, write) => {
    const points = [
      ["Problem", "Rank open jobs for a candidate."],
      ["Data", "We log clicks for 90 days."],
      ["Model", "Gradient boosted trees."],
      ["Serving", "Online, 50 ms at p95."],
    ];
    const text = `# A\n\n${head}${points.map(([name = "", body = ""]) => write(name, body)).join("")}`;
    const after = applyEdits(text, insertMissingTopics(parseDesignDoc(text), "requirements"));
    expect(after).toMatch(/candidate\.(?: \|)?\n[-|] \*\*[^\n]+_(?: \|)?\n[-|] \*\*[^\n]+_/);
    expect(insertMissingTopics(parseDesignDoc(after), "requirements")).toEqual([]);
  });

  test("keep the table whole when a step is missing, be it the first or one between", () => {
    const text = `# A\n\n${table}\n`;
    for (const step of ["requirements", "evaluation"]) {
      const [edit] = insertSteps(parseDesignDoc(text), [step]);
      expect(edit?.range.start).toBe(text.length);
      expect(labels(parseDesignDoc(applyEdits(text, edit ? [edit] : [])))).toHaveLength(3);
    }
  });
});

describe("labels of points", () => {
  test.each([
    ["left to its points", "Model:\nBaseline: popularity."],
    ["counted", "Step 4 - Model: trees.\nBaseline: popularity."],
  ])("stand below the step that they belong to: %s", (_, model) => {
    const found = doc("# A", `Data: clicks.\n${model}\nServing: online.`);
    expect(outline(found)).toEqual([
      "1 A",
      "2 Data data",
      "2 Model model",
      "3 Baseline model",
      "2 Serving serving",
    ]);
    expect(found.sections[2]?.isEmpty).toBe(false);
  });

  test("of another step, or counted as well, stand beside it", () => {
    expect(
      outline(
        doc("Step 1 - Data: clicks.\nStep 2 - Features: counts.\nStep 3 - Model: trees.\nServing: online."),
      ),
    ).toEqual(["1 Data data", "1 Features data", "1 Model model", "1 Serving serving"]);
  });

  test("stand beside each other where the step is neither counted nor left open", () => {
    expect(outline(doc("Data: clicks.\nBaseline: popularity.\nModel: trees.\nServing: online."))).toEqual([
      "1 Data data",
      "1 Baseline model",
      "1 Model model",
      "1 Serving serving",
    ]);
  });

  test("that name no step end each other, but are points where steps are counted", () => {
    const found = doc("**1. Data.** Clicks.", "**Privacy.** Hashed.", "**2. Serving.** Online.");
    expect(outline(found)).toEqual(["1 Data data", "2 Privacy", "1 Serving serving"]);
  });

  test("get prompts behind the last of them, a blank line before the next label", () => {
    const text = "# A\n\nData: clicks.\nModel:\nBaseline: popularity.\nServing: online.\n";
    const after = applyEdits(text, insertMissingTopics(parseDesignDoc(text), "model", ["training"]));
    expect(after).toMatch(/popularity\.\n\n- \*\*Training\*\* — _[^\n]+_\n\nServing: online\.\n$/);
    expect(outline(parseDesignDoc(after)).at(-1)).toBe("2 Serving serving");
  });
});
