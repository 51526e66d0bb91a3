import type { DesignDoc } from "../document/design-doc.ts";
import { everyMatch } from "../document/every-match.ts";
import type { TextRange } from "../document/text-range.ts";
import { isAsserted } from "./asserted.ts";
import { clause, computed, languageOf, type Side, sideOf, stackName } from "./feature-stacks.ts";
import { matchingFact, type Placed, sayingAny, where } from "./statement-fact.ts";
import { waysToSay } from "./ways-to-say.ts";

const service =
  "(?:service|scorer|app|apps|backend|gateway|API|server|phones?|device|firmware|browser|screen|form|tills?|switch|collar|stream job|live (?:job|path|side|numbers?|values)|request path|watch|sensor)";
const values =
  "(?:values?|sums?|features?|inputs?|formulas?|windows?|counters?|columns?|logic|numbers?|aggregat\\w+|calculations?|means|transformations?|rules for (?:them|it))";

const phrases = sayingAny(
  waysToSay([
    // What is there twice.
    `\\b(?:written|implemented|coded|programmed|maintained|made|done|defined|computed|calculated|worked out) twice\\b(?! (?:a|an|per|each|every)\\b)`,
    "^\\W*twice: [^.]{0,40}\\b(?:is|are|in|by)\\b",
    `\\bonce in [\\w+#/]+(?: [\\w-]+){0,5} and (?:once|again) in\\b`,
    `\\b(?:two|both) (?:teams|sides|groups)\\b[^.;]{0,40}\\b(?:for themselves|on their own|their own|separately)\\b`,
    `\\b(?:two|separate|different) (?:implementations?|programs?|versions?|sets of (?:code|views|rules))\\b[^.;]{0,80}\\b(?:train\\w*|history|archive|past|learn\\w*)\\b[^.;]{0,80}\\b(?:live|serv\\w+|requests?|online|production)\\b`,
    // Who has to keep them equal by hand.
    "\\bwh?o(?:so)?ever (?:changes|touches|edits|alters) (?:the )?one (?:of them )?(?:has to|must|should|needs to) [^.;]{0,30}\\bthe other\\b",
    "\\b(?:kept|keep|held) (?:them |both )?(?:in step|in sync|equal|the same) by hand\\b",
    // Who does again what another has done.
    `\\b${service}\\b(?: [\\w-]+){0,2} (?:works?|computes?|calculates?|makes?|counts?|does|derives?|builds?|determines?) (?:the same|these|those|them|all of (?:this|them)|it) (?:(?:${values}) )?(?:again|once more|a second time|on (?:its|their) own|itself|for itself|by itself|out (?:of|from) the (?:events|messages))`,
    `\\b${service}\\b[^.;]{0,30}\\b(?:repeats?|re-?creates?|imitates?|mimics?|copies|mirrors) (?:the|this|that|what|these|its)\\b[^.;]{0,60}`,
    `\\b(?:rebuilt|re-?created|copied|imitated|repeated|mirrored|reproduced|re-?typed) (?:by hand )?(?:in|into|inside|for) (?:the |our )?${service}\\b`,
    `\\bcopied (?:the )?${values} by hand\\b`,
    `\\b${service}\\b[^.;]{0,30}\\b(?:does|has|keeps|uses|fills?) (?:its|their) own (?:${values}|code|one|SQL|query|queries)\\b`,
    `\\bdoes the same ${values}\\b`,
  ]),
);

/** Only where it is of what a model is given: a report may be written twice. */
export const doubled = where(
  phrases,
  ({ value, statement, steps, place }) =>
    (/^who/i.test(statement.text.slice(value.start)) &&
      (steps.includes("data") || steps.includes("serving"))) ||
    aboutInputs.test(`${statement.text} ${statement.under}`) ||
    aboutInputs.test(place?.text ?? "") ||
    (steps.includes("data") && /\bvalues?\b/i.test(place?.text ?? "")),
);

const aboutInputs =
  /\b(?:features?|inputs?|training|history|archive|values|windows?|counters?|columns|aggregat\w*|rolling|formulas?|events|spectr\w+|tokens?|pre-?process\w*|live|winters|years|sums|past)\b/i;

