import * as z from "zod";
import type { DesignDoc } from "../core/document/design-doc.ts";
import { mentioning } from "../core/facts/statement-fact.ts";
import { filledStep } from "../core/facts/filled-step.ts";
import { defineRule } from "../core/lint/rule.ts";

export const driftUnaddressed = defineRule({
  id: "drift-unaddressed",
  summary: "Monitoring watches the service and not whether the data still looks like the training data.",
  severity: "info",
  fixable: false,
  options: z.strictObject({
    minWords: z.int().min(0).default(12).describe("A shorter monitoring section is left to other rules."),
  }),
  *check({ doc, options }) {
    const section = filledStep(doc, "monitoring", options.minWords);
    if (!section || !isFedByUsers(doc) || drifts(doc).length > 0) return;
    yield {
      message: `"${section.text}" watches no drift; expected how a change of the inputs, of the labels or of the scores is noticed.`,
      range: section.textRange,
    };
  },
});

const drifts = mentioning(
  /\b(?:\w*drift\w*|skew\w*|PSI|population stability|KL[- ]divergence|jensen|kolmogorov|KS[- ]test|wasserstein|distributions?|distribution(?:al)? (?:shift|change)|covariate|stationar\w*|stale\w*|decay\w*|degrad\w*|out-of-distribution|shifts?|compared? (?:\w+ ){0,4}(?:with|to|against) (?:the )?training|feature statistics|input statistics|data quality|anomal\w+ (?:in|of) (?:the )?(?:inputs?|features?)|seasonal\w*|feedback loops?|null rates?|share of missing)\b|дрейф\w*|дрифт\w*/i,
);

const live = mentioning(
  /\b(?:logs?|streams?|clicks?|users?|customers?|events?|transactions?|payments?|sessions?|orders?|traffic|daily|weekly|messages|posts|queries)\b/i,
);

/** A model of unchanging things drifts little. */
function isFedByUsers(doc: DesignDoc): boolean {
  return live(doc).length >= 2;
}
