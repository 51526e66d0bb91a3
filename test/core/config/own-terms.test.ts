import { describe, expect, it } from "vitest";
import { completions } from "../../../src/core/assist/completion.ts";
import { hoverAt } from "../../../src/core/assist/hover.ts";
import { parseConfig } from "../../../src/core/config/config-file.ts";
import { configSource } from "../../../src/core/config/nearest-config.ts";
import { parseDesignDoc, updateDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { defaultReading } from "../../../src/core/document/reading.ts";
import { builtInGlossary } from "../../../src/core/framework/glossary.ts";
import { reviewDocument } from "../../../src/core/lint/review.ts";
import { inMemoryWorkspace } from "../../../src/core/workspace/in-memory-workspace.ts";
import { rules } from "../../../src/rules/index.ts";

const uplift = `{
  "kind": "metric", "name": "Basket uplift", "aliases": ["BU score"], "phase": "offline",
  "summary": "How much larger a basket is than last year's.", "whenToUse": "Read it beside margin.",
}`;

async function configWith(terms: string) {
  const files = new Map([["file:///w/.loopboard.jsonc", `{ "vocabulary": { "terms": [${terms}] } }`]]);
  return configSource(inMemoryWorkspace(files), () => rules).configFor("file:///w/a.md");
}

const design = `---
loopboard: true
---

# Basket ideas

## Evaluation

Basket uplift is 4 points ahead of the shelf that people stock by hand.
`;

async function rulesAbout(text: string, terms: string): Promise<readonly string[]> {
  const config = await configWith(terms);
  return reviewDocument(parseDesignDoc(text, config.reading), config, rules).findings.map(({ rule }) => rule);
}

describe("terms of one's own", () => {
  it("are metrics to the rules that look for metrics", async () => {
    expect(await rulesAbout(design, "")).toContain("no-offline-metric");
    expect(await rulesAbout(design, uplift)).not.toContain("no-offline-metric");
    expect(await rulesAbout(design.replace("Basket uplift", "The BU score"), uplift)).not.toContain(
      "no-offline-metric",
    );
    expect(await rulesAbout(design, uplift.replace("offline", "online"))).toContain("no-offline-metric");
  });

  it("are explained on hover and offered by completion", async () => {
    const { reading } = await configWith(uplift);
    const doc = parseDesignDoc(design, reading);
    const hover = hoverAt({ doc, offset: design.indexOf("uplift"), rules });
    expect(hover?.markdown).toBe(
      "**Basket uplift** · offline metric\n\nHow much larger a basket is than last year's.\n\nRead it beside margin.",
    );
    const text = `${design}\nThen bask`;
    const offered = completions(parseDesignDoc(text, reading), text.length, {
      rules,
      frameworks: reading.frameworks,
    });
    expect(offered.map(({ newText }) => newText)).toContain("basket uplift");
    const plain = completions(parseDesignDoc(text), text.length, { rules, frameworks: reading.frameworks });
    expect(plain.map(({ newText }) => newText)).not.toContain("basket uplift");
  });

  it("win over a built-in term of the same name or alias, and leave the others", async () => {
    const own = '{ "kind": "component", "name": "NDCG", "aliases": ["MAP"], "summary": "Our router." }';
    const { glossary } = (await configWith(own)).reading;
    expect(glossary.find("ndcg")?.summary).toBe("Our router.");
    expect(glossary.find("MAP")?.summary).toBe("Our router.");
    expect(glossary.find("PR-AUC")).toBe(builtInGlossary.find("PR-AUC"));
    expect(glossary.terms.filter(({ name }) => name.toLowerCase() === "ndcg")).toHaveLength(1);
  });

  it("are read again in all sections when the words that are known change", async () => {
    const { reading } = await configWith(uplift);
    const first = parseDesignDoc(design);
    const offset = design.indexOf("uplift");
    expect(hoverAt({ doc: first, offset, rules })?.markdown).toBeUndefined();
    const second = updateDesignDoc(first, design, [], reading);
    expect(second.parts.every(({ body }) => body.glossary === reading.glossary)).toBe(true);
    expect(hoverAt({ doc: second, offset, rules })?.markdown).toContain("Basket uplift");
  });

  it("of all files in a chain count, the nearest first; without any the glossary is the built-in one", async () => {
    const files = new Map([
      [
        "file:///w/.loopboard.jsonc",
        '{ "extends": "b.jsonc", "vocabulary": { "terms": [{ "kind": "concept", "name": "Shelf", "summary": "Near." }] } }',
      ],
      [
        "file:///w/b.jsonc",
        '{ "vocabulary": { "terms": [{ "kind": "concept", "name": "shelf", "summary": "Far." }, { "kind": "concept", "name": "Aisle" }] } }',
      ],
    ]);
    const source = configSource(inMemoryWorkspace(files), () => rules);
    const { glossary } = (await source.configFor("file:///w/a.md")).reading;
    expect(glossary.find("shelf")?.summary).toBe("Near.");
    expect(glossary.find("aisle")).toBeDefined();
    const none = configSource(
      inMemoryWorkspace(new Map([["file:///w/.loopboard.jsonc", "{}"]])),
      () => rules,
    ).configFor("file:///w/a.md");
    expect((await none).reading.glossary).toBe(defaultReading.glossary);
  });

  it.each([
    ['{ "kind": "metric", "name": "Uplift" }', '{ "kind": "metric", "name": "Uplift" }', "phase"],
    ['{ "kind": "metrik", "name": "Uplift" }', '"metrik"', "expected a kind: metric, loss, model"],
    ['{ "kind": "concept", "name": " " }', '" "', "a name is up to 60 characters"],
    ['{ "kind": "concept", "name": "***" }', '"***"', "a name is up to 60 characters"],
    ['{ "kind": "concept", "name": "Shelf", "phase": "online" }', '"phase"', 'Unknown key "phase"'],
    ['"Shelf"', '"Shelf"', "vocabulary.terms"],
  ])("that are wrong have no effect, and are marked: %s", async (term, place, message) => {
    const text = `{ "vocabulary": { "terms": [{ "kind": "concept", "name": "Aisle" }, ${term}] } }`;
    const { value, problems } = await parseConfig(text, rules);
    expect(problems).toHaveLength(1);
    expect(text.slice(problems[0]?.range.start, problems[0]?.range.end)).toBe(place);
    expect(problems[0]?.message).toContain(message);
    expect(value.terms.map(({ name }) => name)).toEqual(
      term.includes('"phase": "online"') ? ["Aisle", "Shelf"] : ["Aisle"],
    );
  });
});
