import { describe, expect, test } from "vitest";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { defaultFramework } from "../../../src/core/framework/frameworks.ts";
import { skeletonDocument } from "../../../src/core/framework/skeleton.ts";
import type { StepId } from "../../../src/core/framework/step-id.ts";

const statuses = (text: string) =>
  Object.fromEntries(parseDesignDoc(text).steps.map(({ id, status }) => [id, status])) as Record<
    StepId,
    string
  >;
const outline = (text: string) =>
  parseDesignDoc(text).sections.map(({ kind, level, text: heading, steps }) =>
    [kind, level, heading, steps.join(" ")].join(" | "),
  );

describe("sections", () => {
  test("nest by level, with their own text and their subsections", () => {
    const text = "# Design\n\nIntro\n\n## Data\n\nRows.\n\n### Labels\n\nClicks.\n\n## Model\n\nTrees.\n";
    const { sections, title } = parseDesignDoc(text);
    expect(title).toBe(0);
    expect(sections.map((section) => section.parent)).toEqual([undefined, 0, 1, 0]);
    const [, data] = sections;
    expect(text.slice(data?.headingRange.start, data?.headingRange.end)).toBe("## Data");
    expect(text.slice(data?.textRange.start, data?.textRange.end)).toBe("Data");
    expect(text.slice(data?.ownRange.start, data?.ownRange.end)).toBe("\n\nRows.\n\n");
    expect(text.slice(data?.range.start, data?.range.end)).toBe(
      "## Data\n\nRows.\n\n### Labels\n\nClicks.\n\n",
    );
  });

  test("levels may jump and headings be empty", () => {
    expect(outline("### Data\n\n##\n\n# Model\n\n#### Loss\n")).toEqual([
      "atx | 3 | Data | data",
      "atx | 2 |  | ",
      "atx | 1 | Model | model",
      "atx | 4 | Loss | model",
    ]);
  });

  test("setext headings, closing marks and CRLF", () => {
    const text = "Design\r\n===\r\n\r\n## Data ##\r\n\r\nRows.\r\n";
    expect(outline(text)).toEqual(["setext | 1 | Design | ", "atx | 2 | Data | data"]);
    const [title, data] = parseDesignDoc(text).sections;
    expect(text.slice(title?.textRange.start, title?.textRange.end)).toBe("Design");
    expect(text.slice(data?.headingRange.start, data?.headingRange.end)).toBe("## Data ##");
    expect(text.slice(data?.textRange.start, data?.textRange.end)).toBe("Data");
  });

  test("lone CRs end lines, a byte order mark is not text", () => {
    expect(outline("\uFEFF# Design\r\r## Data\rRows.\r")).toEqual([
      "atx | 1 | Design | ",
      "atx | 2 | Data | data",
    ]);
  });

  test("front matter is no setext heading", () => {
    expect(outline("---\ntitle: Model\n---\n\n# Design\n")).toEqual(["atx | 1 | Design | "]);
  });

  test("code, comments and quotations hold no headings", () => {
    const text =
      "```python\n# Data\n```\n\n<!--\n## Model\n-->\n\n> ## Metrics\n\n    # Serving\n\n~~~\n## Monitoring\n";
    expect(outline(text)).toEqual([]);
    expect(parseDesignDoc(text).code).toHaveLength(3);
    expect(parseDesignDoc(text).comments.map((comment) => comment.text)).toEqual(["## Model"]);
  });

  test("a bold line is a heading one level below the one it stands under", () => {
    const text =
      "## Design\n\n**Data sources**\n\nRows.\n\n**Metrics:**\nRecall.\n\n**Note** that this is text.\n\n**Look out!**\n";
    expect(outline(text)).toEqual([
      "atx | 2 | Design | ",
      "bold-line | 3 | Data sources | data",
      "bold-line | 3 | Metrics | evaluation",
    ]);
  });

  test("a list that outlines the document is its headings", () => {
    const list =
      "1. Problem formulation\n   * Use case\n2. Metrics\n   * Recall\n3. Data collection\n   * Logs\n4. Serving\n";
    expect(outline(`# Nine steps\n\n${list}`).slice(1)).toEqual([
      "list-item | 2 | Problem formulation | requirements framing",
      "list-item | 2 | Metrics | evaluation",
      "list-item | 2 | Data collection | data",
      "list-item | 2 | Serving | serving",
    ]);
  });

  test("stages in bold items are headings, a plain list and a table of contents are not", () => {
    const stages =
      "- **Этап 1 - Подготовка данных:**\n  - Сбор\n- **Этап 2 - Обучение моделей:**\n  - YOLO\n";
    expect(outline(`## Этапы\n\n${stages}`).slice(1)).toEqual([
      "list-item | 3 | Подготовка данных | data",
      "list-item | 3 | Обучение моделей | model",
    ]);
    expect(
      outline("## Contents\n\n- [Data](#data)\n- [Model](#model)\n- [Metrics](#metrics)\n"),
    ).toHaveLength(1);
  });

  test("an italic line is a heading only as a numbered stage", () => {
    expect(outline("## Plan\n\n*Stage 1. Data preparation*\n\nRows.\n\n*Data preparation*\n")).toEqual([
      "atx | 2 | Plan | ",
      "bold-line | 3 | Data preparation | data",
    ]);
  });
});

