/** Good answers as candidates leave them after 45 minutes, each in a shape of its own: what is said of them, and of slips in them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { detectDesignDoc } from "../../../src/core/document/detect-design-doc.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { lintDesignDoc } from "../../../src/core/lint/lint.ts";
import { rules } from "../../../src/rules/index.ts";
import { slips } from "./interview-slips.ts";

/** In all others an interviewer would wave away whatever was said. */
const told: Readonly<Record<string, readonly string[]>> = {
  "streaming-churn": ["no-non-goals"],
};

function read(answer: string): string {
  return readFileSync(join(import.meta.dirname, "fixtures", "interview-answers", `${answer}.md`), "utf8");
}

function rulesOn(text: string): readonly string[] {
  const found = lintDesignDoc(parseDesignDoc(text), rules, { profile: "interview" });
  return found.map(({ rule }) => rule);
}

describe.each(Object.keys(slips))("%s", (answer) => {
  const text = read(answer);

  it("is taken for a design", () => {
    expect(detectDesignDoc(parseDesignDoc(text))).toMatchObject({ isDesignDoc: true });
  });

  it("is told nothing that an interviewer would wave away", () => {
    expect(rulesOn(text)).toEqual(told[answer] ?? []);
  });

  it.each(slips[answer] ?? [])(
    "is told of a mistake, %s: instead of %j it says %j",
    (rule, said, instead) => {
      const slipped = text.replace(said, () => instead);
      expect(slipped).not.toBe(text);
      expect(rulesOn(slipped)).toContain(rule);
    },
  );
});
