import { readFile } from "node:fs/promises";
import type { Rule } from "../../src/core/lint/rule.ts";
import type { Generator } from "./generator.ts";

/** The rule table of the README, between its two marker comments; the rest of the file is written by hand. */
export const readme: Generator = {
  path: "README.md",
  generate: async (root) => {
    const { rules } = await import("../../src/rules/index.ts");
    const text = await readFile(`${root}/README.md`, "utf8");
    const block = /(<!-- rules:start -->)[^]*?(<!-- rules:end -->)/;
    if (!block.test(text))
      throw new Error("README.md has no <!-- rules:start --> … <!-- rules:end --> block");
    return text.replace(
      block,
      (_, start: string, end: string) => `${start}\n\n${ruleTable(rules)}\n\n${end}`,
    );
  },
};

function ruleTable(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, summary, severity, fixable }) =>
      `| [\`${id}\`](src/rules/${id}.md) | ${summary} | ${severity} | ${fixable ? "yes" : ""} |`,
  );
  return ["| Rule | What it reports | Severity | Fix |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
