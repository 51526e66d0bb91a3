import type { MetricTerm, Term, TermSource } from "./term.ts";
import { sourceOf, termById } from "./terms.ts";

/** What hover and `loopboard explain` say of a term, as Markdown. */
export function termMarkdown(term: Term): string {
  const source = sourceOf(term);
  const related = term.related.map((id) => termById(id)?.name).filter((name) => name !== undefined);
  const paragraphs = [
    `**${term.name}** · ${nature(term)}`,
    term.summary,
    term.formula === undefined ? undefined : `\`${term.formula}\``,
    term.whenToUse,
    related.length === 0 ? undefined : `See also: ${related.join(" · ")}`,
    source && `_Source: ${citation(source)}_`,
  ];
  return paragraphs.filter((paragraph) => (paragraph ?? "") !== "").join("\n\n");
}

/** A source as a list of references writes it, e.g. `Dean, Barroso: The Tail at Scale (2013)`. */
export function citation({ title, authors, year, url }: TermSource): string {
  const named = `${authors}: ${url === undefined ? title : `[${title}](${url})`}`;
  return year === undefined ? named : `${named} (${year})`;
}

function nature(term: Term): string {
  return term.kind === "metric" ? `${term.phase} metric, ${betterWords[term.better]}` : term.kind;
}

const betterWords: Readonly<Record<MetricTerm["better"], string>> = {
  higher: "higher is better",
  lower: "lower is better",
};
