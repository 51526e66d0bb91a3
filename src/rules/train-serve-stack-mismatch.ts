import { everyMatch } from "../core/document/every-match.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { isAsserted } from "../core/facts/asserted.ts";
import {
  contextOf,
  mentioning,
  placeOf,
  quoted,
  sayingAny,
  standsBeside,
  matchingFact,
  type Stated,
  where,
} from "../core/facts/statement-fact.ts";
import type { Statement } from "../core/facts/statements.ts";
import { doubled, otherSentence, twoMakers } from "../core/facts/doubled-features.ts";
import { clause, computed, languageOf, sideOf, stack, stackName } from "../core/facts/feature-stacks.ts";
import { makersApart } from "../core/facts/input-makers.ts";
import { defineRule } from "../core/lint/rule.ts";
import { waysToSay } from "../core/facts/ways-to-say.ts";

export const trainServeStackMismatch = defineRule({
  id: "train-serve-stack-mismatch",
  summary:
    "Features are computed by one code for training and by another for serving, and nothing keeps them equal.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    const found = [
      ...rewritesOfFeatures(doc),
      ...twoStacks(doc),
      ...twoClauses(doc),
      ...twoClausesOfThem(doc),
      ...doubled(doc),
      ...otherSentence(doc),
      ...twoMakers(doc),
      ...makersApart(doc),
    ][0];
    if (!found) return;
    // A model that is carried over as it is says nothing of its features.
    const same = /\bfeatures?\b/i.test(found.statement.text) ? shared(doc).filter(isOfFeatures) : shared(doc);
    if (same.some((one) => standsBeside(doc, one, found))) return;
    const range = placeOf(found, found.value);
    // A skew check elsewhere does not excuse two implementations, but it would notice.
    const isChecked = same.length > 0;
    yield {
      message: `"${quoted(doc, range)}": features computed twice drift apart; expected one definition for both, or a check that compares them.`,
      range,
      ...(isChecked ? { severity: "info" as const } : {}),
    };
  },
});

const rewrites = sayingAny(
  waysToSay([
    "\\b(?:re-?implement\\w*|re-?writ\\w+|rewrote|ported|re-?cod\\w+|re-?done|hand-coded|duplicated|re-?built|translated)\\b[^.;|]{0,60}\\b(?:" +
      stack +
      "|serving|service|online|backend|the (?:app|API|gateway|scorer))(?!\\w)",
    "\\b(?:separate|different|second|own) (?:code|implementations?|pipelines?|logic|code ?bases?)\\b[^.;|]{0,60}\\b(?:train\\w*|serving|online)\\b",
    "\\b(?:serving|online|service|backend)\\b[^.;|]{0,50}\\b(?:re-?implement\\w*|re-?writ\\w+|computes? (?:them|the same features?) (?:again|itself|on its own|separately))\\b",
    "\\b(?:computes?|derives?|calculates?|builds?|makes?) (?:them|these|the (?:same )?features?|the same) (?:again|anew|once more) (?:in|with)\\b",
    "\\bfor training\\b[^.;|]{0,60}\\b(?:does|do|computes?|makes?|repeats?) (?:the same|it again|them again)\\b",
    "\\bfeatures?\\b[^.;|]{0,60}\\b(?:implemented|computed|written|coded|maintained) (?:twice(?! (?:a|an|per|each|every)\\b)|separately)\\b",
    "\\bwritten in " + stack + "(?![\\w+]) for training and (?:again|once more) in " + stack + "(?![\\w+])",
    "\\b(?:serving|online|service|backend|app|device)\\b[^.;|]{0,40}\\bown (?:code|implementation|version|copy)\\b(?! (?:of (?:the )?(?:model|weights|index)|numbers?|history))",
    "\\bhas its own (?:code|program|implementation|script)s? for (?:it|this|that|them|these)\\b",
    "\\bport of (?:the |it\\b|that |its )[^.;|]{0,40}\\b(?:" +
      stack +
      "|serving|service|device|phone)(?![\\w+])",
    // What one has written down, in another's language.
    "\\b" +
      stack +
      " (?:version|port|copy|equivalent|twin|translation|implementation) of (?:it|them|these|this|the (?:same )?(?:features?|definitions?|transformations?|inputs?|formulas?|windows?))\\b",
    "\\b(?:re-?creat\\w+|reproduc\\w+|translat\\w+|cod(?:ed|es?)|wr[io]te?s?|writes|written|program(?:s|med)|repeat\\w*) (?:it|them|this|these|the (?:notebooks?|features?|inputs?|definitions?|formulas?|windows?|transformations?|columns))(?: \\w+){0,2} in(?:to)? (?:the )?(?:\\w+ )?(?:" +
      stack +
      "|C|service|app|backend|gateway|API|firmware)(?![\\w+'’])",
    "\\bfeatures?\\b[^.;|]{0,40}\\b(?:exist|are written|are computed|are coded|are made) a second time\\b",
    "\\b(?:two|separate|different) (?:code paths|programs|pipelines|jobs|code ?bases|repositories)\\b[^.;|]{0,40}\\b(?:inputs|features|columns|windows)\\b",
    "\\b(?:builds?|computes?|derives?|fills|makes?|calculates?|finds?|cleans?|cuts?) (?:its|their|the|these|them|those) ?(?:[\\w-]+ ){0,8}?(?:with|by) (?:its|their|our) own (?:code|routines?|functions?|rules|algorithms?|formulas?|logic|libraries|SQL|scripts?)\\b",
    "\\bfeature (?:code|logic|definitions?)\\b[^.;|]{0,20}\\b(?:lives?|stands?|exists?|is kept|are kept|kept) (?:in|at) (?:two|different|both|separate)\\b",
    "\\b(?:serving|online|feature) code\\b[^.;|]{0,40}\\bmaintained separately\\b",
  ]),
);