describe("what a heading introduces", () => {
  const steps = (text: string) => parseDesignDoc(text).sections.map((section) => section.steps.join(" "));

  test("the text below decides what an ambiguous heading means", () => {
    expect(
      steps(
        "# A\n\n## Problem statement\n\nUsers leave. The business wants to reduce churn within the budget.\n",
      )[1],
    ).toBe("requirements");
    expect(
      steps("# A\n\n## Problem statement\n\nPredict whether an order is late: binary classification.\n")[1],
    ).toBe("framing");
  });

  test("what came before decides where the text tells nothing", () => {
    expect(
      steps("# A\n\n## Motivation\n\nWhy.\n\n## Methodology\n\n### Problem statement\n\nTo do.\n")[3],
    ).toBe("framing");
  });

  test("operation is serving, or what follows it", () => {
    expect(steps("# A\n\n## Operation\n\nIt runs.\n")[1]).toBe("serving");
    expect(steps("# A\n\n## Serving\n\nA batch.\n\n## Operation\n\nIt runs.\n")[2]).toBe("monitoring");
  });

  test("a general heading counts when its text is about the step", () => {
    const about =
      "We start with a baseline, logistic regression, then gradient boosting, and tune its hyperparameters.";
    expect(steps(`# A\n\n## Approach\n\n${about}\n`)[1]).toBe("model");
    expect(steps("# A\n\n## Approach\n\nStep by step.\n")[1]).toBe("");
  });

  test("the title is not a step, unless it is numbered or one of several top headings", () => {
    expect(steps("# Model monitoring\n\n## Data\n")).toEqual(["", "data"]);
    expect(steps("# 1. Clarifying the requirements\n\nWho?\n")).toEqual(["requirements"]);
    expect(steps("# Data\n\nRows.\n\n# Model\n\nTrees.\n")).toEqual(["data", "model"]);
  });
});

describe("step statuses", () => {
  test("present, empty, mentioned and missing", () => {
    const text = [
      "# Ads",
      "## Data\n\nClicks, joined by day.",
      "## Model\n\n<!-- later -->\n\n---\n",
      "## Notes\n\nWe watch drift with PSI on a dashboard, and retrain weekly.",
    ].join("\n\n");
    expect(statuses(text)).toMatchObject({
      data: "present",
      model: "empty",
      monitoring: "mentioned",
      serving: "missing",
    });
  });

  test("a section is not empty when a subsection or only code stands in it", () => {
    expect(
      statuses("# A\n\n## Data\n\n### Labels\n\nClicks.\n\n## Serving\n\n```\nclient --> api\n```\n"),
    ).toMatchObject({
      data: "present",
      serving: "present",
    });
  });

  test("a new design doc has all steps, and all are empty", () => {
    const text = skeletonDocument(defaultFramework, "Ads click prediction");
    const doc = parseDesignDoc(text);
    expect(doc.frontMatter?.loopboard).toBe(true);
    expect(doc.steps.map(({ id, status }) => `${id} ${status}`)).toEqual(
      defaultFramework.steps.map((step) => `${step.id} empty`),
    );
    const answered = text.replace(/_Which business number[^_]*_/, "Revenue per session, by 2%.");
    expect(statuses(answered).requirements).toBe("present");
  });
});
