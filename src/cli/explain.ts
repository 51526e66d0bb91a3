import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { configFileName } from "../core/config/config-names.ts";
import type { Glossary } from "../core/framework/glossary.ts";
import { termMarkdown } from "../core/framework/term-text.ts";
import { perhaps } from "../core/nearest-word.ts";
import { rules } from "../rules/index.ts";
import { rulePages } from "./rule-pages.ts";
import { parseOptions } from "./parse-options.ts";
import { fileConfigs } from "./review-file.ts";
import { exitCodes, type Terminal, WrongUse } from "./terminal.ts";

export const explainHelp = `Rules:
${rules.map(({ id, summary }) => `  ${id.padEnd(28)}${summary}\n`).join("")}
Terms are those of the glossary, such as NDCG or "feature store", and your own of the nearest ${configFileName}.
`;

/** `loopboard explain RULE|TERM`: a rule's page, or what a term means in this folder, for the terminal. */
export async function explain(args: readonly string[], terminal: Terminal): Promise<number> {
  const name = parseOptions(args, {}).positionals.join(" ").trim();
  if (name === "") throw new WrongUse("explain needs the id of a rule or a term such as NDCG");
  const page = Object.hasOwn(rulePages, name) ? rulePages[name] : undefined;
  const text = page ?? (await termPage(name, terminal.cwd));
  terminal.write(`${forTerminal(text, terminal.useColour).trim()}\n`);
  return exitCodes.clean;
}

async function termPage(name: string, cwd: string): Promise<string> {
  // A folder may have words of its own.
  const { reading } = await fileConfigs().configFor(pathToFileURL(join(cwd, "any.md")).href);
  const term = reading.glossary.find(name);
  if (!term)
    throw new WrongUse(`There is no rule or term "${name}"${perhaps(name, known(reading.glossary))}`);
  return termMarkdown(term);
}

/** Rules and terms as they may be meant. */
function known({ terms }: Glossary): readonly string[] {
  return [
    ...rules.map(({ id }) => id),
    ...terms.flatMap(({ name, exactAliases }) => [name, ...exactAliases]),
  ];
}

/** Markdown with headings and emphasis in bold and links spelled out; without colour, the marks only go. */
export function forTerminal(markdown: string, useColour: boolean): string {
  const bold = (text: string): string => (useColour ? `\u001b[1m${text}\u001b[0m` : text);
  let inFence = false;
  const lines = markdown.split("\n").flatMap((line) => {
    if (line.startsWith("```")) {
      inFence = !inFence;
      return [];
    }
    if (inFence) return [`    ${line}`.trimEnd()];
    const heading = /^#+ (.*)$/.exec(line);
    return [heading ? bold(heading[1] ?? "") : inline(line, bold)];
  });
  return lines.join("\n");
}

function inline(line: string, bold: (text: string) => string): string {
  return line
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, (_, text: string, target: string) => `${text} (${target})`)
    .replace(/\*\*([^*]+)\*\*/g, (_, text: string) => bold(text))
    .replace(/(?<![\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu, "$1")
    .replace(/`([^`]*)`/g, "$1");
}
