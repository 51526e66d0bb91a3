/** Every built-in framework, used: its skeleton, its headings in a document, its counts and its insertions. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insertSteps, missingSteps } from "../../../src/core/document/insert-steps.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { defaultReading } from "../../../src/core/document/reading.ts";
import { builtInFrameworks } from "../../../src/core/framework/frameworks.ts";
import { frameworkSchema } from "../../../src/core/framework/framework-schema.ts";
import type { Framework } from "../../../src/core/framework/framework.ts";
import { skeletonDocument } from "../../../src/core/framework/skeleton.ts";
import { stepIds } from "../../../src/core/framework/step-id.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";
import { lintDesignDoc } from "../../../src/core/lint/lint.ts";
import { rules } from "../../../src/rules/index.ts";

function findings(text: string): readonly string[] {
  return lintDesignDoc(
    parseDesignDoc(text),
    rules.filter(({ id }) =>
      ["missing-step", "empty-step", "step-order", "invalid-front-matter"].includes(id),
    ),
  ).map(({ rule }) => rule);
}

/** A document of some of the steps, each answered. */
function answered(framework: Framework, ids: readonly string[]): string {
  const sections = framework.steps
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => `## ${title}\n\nAnswered.\n`);
  return `---\nframework: ${framework.id}\n---\n\n# A design\n\n${sections.join("\n")}`;
}

it("is data that the schema of framework files accepts", () => {
  const folder = new URL("../../../src/core/framework/frameworks/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  expect(files).toHaveLength(builtInFrameworks.length);
  for (const name of files) {
    const source: unknown = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    // Frameworks that ship are not parsed at the start, so the schema may change nothing in them.
    expect(frameworkSchema.parse(source)).toEqual(source);
  }
  expect(new Set(builtInFrameworks.map(({ id }) => id)).size).toBe(builtInFrameworks.length);
});

describe.each(builtInFrameworks)("$title", (framework) => {
  const asked = framework.steps.filter(({ covers }) => covers.length > 0).map(({ id }) => id);

  it("covers all of the seven steps", () => {
    expect(new Set(framework.steps.flatMap(({ covers }) => covers))).toEqual(new Set(stepIds));
  });

  it("has prompts and headings of which no two are the same", () => {
    const prompts = framework.steps.flatMap(({ topics }) => topics.map(({ prompt }) => prompt));
    expect(new Set(prompts).size).toBe(prompts.length);
    const headings = framework.steps.flatMap((step) => [step.title, ...step.headings]);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it("makes a skeleton that holds each of its steps, in order and still to be answered", () => {
    const doc = parseDesignDoc(skeletonDocument(framework, "A design"));
    expect(doc.framework).toBe(framework);
    expect(doc.outline.map(({ step, status }) => [step.id, status])).toEqual(
      asked.map((id) => [id, "empty"]),
    );
    const firsts = doc.outline.map(({ sections }) => sections[0]);
    expect(firsts).toEqual([...firsts].sort((a, b) => (a ?? 0) - (b ?? 0)));
    const found = findings(doc.text);
    expect(found).toEqual(asked.map(() => "empty-step"));
  });

  it("finds each answered step under its title, and nothing out of order", () => {
    const doc = parseDesignDoc(answered(framework, asked));
    expect(doc.outline.map(({ status }) => status)).toEqual(asked.map(() => "present"));
    expect(findings(doc.text)).toEqual([]);
  });

  it("inserts what is missing, once, in its order, keeping what was there", () => {
    fc.assert(
      fc.property(fc.subarray(asked), (ids) => {
        const text = answered(framework, ids);
        const before = parseDesignDoc(text);
        const doc = parseDesignDoc(applyEdits(text, insertSteps(before, missingSteps(before))));
        expect(missingSteps(doc)).toEqual([]);
        expect([...doc.text.matchAll(/^Answered\.$/gm)]).toHaveLength(ids.length);
        expect(findings(doc.text)).not.toContain("step-order");
      }),
      { numRuns: 20 },
    );
  });

  it("says that a step is missing where its title is the only one taken away, if no other covers the same", () => {
    for (const id of asked) {
      const doc = parseDesignDoc(
        answered(
          framework,
          asked.filter((other) => other !== id),
        ),
      );
      expect(missingSteps(doc), id).toEqual([id]);
    }
  });
});

it("tells steps apart that cover the same of the seven, by their names and by where a section stands", () => {
  const text =
    "---\nframework: nine-steps\n---\n\n# D\n\n## Data collection\n\nA.\n\n### Sampling\n\nB.\n\n## Model\n\nC.\n";
  const { outline } = parseDesignDoc(text);
  const status = (id: string) => outline.find(({ step }) => step.id === id)?.status;
  expect(status("data-preparation")).toBe("present");
  expect(status("feature-engineering")).toBe("missing");
  expect(status("model-development")).toBe("present");
});

it("writes a heading for each part of a framework, and inserts a step on the level of its part", () => {
  const framework = builtInFrameworks.find(({ id }) => id === "ml-design-doc");
  const skeleton = skeletonDocument(framework ?? defaultReading.framework, "D");
  expect(skeleton).toContain("\n## 5. Methodology\n\n### 5.1 Problem statement\n\n- **Framing**");
  expect(skeleton).toContain("\n## 7. Appendix\n");
  const without = (title: string) => skeleton.replace(new RegExp(`\n#+ [\\d.]+ ${title}\n[^]*?(?=\n#)`), "");
  const restored = (title: string) => {
    const doc = parseDesignDoc(without(title));
    return applyEdits(doc.text, insertSteps(doc, missingSteps(doc)));
  };
  expect(restored("Techniques")).toMatch(/\n### 5\.\d Techniques\n/);
  expect(restored("Motivation")).toMatch(/\n## \d\. Motivation\n/);
});
