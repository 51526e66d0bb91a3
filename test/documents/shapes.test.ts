/** The same design, written with other marks of Markdown, has the same findings. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findingsOf } from "./held-out/score.ts";

type Shape = readonly [name: string, write: (text: string) => string];

const shapes: readonly Shape[] = [
  ["numbered headings", (text) => counted(text, /^## (?!\d)/gm, (number) => `## ${number}. `)],
  ["headings with an emoji", (text) => text.replace(/^## /gm, "## 📊 ")],
  ["headings in capitals", (text) => text.replace(/^## .*$/gm, (line) => line.toUpperCase())],
  ["deeper headings", (text) => text.replace(/^##(#*) /gm, "###$1 ")],
  ["no blank line below headings", (text) => text.replace(/^(#+ .*)\n\n/gm, "$1\n")],
  ["items with stars", (text) => text.replace(/^(\s*)- /gm, "$1* ")],
  ["items with numbers", (text) => text.replace(/^- /gm, "1. ")],
  ["lines that end in CRLF", (text) => text.replace(/\n/g, "\r\n")],
  ["typographic apostrophes", (text) => text.replace(/'/g, "’")],
  ["units behind a space that does not break", (text) => text.replace(unit, "$1\u00a0$2")],
  ["units that touch their number", (text) => text.replace(unit, "$1$2")],
  ["a longer title", (text) => text.replace(/^# (.*)$/m, "# Design doc: $1")],
  ["no title", (text) => text.replace(/^# .*\n+/, "")],
];

const unit = /(\d) (ms|GB|TB|MB)\b/g;

function counted(text: string, pattern: RegExp, write: (number: number) => string): string {
  let number = 0;
  return text.replace(pattern, () => write(++number));
}

const designs = ["faulty", "clean"].flatMap((folder) => {
  const path = join(import.meta.dirname, folder);
  return readdirSync(path)
    .filter((file) => file.endsWith(".md") && file !== "README.md")
    .map((file) => [file, readFileSync(join(path, file), "utf8")] as const);
});

/** A link to a heading breaks when the heading is written otherwise. */
const rulesOf = (text: string): readonly string[] =>
  findingsOf(text)
    .map(({ rule }) => rule)
    .filter((rule) => rule !== "broken-anchor")
    .sort();

const before = new Map(designs.map(([name, text]) => [name, rulesOf(text)]));

describe.each(shapes)("%s", (_, write) => {
  it("change no finding", () => {
    let changed = 0;
    for (const [name, text] of designs) {
      const written = write(text);
      if (written === text) continue;
      changed++;
      expect([name, ...rulesOf(written)]).toEqual([name, ...(before.get(name) ?? [])]);
    }
    expect(changed).toBeGreaterThan(3);
  });
});
