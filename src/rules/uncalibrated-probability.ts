import { mentioning, placeOf, quoted, sayingAny, standsIn } from "../core/facts/statement-fact.ts";
import { waysToSay } from "../core/facts/ways-to-say.ts";
import { defineRule } from "../core/lint/rule.ts";

export const uncalibratedProbability = defineRule({
  id: "uncalibrated-probability",
  summary: "A probability is multiplied, bid with or compared with a cost, and nothing calibrates it.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    // A text before the first heading may be of all steps.
    const use = uses(doc).find((found) => !standsIn(found, ["monitoring"]) || standsIn(found, ["framing"]));
    if (!use) return;
    // What the framing promises has to be done somewhere, once there is a model.
    const hasModel = doc.steps.some(({ id, status }) => id === "model" && status === "present");
    const isDone = calibrations(doc).some(
      (found) =>
        !hasModel ||
        standsIn(found, ["data", "model", "evaluation", "serving", "monitoring"]) ||
        !standsIn(found, ["requirements", "framing"]),
    );
    if (isDone) return;
    const range = placeOf(use, use.value);
    yield {
      message: `"${quoted(doc, range)}" takes the score for a probability, but nothing calibrates it; expected a calibration step and a check of it.`,
      range,
    };
  },
});

const probability =
  "(?:probabilit(?:y|ies)|chances?|propensit(?:y|ies)|likelihoods?|p ?(?:click|ctr|cvr|fraud|churn|convert|conversion|default|install|purchase)|p\\([^)]{1,30}\\)|predicted (?:ctr|cvr|rate|score)|pctr|pcvr)";
const chance = `(?:${probability}|the score)`;
const worth =
  "(?:bids?|amounts?|values?|prices?|costs?|loss(?:es)?|margins?|revenue|payout|exposure|lifetime value|ltv|order value|basket|balance|views|stakes?|premiums?|fees?|claims?|limit|CPAs?|target CPA)";
/** The same in plain words, as something that a probability is held against. */
const stake = `(?:${worth}|sums? insured|insured sum|worth|benefits?|gains?|savings?|damage|harm|stock|money|ticket|penalt(?:y|ies)|fine|what (?:an? |the |it |one )?(?:\\w+ )?(?:costs?|is worth|brings?|earns?))`;
const of = "(?: of (?:an? |the )?[\\w-]+(?: [\\w-]+)?| that [^.;,|]{3,50})?";

/** A formula's: `p`, `p(click)`, `p_i`, `1 − p`; p99 is none. */
const symbol = "(?<![\\wа-яё@.-])(?:(?:p|pr)\\([^)\\n]{1,40}\\)|(?:p|pr)_\\w{1,12}|(?:p|pr))(?![\\wа-яё(])";

