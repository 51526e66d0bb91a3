/** Which of the designs and the other texts of these folders are taken for a design doc, without front matter that says so. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { detectDesignDoc } from "../../src/core/document/detect-design-doc.ts";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";

const examples = "../../examples";

/** Those of which it is known that they are missed, and what they are taken for. */
const missed: Readonly<Record<string, RegExp>> = {
  // An RFC whose headings are questions.
  "lift-queues": /list of questions/,
  // Written as a paper is.
  "sewer-inflow": /paper or model card/,
  // They hardly use a word of the trade.
  "ambulance-posts": /steps have a section/,
  "coffee-sorting": /steps have a section|no step/,
  "fish-ladder": /steps have a section|no step/,
};

function filesIn(folder: string): readonly (readonly [name: string, path: string])[] {
  const path = join(import.meta.dirname, folder);
  const files = existsSync(path) ? readdirSync(path) : [];
  return files
    .filter((file) => file.endsWith(".md") && file !== "README.md")
    .map((file) => [file.slice(0, -".md".length), join(path, file)]);
}

const detect = (path: string) =>
  detectDesignDoc(parseDesignDoc(readFileSync(path, "utf8").replace(/^---\n[^]*?\n---\n/, "")));

const designs = [".", "held-out", "clean", examples].flatMap(filesIn);

describe("designs", () => {
  it("are many", () => {
    expect(designs.length).toBeGreaterThan(50);
  });

  it.each(designs)("%s", (name, path) => {
    const { isDesignDoc, reason } = detect(path);
    const expected = missed[name];
    if (expected) expect(reason).toMatch(expected);
    expect(isDesignDoc, reason).toBe(expected === undefined);
  });
});

describe("texts on machine learning that are no design", () => {
  const others = filesIn("other");

  it("are many", () => {
    expect(others.length).toBeGreaterThan(15);
  });

  it.each(others)("%s", (_, path) => {
    const { isDesignDoc, reason } = detect(path);
    expect(isDesignDoc, reason).toBe(false);
  });
});
