import fc from "fast-check";
import { expect, test } from "vitest";
import { detectDesignDoc } from "../../../src/core/document/detect-design-doc.ts";
import {
  parseDesignDoc,
  type ParsedDesignDoc,
  updateDesignDoc,
} from "../../../src/core/document/parse-design-doc.ts";
import type { Finding } from "../../../src/core/lint/finding.ts";
import { lintDesignDoc } from "../../../src/core/lint/lint.ts";
import { rules } from "../../../src/rules/index.ts";

const block = fc.constantFrom(
  "---\nloopboard: true\n---\n",
  "# Click prediction\n\n",
  "## Requirements\n\nWe serve 10M users within 100 ms at p99.\n\n",
  "## Framing\n\nThe task is binary classification of clicks.\n\n",
  "## Data\n\n- **Labels** — _Where do labels come from?_\n- Features: counts. TODO\n\n",
  "## Model\n\nThe first model is logistic regression with MSE loss.\n\n",
  "## Alternatives considered\n\n",
  "### Metrics\n\nWe report RMSE and AUC.\n\n",
  "**Monitoring**\n\n",
  "**Rollout.** A canary of 5% of users.\n\n",
  "*Labels* — Clicks within an hour of the impression.\n\n",
  "| metric | target |\n|---|---|\n| accuracy | 0.9 |\n\n",
  "<!-- loopboard-disable-next-line placeholder-text -->\n",
  "<!-- loopboard-disable -->\n\n",
  "```\nTODO\n```\n\n",
  "1M users x 20 requests = 50M requests\r\n\r\n",
  "Risk: labels are late 😀.\n",
  // The same words at several places and below several labels, wrapped, commented out and moved.
  "- **Offline metrics.** Accuracy\n  of held-out clicks. Is it enough? NDCG@10.\n",
  "- **Online metrics:**\n  - clicks\n  - watch time\n\n",
  "**Baseline**\n\n",
  "Most popular items are the baseline,\r\nwhich rolls out\nbehind a flag.\n\n",
  "| feature | source |\n|---|---|\n| weather | stations |\n| price | orders |\n\n",
  "## Serving\n\nA nightly batch job scores all users.\n\n",
  "| Step | Answer |\n|---|---|\n| Data | Clicks of 30 days. Baseline: popularity |\n| Model | GBDT; if it is down, popular items |\n| Serving | Canary of 5 %, p99 80 ms |\n\n",
  "Step 4 - Model:\nBaseline: logistic regression\nData: clicks\nServing: online\n\n",
  "| Monitoring | Retrained each week |\n",
  "There is no fallback yet. Launch: to 100% of users on March 1.\n\n",
  "Improve engagement. <!-- Fall back to\n\nthe most popular. --> `TODO`\n\n",
);

const edit = fc.record({
  at: fc.nat(),
  length: fc.nat(60),
  typed: fc.constantFrom("", "a b", "no 9 ms"),
  insert: fc.oneof(block, fc.constantFrom("", "x", "#", "`", "\n", "\r", "<!--", "-->", "TBD ", "---\n")),
});

/** The fixes are made when they are asked for. */
function findingsWithFixes(doc: ParsedDesignDoc): readonly Finding[] {
  return lintDesignDoc(doc, rules).map((finding) => ({ ...finding, fixes: finding.fixes }));
}

function edited(doc: ParsedDesignDoc, from: number, to: number, insert: string): ParsedDesignDoc {
  const change = { fromA: from, toA: to, fromB: from, toB: from + insert.length };
  return updateDesignDoc(doc, doc.source.with(from, to, insert), [change]);
}

test("after any edits the findings are those of the document read anew", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 50 }),
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      (blocks, edits) => {
        let doc = parseDesignDoc(blocks.join(""));
        for (const { at, length, insert, typed } of edits) {
          let from = at % (doc.text.length + 1);
          const to = Math.min(doc.text.length, from + length);
          doc = edited(doc, from, to, insert);
          // What is kept of this version must not be wrong for the next one.
          lintDesignDoc(doc, rules);
          for (const letter of typed) {
            doc = edited(doc, from, from, letter);
            lintDesignDoc(doc, rules);
            from++;
          }
        }
        const anew = parseDesignDoc(doc.text);
        expect(findingsWithFixes(doc)).toEqual(findingsWithFixes(anew));
        expect(detectDesignDoc(doc)).toEqual(detectDesignDoc(anew));
      },
    ),
    { numRuns: 60 },
  );
});