const uses = sayingAny(
  waysToSay([
    `(?<!\\w)${chance} ?(?:×|\\*|x|·|times) ?(?:the |its |a )?(?:\\w+ ){0,2}?(?:${worth}|${chance}|e\\()`,
    `${symbol} ?[×*·] ?(?:[^\\s\\d]|[\\d.,]+ ?(?!px)[a-zа-яё€$£])`,
    `[×*·] ?${symbol}|\\(1 ?[−–-] ?${symbol}\\) ?[×*·]`,
    `${probability} ?(?:×|\\*|·|times) ?[€$£]?\\d`,
    `\\boutputs? (?:of the model )?(?:×|\\*|·|times|multiplied by) ?(?:the |its |a )?(?:\\w+ )?${worth}`,
    `\\b(?:summ?(?:ed|ing|s)?|adding up|add(?:ed|s)? up)\\b[^.;|]{0,30}\\b(?:scores|probabilities|chances)\\b|\\b(?:scores?|probabilit(?:y|ies)|chances?)\\b[^.;|]{0,40}\\b(?:is|are|and|gets?) (?:summed|added up)`,
    `\\b${worth} ?(?:×|\\*|·|times) ?(?:the )?(?:${chance}|ctr\\b|cvr\\b)`,
    `\\b(?:multipl(?:y|ies)|multiplying|multiplied by) (?:it|this|the|each|these|that)?[^.;|]{0,40}?(?:\\bby|with|and)? ?(?:the |its |an? )?(?:\\w+ )?(?:\\b${worth}\\b|${chance})`,
    `(?<!\\w)${probability}[^.;|]{0,30}\\b(?:is|are|gets?) multiplied\\b`,
    `(?<!\\w)the score[^.;|]{0,10}\\b(?:is|are|gets?) multiplied (?:by|with) (?:the |its |an? )?(?:\\w+ )?${worth}`,
    "\\bexpected (?:\\w+ )?(?:value|loss|revenue|profit|cost|margin|payout|utility|gain)\\b(?! of errors)[^.;|]{0,60}(?:probabilit\\w+|score|p\\(|pctr|×|decid\\w+|threshold|rank\\w*)",
    `(?<!\\w)(?:${probability}|scores?|risks?|model['’]s outputs?)${of},? ?(?:×|\\*|·|times|multiplied (?:by|with)|by(?= (?:the |its )?(?:price|cost|what))) ?(?:the |its |an? |each )?(?:\\w+ )?${stake}\\b`,
    `\\b${stake}\\b,? ?(?:×|\\*|·|times|multiplied (?:by|with)) ?(?:the |its |an? )?(?:model['’]s )?(?:${probability}|scores?|risks?|outputs?)\\b`,
    `\\b(?:weigh\\w*|holds?|held|set|compar\\w+|balanc\\w+) [^.;,|]{0,30}${probability}${of} (?:against|with|to) (?:the |its |an? )?(?:\\w+ ){0,2}${stake}\\b`,
    `(?<!\\w)${probability}${of} (?:is|are|gets?) (?:weighed|held|set|balanced|compared) (?:against|with|to) (?:the |its |an? )?(?:\\w+ )?${stake}\\b`,
    `(?<!\\w)${probability}[^.;|]{0,60}\\b(?:weighs?|holds?|held|sets?|compares?) (?:it|this|that) (?:against|with|to) (?:the |its |an? )?(?:\\w+ ){0,2}${stake}\\b`,
    `\\b(?:threshold|cut-?off) (?:that )?(?:follows|comes|is (?:derived|computed|taken)|results) from (?:the |its |both |two )?costs?\\b`,
    `(?<!\\w)${probability}[^.;,|]{0,20} (?:above|below|over|more than|higher than|exceeds) (?:the |its )?(?:costs?|price)(?: of [^.;,|]{2,30})? (?:divided by|over|\\/|÷)`,
    // "Below 95 / (95 + 650)" is a ratio of costs.
    `(?<!\\w)${probability}[^.;|]{0,60} (?:above|below|over|under|at least|at most|more than|less than|exceeds|reaches) [€$£]?\\d[\\d.,]* ?(?:\\/|÷|over) ?\\(`,
    "\\b(?:threshold|cut-?off)\\b[^.;|\\d]{0,40}\\bcosts?\\b[^.;|\\d]{0,20}[€$£]?\\d[\\d.,]* ?(?:\\/|÷) ?\\(",
    `\\b(?:sums?|total) (?:of|over) (?:all |the |these |their |its )*(?:predicted |estimated |model )?(?:scores|probabilities|chances)\\b`,
    "\\bpoisson[- ]binomial\\b",
    "\\b(?:visit|inspection|check|call|offer|discount|repair|intervention|it) pays?(?: off)? (?:from|above|if (?:it|the \\w+) is above) \\d+ ?%",
    `(?<!\\w)(?:shows?|sees?|told|tells?|printed|displayed|displays?) (?:[a-z]+ ){0,3}${probability} (?:in per cent|as an? (?:percentage|per cent|number in per cent))`,
    "(?<!\\w)(?:model |risk |predicted |the )?scores? ?[×*·] ?[€$£]?\\d[\\d.,]* ?(?:%|[€$£]|percent)",
    "\\b(?:interest rate|rate|price|premium|limit|discount|fee|margin|markup|payout|reserve)s? ?= ?[^.;|]{0,40}\\b(?:score|probability)\\b",
    "\\b(?:score|output)s? (?:of the model )?(?:is|are) (?:used|taken|read|treated|interpreted) (?:directly )?as (?:an? |the )?(?:probabilit|likelihood)\\w*",
    `\\b(?:rate|price|premium|limit|bid|reserve|discount)s? (?:is|are) (?:set|derived|computed|calculated|priced) (?:from|by|on|with) [^.;|]{0,30}${probability}`,
    "\\be ?cpm\\b[^.;|]{0,40}(?:=|×|\\*)",
    "вероятност[а-яё]* ?[×*·]|[×*·] ?(?:на )?вероятност[а-яё]*|умнож[а-яё]+ на (?:[а-яё]+ )?вероятност[а-яё]*",
    "\\b(?:bids?|price) (?:=|is|are) [^.;|]{0,40}(?:probabilit\\w+|pctr|p\\(|predicted)",
  ]),
);

const calibrations = mentioning(
  /\b(?:re-?)?calibrat\w+|\bplatt\b|\bisotonic\b|\btemperature scal\w+|\breliability (?:diagram|curve)|\bECE\b|\bbrier\b|\bbeta calibration|\bprobability of the score is corrected|\bcorrected for the sampling\b|\b(?:predicted|expected|promised|told) and (?:observed|actual|true|real|seen) (?:rates?|shares?|frequenc\w+)|\b(?:observed|actual|true) (?:rates?|frequenc\w+|shares?) (?:per|by|in each) (?:decile|bin|tenth)|\b(?:scores?|outputs?) (?:are turned |is turned )?into (?:frequenc\w+|rates|(?:true |real )?probabilit\w+)|\bwhat (?:is|was) (?:said|predicted|given|called) (?:to be |as |at )?\d+ ?%|\b(?:score|probability|prediction|said)s? (?:near|around|of about|of|at) \d[\d.]* ?%?,? [^.;|]{0,30}\b(?:in ten|happen\w*|occur\w*|come true)\b|калибр\w*/i,
);
