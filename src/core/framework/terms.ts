import type { TextRange } from "../document/text-range.ts";
import { termIndex, type TermIndex, type TermMatch } from "./term-index.ts";
import { type Term, termFileSchema } from "./term-schema.ts";
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
import training from "./terms/training.json" with { type: "json" };

export type { TermMatch } from "./term-index.ts";
export type {
  LossTerm,
  MetricTerm,
  ModelTerm,
  Term,
  TermGroup,
  TermKind,
  TermSource,
} from "./term-schema.ts";

/** The glossary. Parsed on load, so that a mistake in the data fails at once and names its place. */
export const terms: readonly Term[] = [
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
].flatMap((file) => termFileSchema.parse(file));

const byId: ReadonlyMap<string, Term> = new Map(terms.map((term) => [term.id, term]));

/** The term with this id; a component's term has the component's id. */
export function termById(id: string): Term | undefined {
  return byId.get(id);
}

/** The term that this text names, e.g. `nDCG`, `Two towers` or the id `two-tower`. */
export function findTerm(text: string): Term | undefined {
  return index().find(text) ?? termById(text.trim().toLowerCase());
}

/** The terms that prose names, in order: of overlapping names the longer, `precision at k` rather than `precision`. */
export function termsIn(
  text: string,
  range: TextRange = { start: 0, end: text.length },
): readonly TermMatch[] {
  return index().matchesIn(text, range);
}

/** The term named at an offset, e.g. below the pointer. */
export function termAt(text: string, offset: number): TermMatch | undefined {
  const range = {
    start: Math.max(0, offset - longestName),
    end: Math.min(text.length, offset + longestName),
  };
  return termsIn(text, range).find(({ range: { start, end } }) => start <= offset && offset <= end);
}

/** No name is longer in characters, however it is spaced; a test keeps it true. */
const longestName = 300;

let built: TermIndex | undefined;

/** Built at the first search: a process that never explains a term does not pay for it. */
function index(): TermIndex {
  built ??= termIndex(terms);
  return built;
}
