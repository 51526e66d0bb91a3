/** Prints what the rules say of clean designs, and holds it to the table in `clean/README.md`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findingsOf } from "./held-out/score.ts";

const folder = join(import.meta.dirname, "clean");
const textOf = (name: string): string => readFileSync(join(folder, `${name}.md`), "utf8");

const designs = readdirSync(folder)
  .filter((file) => file.endsWith(".md") && file !== "README.md")
  .map((file) => file.slice(0, -".md".length));

/** Findings that each design may have: the last column of the README's table, by the name in its first. */
const allowed = new Map(
  [...textOf("README").matchAll(/^\| ([a-z-]+) .*\| (\d+) +\|$/gm)].map(([, name, count]) => [
    name,
    Number(count),
  ]),
);

describe("clean designs", () => {
  it("are all in the README's table", () => {
    expect([...allowed.keys()].sort()).toEqual([...designs].sort());
  });

  it.each(designs)("%s", (name) => {
    const findings = findingsOf(textOf(name));
    console.info(
      [
        `${name}: ${findings.length} of at most ${allowed.get(name) ?? 0}`,
        ...findings.map(({ rule, severity, message }) => `  ${severity} ${rule}: ${message}`),
      ].join("\n"),
    );
    expect(findings.length).toBeLessThanOrEqual(allowed.get(name) ?? 0);
  });
});