/** Stacks of one side of a model, in a sentence that tells of no other. */
const sides = matchingFact<Side>([stackName], ({ text, kind }) => {
  if (kind === "quote" || kind === "question" || !stackName.test(text)) return [];
  if (!computed.test(text) && !fills.test(text)) return [];
  const found = everyMatch(text, clause).flatMap(({ 0: words, index }) => sideOf(words, index));
  return new Set(found.map(({ side }) => side)).size === 1 ? found.slice(0, 1) : [];
});

const fills =
  /\b(?:(?:is|are|gets?) (?:filled|aggregated|cropped|cleaned|scaled|joined|cut|lower-?cased)|works? (?:the same )?\w+ out|does it|do it|(?:builds?|computes?|calculates?|derives?|prepares?|makes?|assembles?) (?:them|these|the same|those))\b/i;

/** "The offline tables are filled by dbt. At the request the Go service works the same values out." */
export function otherSentence(doc: DesignDoc): readonly Placed<TextRange>[] {
  const all = sides(doc);
  return all.flatMap((second, at): readonly Placed<TextRange>[] => {
    const first = all[at - 1];
    if (first?.section !== second.section || first.value.side === second.value.side) return [];
    if (languageOf(first.value.name) === languageOf(second.value.name)) return [];
    const gap = doc.source.slice(first.offset + first.statement.text.length, second.offset);
    if (gap.length > widestGap || /\n[ \t]*\r?\n/.test(gap)) return [];
    const { start, name } = second.value;
    return [{ ...second, value: { start, end: start + name.length } }];
  });
}

/** Letters between two sentences of which the second goes on with what the first says. */
const widestGap = 40;

/** "For training by a query over the archive, live by the app": two that compute the same, of no named language. */
export const twoMakers = matchingFact<TextRange>([/\bby (?:an?|the|our|its|their)\b/i], (statement) => {
  const { text, kind } = statement;
  if (kind === "quote" || kind === "question" || !computed.test(text)) return [];
  const makers = everyMatch(text, clause).flatMap(({ 0: words, index }) => makerOf(words, index));
  const trained = makers.find(({ side }) => side === "training");
  const served = makers.find(({ side }) => side === "serving");
  if (!trained || !served || trained.name === served.name) return [];
  const range = { start: Math.min(trained.start, served.start), end: Math.max(trained.end, served.end) };
  return isAsserted(statement, range) ? [range] : [];
});

interface Maker extends TextRange {
  readonly side: "training" | "serving";
  /** In lower case. */
  readonly name: string;
}

function makerOf(words: string, index: number): readonly Maker[] {
  const named = maker.exec(words);
  const isTraining = forTraining.test(words);
  if (!named?.groups || isTraining === forServing.test(words) || same.test(words)) return [];
  const start = index + named.index;
  return [
    {
      side: isTraining ? "training" : "serving",
      name: (named.groups.name ?? "").toLowerCase(),
      start,
      end: start + named[0].length,
    },
  ];
}

/** Who can compute something, other than a person. */
const maker =
  /\bby (?:an?|the|our|its|their)(?: [\p{L}'’-]+){0,2}? (?<name>quer(?:y|ies)|scripts?|notebooks?|spreadsheets?|views?|procedures?|jobs?|apps?|firmware|plug-?ins?|triggers?|backend|gateway|service|scorer|programs?|macros?|tills?|phones?|devices?|browser|server|pipeline|warehouse|robots?|controllers?|switch)\b/iu;
const forTraining =
  /\b(?:for|in|when|during|while) (?:the )?(?:training|learning|archive|history|past)\b|\b(?:training|historical) (?:set|rows|data|values|inputs|features)\b|\boffline\b|\bof the past\b/i;
const forServing =
  /\b(?:live|online|in production|at (?:the )?request|per request|for (?:a|each|the) requests?|requests?|(?:while|when) (?:serving|an?|the|somebody|someone)\b|in the (?:app|store|car|ward|field)|on the (?:device|phone|spot))/i;
const same = /\b(?:same|one|shared|both)\b/i;
