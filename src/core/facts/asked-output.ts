import type { TextRange } from "../document/text-range.ts";
import { isAsserted } from "./asserted.ts";
import { contextOf, matchingFact, type Placed, standsIn, where } from "./statement-fact.ts";
import type { DesignDoc } from "../document/design-doc.ts";
import { type WaysToSay, waysToSay } from "./ways-to-say.ts";

/** What a model is asked for: one of some classes, or a number. */
export type OutputKind = "classes" | "numbers";

export interface AskedOutput {
  readonly kind: OutputKind;
  /** In the statement's text. */
  readonly range: TextRange;
}

const verb =
  "(?:predict|estimate|tell|say|decide|guess|answer|learn|forecast|determine|judge|compute|calculate|recogni[sz]e|find out|give|return|output)(?:s|ed|d|ing)?";
/** What is predicted, before it is said: "Output:", "y =", "what is estimated is". */
const asked =
  "(?:\\b(?:outputs?|target|answer|prediction|y)(?: \\([^)]{1,30}\\))?(?: is| are|:| =)|\\bwhat (?:is|gets) (?:predicted|estimated|forecast|asked(?: for)?)(?: is|:)|\\bfor (?:each|every) [^.;:|]{3,60}[:,])";
const some = "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|our|these|\\d+)";
const amount =
  "(?:(?:real|continuous|whole) numbers?|(?:numbers?|amounts?|counts?|quantit(?:y|ies)|sum) of|price|weight|height|length|duration|distance|temperature|minutes|hours|days|seconds|weeks|lit(?:re|er)s|kWh|kilo\\w+|kg|tonnes|euros|dollars|met(?:re|er)s|cost in|demand in|damage in)";

const ways: readonly (readonly [OutputKind, WaysToSay])[] = [
  [
    "classes",
    waysToSay([
      `\\b${verb} (?:(?:for|of|in) (?:each|every|an?|the|two|all) [\\w -]{1,30}?,? |us )?(?:whether|how likely|which of)\\b`,
      "\\b(?:is|are) classified\\b|\\byes or no\\b|(?<=[:,] (?:[a-z]+ ){0,2}[a-z]+ )or not(?=[.,;:)]|$)",
      "\\b(?:predict|estimate)(?:s|ing)? (?:the )?pC[TV]R\\b",
      "\\b(?:score|output) of [^.;|]{2,30} is (?:a|the) probability\\b|\\b(?:gives?|returns?|outputs?) (?:us )?(?:a|the) (?:probability|likelihood)\\b",
      "\\btwo classes\\b|\\bprobability (?:that|for each|of each)\\b",
      `${asked} (?:a |the )?(?:probability|chance|yes or no|(?:number|score) between (?:0|zero|nought) and (?:1|one))\\b`,
      `${asked} (?:what is )?(?:the |a )?(?:probability|chance) (?:that|of)\\b`,
      `${asked} (?:is )?(?:one|which) of (?:the )?${some}\\b`,
      `\\b(?:says?|tells?|shows?|decides?) (?:us )?which of (?:the )?${some}\\b`,
      `\\bone of (?:the )?${some} (?:\\w+ )?(?:desks|classes|labels|categories|kinds|types|teams|groups|queues|topics|species|codes) (?:is|gets) (?:chosen|assigned|picked|given)`,
      "\\b(\\w{3,}) or not \\1\\b",
      "\\by ?= ?1 (?:if|when)\\b|\\by ?∈ ?\\{ ?0 ?, ?1 ?\\}",
      "\\b(?:a|one|the) (?:label|class|category|code|tag) is (?:assigned|given|chosen)\\b|\\bassign(?:s|ed)? (?:\\w+ ){0,4}(?:to )?one of\\b",
      "\\b(?:we|it|the model) flags? (?:\\w+ ){1,3}(?:that|which|who) (?:is|are|will|were)\\b",
      "^ *[-*]? *will (?:the|this|an?|it|they) [^.;|?]{3,80}\\?",
    ]),
  ],
  [
    "numbers",
    waysToSay([
      `\\b${verb} (?:(?:for|of|in) (?:each|every|an?|the) [\\w -]{1,30}?,? |us )?how (?:many|much|long|far|late|high|heavy|warm|big)\\b`,
      `${asked} how (?:many|much|long|far|late|high|heavy|warm|big)\\b`,
      `${asked} (?:the |an? )?(?:expected )?${amount}\\b(?! (?:or|and) (?:not|none)\\b)`,
      `\\b${verb} (?:the |an? )?(?:expected |total )?(?:number of|amount of|quantity of|price in|price that|weight of|weight in|duration of|${amount} (?:in|until) )(?!which\\b)`,
      `\\b${verb} (?:the )?[a-z]+ in (?:lit(?:re|er)s|kWh|kilo\\w+|kg|tonnes|euros|dollars|met(?:re|er)s|minutes|hours|days|degrees)\\b`,
      "^ *[-*]? *how (?:many|much|long|far) [^.;|?]{3,80}\\?",
    ]),
  ],
];

const patterns = ways.flatMap(([, { patterns: each }]) => each);

/** What the framing asks for in plain words, where it may name no task: "say how likely a crack is", "estimate how long". */
export const askedOutputs = where(
  matchingFact<AskedOutput>(patterns, (statement) =>
    ways.flatMap(([kind, { everyIn }]) =>
      everyIn(statement.text, statement.triggered).flatMap(({ 0: words, index }): AskedOutput[] => {
        const range = { start: index, end: index + words.trimEnd().length };
        // A question of the framing is what the model has to answer.
        const isAsked = statement.kind === "question" && words.endsWith("?");
        return isAsked || isAsserted(statement, range) ? [{ kind, range }] : [];
      }),
    ),
  ),
  (found) => standsIn(found, ["framing"]) || framingLabel.test(contextOf(found)),
);

const framingLabel = /\b(?:what is predicted|the prediction|as a prediction|question to the model|ml task)\b/;

/** The one kind of output that is asked for; none where several are. */
export function askedOutput(doc: DesignDoc): Placed<AskedOutput> | undefined {
  const [first, ...others] = askedOutputs(doc);
  return others.some(({ value }) => value.kind !== first?.value.kind) ? undefined : first;
}
