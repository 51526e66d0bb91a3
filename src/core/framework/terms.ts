import type { TextRange } from "../document/text-range.ts";
import type { Term, TermFile, TermSource } from "./term.ts";
import { termIndex, type TermIndex, type TermMatch } from "./term-index.ts";
import evaluation from "./terms/evaluation-and-experiments.json" with { type: "json" };
import features from "./terms/features-and-data.json" with { type: "json" };
import infrastructure from "./terms/infrastructure.json" with { type: "json" };
import llm from "./terms/llm.json" with { type: "json" };
import losses from "./terms/losses.json" with { type: "json" };
import metrics from "./terms/metrics.json" with { type: "json" };
import models from "./terms/models.json" with { type: "json" };
import monitoring from "./terms/monitoring.json" with { type: "json" };
import retrieval from "./terms/retrieval-and-ranking.json" with { type: "json" };
import serving from "./terms/serving.json" with { type: "json" };
import sources from "./terms/sources.json" with { type: "json" };
import training from "./terms/training.json" with { type: "json" };

/** The files as the schema reads them; a test parses each, so that starting up need not. */
const files = [
  metrics,
  losses,
  models,
  features,
  training,
  evaluation,
  retrieval,
  serving,
  monitoring,
  infrastructure,
  llm,
] as readonly unknown[] as readonly TermFile[];

/** The glossary, group by group. */
export const terms: readonly Term[] = files.flatMap((file) =>
  file.terms.map((term) => ({ ...term, group: file.group })),
);

const byId: ReadonlyMap<string, Term> = new Map(terms.map((term) => [term.id, term]));

/** The term with this id; the term of a board's component has the component's id. */
export function termById(id: string): Term | undefined {
  return byId.get(id);
}

/** The term that this text as a whole names, e.g. `nDCG`, `Two towers` or the id `two-tower`. */
export function findTerm(text: string): Term | undefined {
  return index().find(text) ?? termById(text.trim().toLowerCase());
}

/**
 * The terms that prose names within a range, in order; of names that overlap the longer, so `precision at 10` is not
 * also `precision`.
 */
export function termsIn(
  text: string,
  range: TextRange = { start: 0, end: text.length },
): readonly TermMatch[] {
  return index().matchesIn(text, range);
}

/** The term named at an offset, e.g. below the pointer. */
export function termAt(text: string, offset: number): TermMatch | undefined {
  const range = { start: Math.max(0, offset - widestName), end: Math.min(text.length, offset + widestName) };
  return termsIn(text, range).find(({ range: { start, end } }) => start <= offset && offset <= end);
}

/** The work that a term is cited from; a team's own terms have none. */
export function sourceOf(term: Term): TermSource | undefined {
  return (sources as Readonly<Record<string, TermSource>>)[term.source];
}

/** Wider than any name in prose, with line breaks and indents inside. */
const widestName = 300;

let built: TermIndex | undefined;

/** Built at the first search: a process that never looks for a term does not pay for it. */
function index(): TermIndex {
  built ??= termIndex(terms);
  return built;
}
