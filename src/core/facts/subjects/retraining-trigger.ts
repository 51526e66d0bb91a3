import { phrasePattern, type Subject } from "../subject.ts";

const again =
  "(?:re ?train(?:ed|ing|s)?|re ?fit(?:ted|s|ting)?|train(?:ed|ing|s)? (?:it |them |the (?:model|ranker) )?(?:again|anew)|fit(?:ted|s)? (?:it |them |the model )?(?:again|anew)|(?:model|ranker|trees?|towers?|weights|classifier) (?:is |are |gets? )?rebuilt|rebuil[dt]s? (?:the )?(?:model|ranker|classifier)|re ?estimated|(?:grown|learned|learnt) (?:again|anew|afresh)|updat(?:ed|es|e|ing) the (?:model|ranker|weights|towers?)|refresh(?:ed|es)? the (?:model|weights)|model (?:is |are |gets? )?(?:updated?|refreshed|rebuilt|updates|refresh))";
const training =
  "(?:train(?:ed|ing|s)?(?!\\p{L}| (?:and serving|table|data|set|rows|examples|window|log|code|job)s?)|fine tun(?:ed|e|ing|es))";
const cadence =
  "(?:(?:every|each|once a|once per) (?:\\d+|day|week|month|night|hour|quarter|two|three|four|six|few|other|sunday|monday|morning|evening|fortnight)|daily|nightly|weekly|monthly|hourly|yearly|quarterly|annually|fortnightly|overnight|continuously|on the (?:first|second|last|\\d+(?:st|nd|rd|th)?) (?:\\p{L}+ )?of (?:the|each|every|a) (?:\\p{L}+ )?(?:month|quarter|week|year))";
const when = `(?:${cadence}|every|each|twice|regularly|periodically|per (?:day|week|month)|a (?:day|week|month|quarter|year)|when|whenever|if|as soon as|after|at once|triggered|triggers?|on (?:drift|alert|demand|new data|a \\p{L}+)|cadence|schedule[ds]?|cron|drift|incremental*|drops?|falls?|exceeds?|above|below)`;

/** When a model is trained anew, by the calendar or by a signal. */
export const retrainingTrigger: Subject = {
  home: ["monitoring", "model", "serving", "data"],
  labels: phrasePattern([
    "re ?train*",
    "trained (?:again|anew)",
    "re ?training (?:trigger|policy|schedule|cadence|plan|strategy|loop)s?",
    "(?:continual|continuous|online|incremental) (?:learning|training)",
    "(?:model )?(?:updates?|refresh|maintenance)(?: (?:policy|cadence|schedule|strategy))?",
    "training cadence",
    "clos(?:e|ing) the loop",
    "переобуч*",
    "дообуч(?!енн)*",
    "обновлени* модел*",
  ]),
  said: phrasePattern([
    `${again}… ${when}`,
    `${when}… ${again}`,
    `${training}… ${cadence}`,
    `${cadence} (?:\\p{L}+ ){0,2}?(?:re ?)?(?:trained|training (?:job|run|pipeline)|fine tun(?:ed?|es|ing)|full training)`,
    `(?:${when})… a new (?:training|model is trained|model)`,
    "(?:continual|continuous|incremental) (?:learning|training)",
    "re ?training (?:trigger|policy|schedule|cadence)s?",
    "no re ?train*… (?:need*|necessary|required)",
    "переобуч*",
    // "Дообученный на разметке" tells how the model was made.
    "дообуч(?!енн)*",
    "обновл* модел*",
  ]),
  saidAtHome: phrasePattern([
    `(?:new|fresh) (?:model|version|weights?)s?… ${cadence}`,
    "from scratch (?:every|each|once|daily|weekly|monthly|nightly)",
    "(?:daily|weekly|monthly|nightly|quarterly|hourly) (?:training|re ?fit|fine tun*|model|batch training|job that trains)",
  ]),
  suggested: phrasePattern(["re ?train*", "fresh model", "new model", "champion"]),
};
