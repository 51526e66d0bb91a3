import { readFile } from "node:fs/promises";
import type { BoardSpec } from "../../src/core/board/board-spec.ts";
import { stencilGroupIds, stencilGroups } from "../../src/core/board/stencil-group.ts";
import type { Stencil } from "../../src/core/board/stencil.ts";
import type { Rule } from "../../src/core/lint/rule.ts";
import { comparedFeatures, type ComparedFeature } from "./compared-editors.ts";
import type { Generator } from "./generator.ts";

/** The tables of the README, each between two marker comments; the rest of the file is written by hand. */
export const readme: Generator = {
  path: "README.md",
  generate: async (root) => {
    const { rules } = await import("../../src/rules/index.ts");
    const { stencils, patterns } = await import("../../src/stencils/index.ts");
    const text = await readFile(`${root}/README.md`, "utf8");
    return [
      { name: "rules", table: ruleTable(rules) },
      { name: "stencils", table: stencilTable(stencils) },
      { name: "patterns", table: patternTable(patterns) },
      { name: "compared", table: comparedTable(comparedFeatures) },
    ].reduce(replaceBlock, text);
  },
};

function replaceBlock(
  text: string,
  { name, table }: { readonly name: string; readonly table: string },
): string {
  const block = new RegExp(`(<!-- ${name}:start -->)[^]*?(<!-- ${name}:end -->)`);
  if (!block.test(text))
    throw new Error(`README.md has no <!-- ${name}:start --> … <!-- ${name}:end --> block`);
  return text.replace(block, (_, start: string, end: string) => `${start}\n\n${table}\n\n${end}`);
}

function stencilTable(stencils: readonly Stencil[]): string {
  const rows = stencilGroupIds.map((group) => {
    const members = stencils.filter((stencil) => stencil.group === group);
    return `| ${stencilGroups[group].title} | ${members.map(({ title }) => title).join(", ")} |`;
  });
  return ["| Group | Components |", "| --- | --- |", ...rows].join("\n");
}

function patternTable(patterns: readonly BoardSpec[]): string {
  const rows = patterns.map(({ title, description }) => `| ${title} | ${description} |`);
  return ["| Pattern | What it draws |", "| --- | --- |", ...rows].join("\n");
}

function comparedTable(features: readonly ComparedFeature[]): string {
  const rows = features.map(
    ({ feature, loopboard, excalidraw, drawio, tldraw }) =>
      `| ${[feature, loopboard, excalidraw, drawio, tldraw].join(" | ")} |`,
  );
  const head = "| | Loopboard | excalidraw-vscode | vscode-drawio † | tldraw |";
  return [head, "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}

function ruleTable(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, summary, severity, fixable }) =>
      `| [\`${id}\`](src/rules/${id}.md) | ${summary} | ${severity} | ${fixable ? "yes" : ""} |`,
  );
  return ["| Rule | What it reports | Severity | Fix |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
