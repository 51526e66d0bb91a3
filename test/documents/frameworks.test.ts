/** Documents as people write them by each built-in framework, and in Russian: which heading is read as which step. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { builtInFrameworks } from "../../src/core/framework/frameworks.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import { rules } from "../../src/rules/index.ts";

const read = (name: string): string =>
  readFileSync(new URL(`frameworks/${name}.md`, import.meta.url), "utf8");

/** About the document's structure: what is said of its content is tested with other documents. */
const structure = rules.filter(({ id }) =>
  ["missing-step", "empty-step", "duplicate-step", "step-order", "invalid-front-matter"].includes(id),
);

const others = builtInFrameworks.filter(({ id }) => id !== "seven-steps");

describe.each(others.map((framework) => [framework.id, framework] as const))("%s", (id, framework) => {
  const doc = parseDesignDoc(read(id));

  it("is read with each of its steps under the author's own headings, in order", () => {
    expect(doc.framework).toBe(framework);
    const asked = framework.steps.filter(({ covers }) => covers.length > 0);
    expect(doc.outline.map(({ step, status }) => [step.id, status])).toEqual(
      asked.map((step) => [step.id, "present"]),
    );
    // One heading each: none is taken for a step whose name it does not bear.
    expect(doc.outline.map(({ sections }) => sections.length)).toEqual(asked.map(() => 1));
    const headings = doc.outline.map(({ sections }) => sections[0] ?? -1);
    expect(headings).toEqual([...new Set(headings)].sort((a, b) => a - b));
  });

  it("has nothing wrong in its structure", () => {
    expect(lintDesignDoc(doc, structure)).toEqual([]);
  });
});

it("reads the seven steps under Russian headings, each under its own", () => {
  const doc = parseDesignDoc(read("seven-steps-ru"));
  expect(
    doc.steps.map(({ id, status, sections }) => [id, status, doc.sections[sections[0] ?? -1]?.text]),
  ).toEqual([
    ["requirements", "present", "Цели и требования"],
    ["framing", "present", "Формулировка как задачи машинного обучения"],
    ["data", "present", "Данные и признаки"],
    ["model", "present", "Модель"],
    ["evaluation", "present", "Метрики и оценка качества"],
    ["serving", "present", "Деплой и инференс"],
    ["monitoring", "present", "Мониторинг и переобучение"],
  ]);
  expect(lintDesignDoc(doc, structure)).toEqual([]);
});
