import { describe, expect, it } from "vitest";
import { type Completion, completions } from "../../../src/core/assist/completion.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { builtInFrameworks } from "../../../src/core/framework/frameworks.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";
import { rules } from "../../../src/rules/index.ts";

/** What is offered at the `|`. */
function at(marked: string): readonly Completion[] {
  const offset = marked.indexOf("|");
  const doc = parseDesignDoc(marked.slice(0, offset) + marked.slice(offset + 1));
  return completions(doc, offset, { rules, frameworks: builtInFrameworks });
}

function labels(marked: string): readonly string[] {
  return at(marked).map(({ label }) => label);
}

/** The line of the `|` with the completion of this label taken. */
function taken(marked: string, label: string): string | undefined {
  const completion = at(marked).find((one) => one.label === label);
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  if (!completion) return undefined;
  const { range, newText } = completion;
  expect(range.start).toBeLessThanOrEqual(offset);
  expect(range.end).toBeGreaterThanOrEqual(offset);
  const result = text.slice(0, range.start) + newText + text.slice(range.end);
  return result.split("\n")[text.slice(0, offset).split("\n").length - 1];
}

describe("completions of steps", () => {
  const numbered = "# Movie night\n\n## 1. Requirements\n\nFour friends.\n\n## 2. ML task\n\nRanking.\n\n";

  it("are the missing ones, in the document's style", () => {
    expect(taken(`${numbered}## Da|\n`, "## 3. Data preparation")).toBe("## 3. Data preparation");
    expect(labels(`${numbered}## |\n`)).not.toContain("## 1. Clarifying requirements");
    expect(at(`${numbered}## |\n`)[0]).toMatchObject({ kind: "step", filterText: "## Data preparation" });
  });

  it.each(["", "## ", "# Da", "## 3. "])(
    "take the next number where they are written, and give those behind it theirs (%j)",
    (typed) => {
      const behind = `## 3. Model development\n\nSee [this](#3-model-development).\n\n### 3.1 Baseline\n\nx\n`;
      const [first] = at(`${numbered}${typed}|\n\n${behind}`);
      expect(first).toMatchObject({ newText: "## 3. Data preparation" });
      const text = `${numbered}${typed}\n\n${behind}`;
      const { range, newText, edits = [] } = first ?? { range: { start: 0, end: 0 }, newText: "" };
      expect(applyEdits(text, [...edits, { range, newText }])).toBe(
        `${numbered}## 3. Data preparation\n\n${behind
          .replace("## 3.", "## 4.")
          .replace("#3-", "#4-")
          .replace("### 3.1", "### 4.1")}`,
      );
    },
  );

  it("say what the step is for", () => {
    expect(at(`${numbered}# |`)[0]?.documentation).toMatch(/labels/);
  });

  it("do not turn up within a line", () => {
    expect(labels(`${numbered}See issue #|`)).toEqual([]);
  });
});

describe("completions leave what stands around them whole", () => {
  const head = "# Movie night\n\n## Evaluation\n\nBy nDCG.\n\n";

  it("within a word or before the text of a heading there are none", () => {
    expect(labels(`${head}the prec|ision`)).toEqual([]);
    expect(labels(`${head}## Da|ta\n`)).toEqual([]);
    expect(labels(`${head}- On|line metrics are many\n`)).toEqual([]);
  });

  it("bold that the editor closed is taken along", () => {
    expect(taken(`${head}- **|**\n`, "Experiment")).toBe("- **Experiment** — ");
    expect(taken(`${head}- **Exp|**\n`, "Experiment")).toBe("- **Experiment** — ");
  });

  it("the box of a task stays", () => {
    expect(taken(`${head}- [ ] |\n`, "Experiment")).toBe("- [ ] **Experiment** — ");
  });

  it("a key and a value of the front matter are replaced whole", () => {
    expect(taken("---\nloop|: true\n---\n", "loopboard")).toBe("loopboard: true");
    expect(taken("---\nframe|wrk: x\n---\n", "framework")).toBe("framework: x");
    expect(taken("---\nloopboard: |true\n---\n", "false")).toBe("loopboard: false");
  });
});

