import type { TextRange } from "../document/text-range.ts";
import type { MetricTerm } from "../framework/term.ts";
import { isAsserted } from "./asserted.ts";
import { contextOf, statementFact, standsIn, where } from "./statement-fact.ts";

/** A metric as a statement names it; the range is in the statement's text. */
export interface MetricMention {
  readonly term: MetricTerm;
  readonly range: TextRange;
}

/** Every metric that a statement asserts, wherever it stands. */
export const metricMentions = statementFact<MetricMention>((statement) => {
  if (statement.kind === "quote" || statement.kind === "question") return [];
  return statement.terms.flatMap(({ term, range }): MetricMention[] =>
    term.kind === "metric" && isAsserted(statement, range) ? [{ term, range }] : [],
  );
});

const online = /\b(?:online|a\/b|ab test|experiment|business metric|guard-?rails?|live|product metric)/;
const offline = /\b(?:offline|back-?test|hold-?out|held-out|model metric|ml metric)/;

/** The offline metrics that the evaluation is made with: in its sections or below a label that says so. */
export const offlineMetrics = where(metricMentions, (mention) => {
  if (mention.value.term.phase !== "offline") return false;
  const context = contextOf(mention);
  if (/\b(?:baseline|slices?|fairness|error analysis|rollout|monitor)/.test(context)) return false;
  if (offline.test(context)) return true;
  return (
    standsIn(mention, ["evaluation"]) &&
    !online.test(context) &&
    !online.test(mention.statement.text.toLowerCase())
  );
});

/** A metric that heads a column of numbers; the range is a number's, in the statement's text. */
export interface TabledMetric extends MetricMention {
  readonly heading: string;
}

/** The offline metrics by which tables compare models, of each row with numbers. */
export const tabledMetrics = where(
  statementFact<TabledMetric>(({ kind, cells, header }, { termsIn }) => {
    if (kind !== "row") return [];
    return header.flatMap((heading, column): readonly TabledMetric[] => {
      const cell = cells[column];
      if (!cell || !/\d/.test(cell.text)) return [];
      const { start, end } = cell;
      return termsIn(heading).flatMap(({ term }) =>
        term.kind === "metric" && term.phase === "offline" ? [{ term, heading, range: { start, end } }] : [],
      );
    });
  }),
  (metric) => standsIn(metric, ["model", "evaluation"]),
);
