import type { Term } from "../framework/term.ts";
import { sourceOf } from "../framework/terms.ts";

/** A term of the glossary explained, in Markdown. */
export function termText(term: Term): string {
  const source = sourceOf(term);
  const year = source?.year === undefined ? "" : `, ${source.year}`;
  const work = source && `_${source.title}_ — ${source.authors}${year}`;
  return [
    `**${term.name}** · ${termKind(term)}`,
    term.summary,
    term.formula === undefined ? "" : `\`${term.formula}\``,
    term.whenToUse,
    work ? `Source: ${source.url === undefined ? work : `[${work}](${source.url})`}` : "",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** What a term is, in a word or two. */
export function termKind(term: Term): string {
  return term.kind === "metric" ? `${term.phase} metric` : term.kind;
}
