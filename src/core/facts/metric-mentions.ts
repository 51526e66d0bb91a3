import type { DesignDoc } from "../document/design-doc.ts";
import type { TextRange } from "../document/text-range.ts";
import type { MetricTerm } from "../framework/term.ts";
import { termsIn } from "../framework/terms.ts";
import { isAsserted } from "./asserted.ts";
import { contextOf, type Placed, statementFact, standsIn } from "./statement-fact.ts";

/** A metric as a statement names it; the range is in the statement's text. */
export interface MetricMention {
  readonly term: MetricTerm;
  readonly range: TextRange;
}

/** Every metric that a statement asserts, wherever it stands. */
export const metricMentions = statementFact<MetricMention>((statement) => {
  if (statement.kind === "quote" || statement.kind === "question") return [];
  return termsIn(statement.text).flatMap(({ term, range }): MetricMention[] =>
    term.kind === "metric" && isAsserted(statement, range) ? [{ term, range }] : [],
  );
});

const online = /\b(?:online|a\/b|ab test|experiment|business metric|guard-?rails?|live|product metric)/;
const offline = /\b(?:offline|back-?test|hold-?out|held-out|model metric|ml metric)/;

/** The offline metrics that the evaluation is made with: in its sections or below a label that says so. */
export function offlineMetrics(doc: DesignDoc): readonly Placed<MetricMention>[] {
  return metricMentions(doc).filter((mention) => {
    if (mention.value.term.phase !== "offline") return false;
    const context = contextOf(doc, mention);
    if (/\b(?:baseline|slices?|fairness|error analysis|rollout|monitor)/.test(context)) return false;
    if (offline.test(context)) return true;
    return (
      standsIn(doc, mention, ["evaluation"]) &&
      !online.test(context) &&
      !online.test(mention.statement.text.toLowerCase())
    );
  });
}
