import { findTerm } from "../core/framework/terms.ts";
import { termMarkdown } from "../core/framework/term-text.ts";
import { rules } from "../rules/index.ts";
import { rulePages } from "./rule-pages.ts";
import { parseOptions } from "./parse-options.ts";
import { exitCodes, type Terminal, WrongUse } from "./terminal.ts";

/** `loopboard explain RULE|TERM`: a rule's page, or what a term means, for the terminal. */
export function explain(args: readonly string[], terminal: Terminal): number {
  const name = parseOptions(args, {}).positionals.join(" ").trim();
  if (name === "") throw new WrongUse("explain needs the id of a rule or a term such as NDCG");
  const page = Object.hasOwn(rulePages, name) ? rulePages[name] : undefined;
  const term = page === undefined ? findTerm(name) : undefined;
  const text = page ?? (term && termMarkdown(term));
  if (text === undefined) {
    const ids = rules.map(({ id }) => id).join(", ");
    throw new WrongUse(`There is no rule or term "${name}"; the rules are ${ids}`);
  }
  terminal.write(`${forTerminal(text, terminal.useColour).trim()}\n`);
  return exitCodes.clean;
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
