import type { Term, TermFile, TermSource } from "./term.ts";
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

/** The built-in terms, group by group; they are searched through a glossary. */
export const terms: readonly Term[] = files.flatMap((file) =>
  // Each gets its group in place: nobody else holds the file, and copying them all takes a start several milliseconds.
  file.terms.map((term) => Object.assign(term, { group: file.group })),
);

const byId: ReadonlyMap<string, Term> = new Map(terms.map((term) => [term.id, term]));

/** The term with this id; the term of a board's component has the component's id. */
export function termById(id: string): Term | undefined {
  return byId.get(id);
}

/** The work that a term is cited from; a team's own terms have none. */
export function sourceOf(term: Term): TermSource | undefined {
  return (sources as Readonly<Record<string, TermSource>>)[term.source];
}