/** "The dashboard was rewritten in TypeScript" is of no features; "they", said after one, may be. */
const rewritesOfFeatures = where(
  rewrites,
  ({ statement: { text, under } }) => computed.test(`${text} ${under}`) || ofModel.test(`${text} ${under}`),
);

const ofModel =
  /\b(?:train\w*|serv(?:ing|es?|ed|ice)|online|offline|model\w*|scor\w+|infer\w+|predict\w*|notebooks?|pipelines?|inputs?|columns|statistics|embeddings?|formulas?|definitions?|calculations?|logic|jobs?|queries|research|they|them|these|those|it|that|all of|everything|twice|second time)\b|модел|обуч|он[аио]\b/i;

const training = new RegExp(
  `\\b(?:[Tt]rain\\w*|[Oo]ffline|[Bb]atch)\\b[^.;|]{0,70}?\\b(?<first>${stack})(?![\\w+])|\\b(?<second>${stack})\\b[^.;|]{0,30}\\b(?:for|in) training\\b`,
);
const serving = new RegExp(
  `\\b(?:[Ss]erv(?:ing|es?|ice|ed)|[Oo]nline|request|production|live|inference|API|backend|on the (?:device|phone))\\b[^.;|]{0,70}?\\b(?<first>${stack})(?![\\w+])|(?<second>\\b${stack})(?![\\w+])[^.;|]{0,40}\\b(?:for|at|in|during) (?:serving|inference|request time|production|the (?:service|request))\\b`,
);

/** "Training features come from Spark SQL, serving computes them in Java." */
const twoStacks = matchingFact<TextRange>([training], (statement) => {
  const text = statement.text.replace(/[Ff]eature store/g, "             ");
  if (!computed.test(`${text} ${statement.under}`)) return [];
  const offline = training.exec(text);
  if (!offline) return [];
  const rest = text.slice(offline.index + offline[0].length);
  const online = serving.exec(rest);
  if (!online) return [];
  const [a, b] = [offline, online].map(({ groups }) => languageOf(groups?.first ?? groups?.second ?? ""));
  const range = {
    start: offline.index,
    end: offline.index + offline[0].length + online.index + online[0].length,
  };
  return a !== b && isAsserted(statement, range) ? [range] : [];
});

/** "Windows: pandas in the notebook, Rust in the service": one clause of each side, each with a stack of its own. */
const twoClauses = matchingFact<TextRange>([stackName], (statement) => {
  const { text } = statement;
  if (!computed.test(text) || !stackName.test(text) || readyMade.test(text)) return [];
  return stacksOfClauses(statement);
});

function stacksOfClauses(statement: Statement): readonly TextRange[] {
  const { text } = statement;
  const sides = everyMatch(text.replace(/feature store/gi, "             "), clause).flatMap(
    ({ 0: words, index }) => sideOf(words, index),
  );
  const trained = sides.find(({ side }) => side === "training");
  const served = sides.find(({ side }) => side === "serving");
  if (!trained || !served || languageOf(trained.name) === languageOf(served.name)) return [];
  const range = {
    start: Math.min(trained.start, served.start),
    end: Math.max(trained.start + trained.name.length, served.start + served.name.length),
  };
  return isAsserted(statement, range) ? [range] : [];
}

/** "For training they are computed in SQL, for serving in Java", below a heading about features. */
const twoClausesOfThem = where(
  matchingFact<TextRange>([stackName], (statement) => {
    const { text } = statement;
    if (!them.test(text) || !stackName.test(text) || readyMade.test(text)) return [];
    return stacksOfClauses(statement);
  }),
  (found) => /\bfeatures?\b|признак/.test(contextOf(found)),
);

const them =
  /\b(?:they|these|those|all of them|all) (?:are|were) (?:\w+ )?(?:comput|calculat|deriv|built|made|creat|prepar|aggregat|produc|generat)\w*|\b(?:comput|calculat|deriv|build|creat|prepar|produc|generat)\w* (?:them|these)\b/i;

/** Who reads what somebody else has computed computes nothing. */
const readyMade = /\bready-made\b|готовы[еюх]/i;

function isOfFeatures({ statement: { text }, value: { start, end } }: Stated<TextRange>): boolean {
  return !/^(?:ONNX|PMML|exported with the model)$/i.test(text.slice(start, end));
}

const shared = mentioning(
  /\b(?:(?<!(?:implements?|implemented|writes?|rewritten|rewrites?) (?:of )?the )(?:one|single|same|shared|common|identical) (?:\w+ ){0,2}?(?:definitions?|code|transform\w*|librar\w+|pipeline|implementation|logic|function|source|crate|package|module|jobs?|log|stream|query)|for both\b|both sides|defined once|computed once|parity|train(?:ing)?[-/ –](?:and )?serv\w+ skew|skew (?:check|test|monitor\w*)|golden (?:rows|tests)|compare[sd]? (?:\w+ ){0,6}(?:with|to|against) (?:the )?(?:offline|training)|compares? (?:both|the two|them)|recomputed|logged at (?:serving|request|prediction)|log-and-wait|logged features|consistency (?:check|test)s?|both (?:are )?(?:generated|read|use|come) (?:from|by)?|bit[- ]for[- ]bit|write[sd]? both|feeds both|Feast|Tecton|Hopsworks|TFX|tf\.?Transform|ONNX|PMML|exported with the model|feature store (?:serves|feeds|computes|materiali[sz]es|defines))\b/i,
);