describe("where something else is typed, completions do not stand in its way", () => {
  const head = "# Movie night\n\n## Evaluation\n\n";

  it("in a list item and a heading, terms are offered where no topic or step is typed", () => {
    expect(labels(`${head}- The foc|\n`)).toContain("Focal loss");
    expect(labels(`${head}### Ours: foc|\n`)).toEqual(["Focal loss"]);
    expect(labels(`${head}- Expe|\n`)).toContain("Experiment");
  });

  it.each([
    ["an address", "https://example.org/?a=foc|"],
    ["a mail address", "me@foc|"],
    ["a comment", "<!-- foc| -->"],
    ["a comment of lines", "<!--\nfoc|\n-->"],
    ["an empty line of a comment", "<!--\n|\n-->"],
    ["a tag", '<div class="foc|">'],
    ["a formula", "$\\foc|$"],
  ])("in %s there are none", (_, text) => {
    expect(labels(`${head}${text}\n`)).toEqual([]);
  });
});

describe("completions of topics", () => {
  const evaluation = "# Movie night\n\n## Evaluation\n\nBy nDCG.\n\n";

  it("are those that the step does not cover", () => {
    expect(labels(`${evaluation}- |\n`)).toEqual([
      "Online metrics",
      "Experiment",
      "Slices and error analysis",
    ]);
    expect(taken(`${evaluation}- **On|\n`, "Online metrics")).toBe("- **Online metrics** — ");
    expect(taken(`${evaluation}|\n`, "Experiment")).toBe("- **Experiment** — ");
  });

  it("begin as the typed text does", () => {
    expect(at(`${evaluation}- **On|`)[0]?.filterText).toBe("**Online metrics");
    expect(at(`${evaluation}- On|`)[0]?.filterText).toBe("Online metrics");
  });

  it("belong to a step", () => {
    expect(labels("# Movie night\n\n- |")).toEqual([]);
  });
});

describe("completions of terms", () => {
  const prose = "# Movie night\n\n## Model\n\nWe use a ";

  it("need three letters at the start of a word", () => {
    expect(labels(`${prose}fo|`)).toEqual([]);
    expect(labels(`${prose}foc|`)).toContain("Focal loss");
    expect(labels(`${prose}unfoc|`)).toEqual([]);
  });

  it("keep the case of a sentence, and that of an abbreviation", () => {
    expect(taken(`${prose}foc|`, "Focal loss")).toBe("We use a focal loss");
    expect(taken("# A\n\n## Evaluation\n\nndc|", "NDCG")).toBe("NDCG");
  });

  it("are compared in the case that was typed, so that no second word comes before a first", () => {
    const names = (text: string): readonly unknown[] => at(text).map(({ filterText }) => filterText);
    expect(names(`${prose}cali|`)).toContain("calibration");
    expect(names(`${prose}cali|`).every((name) => String(name).startsWith("cali"))).toBe(true);
    expect(names(`${prose}Cali|`)).toContain("Calibration");
  });

  it("explain themselves", () => {
    expect(at(`${prose}foc|`)[0]?.documentation).toMatch(/^\*\*Focal loss\*\* · loss\n\n/);
  });

  it("stay out of code and links", () => {
    expect(labels(`${prose}\`foc|\` loss`)).toEqual([]);
    expect(labels("# A\n\n```\nfoc|\n```\n")).toEqual([]);
    expect(labels(`${prose}[x](foc|)`)).toEqual([]);
  });
});

describe("completions in front matter", () => {
  it("are the keys that are not there, and their values", () => {
    expect(labels("---\n|\n---\n")).toEqual(["loopboard", "framework"]);
    expect(labels("---\nloopboard: true\nf|\n---\n")).toEqual(["framework"]);
    expect(labels("---\nloopboard: |\n---\n")).toEqual(["true", "false"]);
    expect(labels("---\nframework: |\n---\n")).toEqual(builtInFrameworks.map(({ id }) => id));
    expect(labels("---\nowner: |\n---\n")).toEqual([]);
  });
});

describe("completions in comments", () => {
  it("are the directives and the ids of rules that are not named yet", () => {
    expect(labels("# A\n\n<!-- |")).toEqual([
      "loopboard-disable-next-line",
      "loopboard-disable-line",
      "loopboard-disable",
      "loopboard-enable",
    ]);
    expect(labels("# A\n\n<!-- loopboard-disable |-->")).toEqual(rules.map(({ id }) => id));
    expect(labels("# A\n\n- B <!-- loopboard-disable-line |-->")).toEqual(rules.map(({ id }) => id));
    expect(labels("# A\n\n<!-- loopboard-disable missing-step, e|-->")).not.toContain("missing-step");
    expect(taken("# A\n\n<!-- loopboard-disable missing-st| -->", "missing-step")).toBe(
      "<!-- loopboard-disable missing-step -->",
    );
  });
});
