/** The examples of docs/configuration.md and of the README's configuration say what they are said to. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/core/config/config-file.ts";
import { parseFramework } from "../../src/core/config/framework-file.ts";
import { rules } from "../../src/rules/index.ts";

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, code = ""]) => code);

const page = read("docs/configuration.md");

describe("the examples of a configuration", () => {
  it.each([...blocks(page, "jsonc"), ...blocks(read("README.md"), "jsonc")])(
    "have no mistake: %s",
    async (text) => {
      expect((await parseConfig(text, rules)).problems).toEqual([]);
    },
  );

  it("choose as the page says", async () => {
    const [text = ""] = blocks(page, "jsonc");
    const { overrides, rules: chosen } = (await parseConfig(text, rules)).value;
    expect(chosen.get("missing-topic")).toEqual({ severity: "info", options: { ignore: ["labels"] } });
    expect(
      overrides.map(({ matches }) => ["interviews/a/b.md", "x/draft-1.md", "final/draft-1.md"].map(matches)),
    ).toEqual([
      [true, false, false],
      [false, true, false],
    ]);
  });
});

it("shows a framework that can be used as it stands, whose steps cover all seven", () => {
  const [text = ""] = blocks(page, "json");
  const { value, problems } = parseFramework(text);
  expect(problems).toEqual([]);
  expect(value?.steps.flatMap(({ covers }) => covers)).toHaveLength(7);
});
