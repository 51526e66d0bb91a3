import { phrases } from "../phrases.ts";
import type { Subject } from "../subject.ts";

const again =
  "(?:re ?train(?:ed|ing|s)?|re ?fit(?:ted|s|ting)?|train(?:ed|ing|s)? (?:it |them |the (?:model|ranker) )?(?:again|anew)|fit(?:ted|s)? (?:it |them |the model )?(?:again|anew)|(?:model|ranker|trees?|towers?|weights|classifier) (?:is |are |gets? )?rebuilt|rebuil[dt]s? (?:the )?(?:model|ranker|classifier)|re ?estimated|(?:grown|learned|learnt) (?:again|anew|afresh)|updat(?:ed|es|e|ing) the (?:model|ranker|weights|towers?)|refresh(?:ed|es)? the (?:model|weights)|model (?:is |are |gets? )?(?:updated?|refreshed|rebuilt|updates|refresh))";
const training =
  "(?:train(?:ed|ing|s)?(?!\\p{L}| (?:(?:pipeline |code |job )?and (?:serving|scoring|inference|prediction|production|(?:(?:in|for|at|by) )?(?:the )?(?:\\p{L}+ )?(?:run|job|batch|service|serving|scorer|scoring|pipeline|inference))|table|data|set|rows|examples|window|log|code|job)s?)|(?<!(?:an?|the|our|this) )fine tun(?:ed|e|ing|es))";
const cadence =
  "(?:(?:every|each|once a|once per) (?:\\d+|day|week|month|night|hour|quarter|two|three|four|six|few|other|sunday|monday|morning|evening|fortnight)|daily|nightly|weekly|monthly|hourly|yearly|quarterly|annually|fortnightly|overnight|continuously|on the (?:first|second|last|\\d+(?:st|nd|rd|th)?) (?:\\p{L}+ )?of (?:the|each|every|a) (?:\\p{L}+ )?(?:month|quarter|week|year))";
const when = `(?:${cadence}|every|each|twice|per (?:day|week|month)|a (?:day|week|month|quarter|year)|(?:when|whenever|if)(?! (?:it is |it.s |we (?:deem|find|think|feel) it )?(?:needed|necessary|required|appropriate|possible|time (?:allows|permits)|we have time))|as soon as|after|at once|triggered|triggers?|on (?:drift|alert|demand|new data|a \\p{L}+)|cadence|schedule[ds]?|cron|drift|incremental*|drops?|falls?|exceeds?|above|below)`;

/** Rhythms of the author's own trade: "with every harvest", "in January and July", "twice a year". */
const rhythm = `(?:${cadence}|(?:every|each|with (?:every|each|the next)|after (?:every|each)) (?:\\p{L}+ ){0,2}\\p{L}+|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)|(?:once|twice|(?:three|four|\\d+) times) (?:a|per|each) \\p{L}+|at the end of (?:the|each|every) \\p{L}+|over night)`;
const signal =
  "(?:when|whenever|once|as soon as|if|after|should|every new|each new|(?:drift|psi|calibration error|recall|precision|error)(?: is| falls?| rises?| goes)? (?:above|below|over|under))";
/** Made once more, by the names people have for it. */
const anew =
  "(?:(?:learn(?:s|ed|t|ing)?|train(?:s|ed|ing)?|fit(?:s|ted)?|estimated|computed|built|made|grown|calibrated|tuned|produced|repeated|teach(?:es)?|taught|adapted) (?:\\p{L}+ ){0,2}?(?:again|anew|afresh|once more|from scratch|from (?:zero|nothing))|(?:parameters|weights|coefficients) are (?:set|determined|worked out) (?:anew|again|afresh)|regrown|refit|relearn(?:s|ed|t)?|retaught|(?:re ?runs?|repeats?|repeated|starts?|triggers?|launch(?:es)?|means|calls for|kicks? off|begins?) (?:the |a |an |our )?(?:new |next |another |whole |full )?(?:training|pipeline|fit|fine tuning|learning)(?: pipeline| runs?| job)?|(?:the next|a new|another|a fresh) (?:training|fit|refit|round of (?:training|fine tuning|learning))|(?:train|build|make|fit|grow)(?:s|ed|ing)? (?:a |the )?(?:successor|new model|next (?:model|version))|successor (?:is|gets) (?:trained|built|made)|(?:fit|training|pipeline|whole) is (?:repeated|rerun|redone|started))";
/** People are trained, too. */
const notPeople =
  "(?<!(?:can|could) be )(?<!(?:staff|people|users|nurses|drivers|fitters|operators|colleagues|team|agents|clerks|doctors|guards|crew|crews|reviewers) (?:is |are |were |get )?)";

/** "Not fine-tuning on the documents: they change daily" trains nothing. */
const notDone = "(?<!(?:not|no|never|without|instead of|rather than|avoids?|than) (?:re ?)?)";
/** "Its training does not fit into the nightly window" tells how long it takes. */
const notAWindow = "(?! (?:\\p{L}+ )?(?:window|budget|slot|deadline|quota))";

/** When a model is trained anew, by the calendar or by a signal. */
export const retrainingTrigger: Subject = {
  home: ["monitoring", "model", "serving", "data"],
  labels: phrases([
    "re ?train*",
    "(?:learn|train|fitt?|calibrat)(?:ed|ing)? (?:again|anew|afresh)",
    "re ?training (?:trigger|policy|schedule|cadence|plan|strategy|loop)s?",
    "(?:continual|continuous|online|incremental) (?:learning|training)",
    // Of features and indices it is no training: "Update of features | 250 ms".
    "(?<!(?:features?|index|cache|counters?|state|profiles?|embeddings?|documents?|content|prices?|status|data|table)s? )(?:model )?(?:updates?|refresh)(?: (?:policy|cadence|schedule|strategy))?(?! (?:of|to|in|for|from|on) (?!(?:the )?(?:models?|weights)))",
    "model maintenance",
    "maintenance (?:policy|cadence|schedule|strategy)",
    "training cadence",
    "clos(?:e|ing) the loop",
    "переобуч*",
    "дообуч(?!енн)*",
    "обновлени* модел*",
  ]),
  said: phrases([
    `${again}… ${when}`,
    `${when}… ${again}`,
    `${notPeople}${notDone}${training}(?:(?!, and (?:an?|the) )(?:[^.;!?|\\n]|\\.(?=\\d))){0,80}? ${cadence}${notAWindow}`,
    // Looked for first, as looking back at each word takes longer.
    `(?=${anew})${notPeople}${anew}…(?<!\\p{L})(?:${rhythm}|${signal})`,
    `(?:${rhythm}|${signal})[^.!?|\\n]{0,90}? ${notPeople}${anew}`,
    `(?:${rhythm}) (?:it |the (?:model|trees?|weights|network|ranker|classifier) )(?:is |are )?(?:learns?|learned|trained|fitted|built|grown)`,
    `(?:it|the (?:model|trees?|weights|network|ranker|classifier|successor)) (?:is |are )?(?:learns|trained|fitted|built|grown|estimated) (?:for |on |from |with )?(?:[^.!?|\\n]{0,40}? )?${rhythm}`,
    `(?:${cadence} )?job (?:that )?(?:makes?|builds?|fits?|produces?|trains?) (?:a |the |it)`,
    "(?:model|weights|version|trees|network) (?:is|are|stays?|remains?|gets?) (?:at most|never (?:more|older) than|no (?:more|older|longer) than)[^.!?|\\n]{0,40}(?:old|in use|days?|weeks?|months?|years?)",
    `(?:forecast|model|ranker|network|classifier|it|scorer) learns? (?:\\p{L}+ ){0,3}?(?:${rhythm})`,
    "(?:plan|planned|due|necessary|needed)[^.!?|\\n]{0,20} (?:refit|to train|to learn again|a new training)",
    "(?:models?|versions?|weights) expires?",
    "(?:newly|freshly|just) trained (?:one|model|version)",
    "no (?:model|version|weights) (?:\\p{L}+ ){0,3}(?:for )?(?:longer|older) than",
    `(?:new|fresh|newer) (?:weights|parameters|coefficients)… ${rhythm}`,
    `(?:${rhythm})[^.!?|\\n]{0,40}? (?:brings?|ships?|contains?|comes? with) (?:an? |the )?(?:new |fresh |newer )?(?:model|weights)`,
    "(?:learning|training) (?:goes|carries) on|keeps? (?:on )?learning",
    `(?:weights|parameters) are moved on`,
    `newest (?:\\p{L}+ )?(?:data|day|week|month|quarter|season|year)s? (?:goes|go|is|are) (?:\\p{L}+ )?(?:into|added to) the training`,
    `${cadence} (?:\\p{L}+ ){0,2}?(?:re ?)?(?:trained|training (?:job|run|pipeline)|fine tun(?:ed?|es|ing)|full training)`,
    `(?:a|the|each) (?:new|next) (?:model|version|one|pair|set of weights) (?:is|gets) (?:\\p{L}+ )?(?:trained|built|made|fitted|learned|learnt|taught|developed|prepared|produced)(?: \\p{L}+){0,2} (?:${rhythm}|${signal})`,
    `new (?:models|versions|trees|weights) are (?:\\p{L}+ )?(?:trained|built|made|fitted|learned|learnt|grown|produced)(?: \\p{L}+){0,4} (?:${rhythm}|${signal})`,
    // What stands behind such a label: "New model. Every January, and when the register changes".
    `new (?:models?|versions?|weights)[.:] (?:${rhythm}|${signal})`,
    `(?:${when})… a new (?:training|model is trained|model)`,
    "(?:continual|continuous|incremental) (?:learning|training)",
    "re ?training (?:trigger|policy|schedule|cadence)s?",
    "no re ?train*… (?:need*|necessary|required)",
    "переобуч*",
    // "Дообученный на разметке" tells how the model was made.
    "дообуч(?!енн)*",
    "обновл* модел*",
  ]),
  saidAtHome: phrases([
    `(?:new|fresh) (?:model|version|weights?)s?… ${cadence}`,
    "from scratch (?:every|each|once|daily|weekly|monthly|nightly)",
    "(?:daily|weekly|monthly|nightly|quarterly|hourly) (?:training|re ?fit|fine tun*|model|batch training|job that trains)",
  ]),
  contrary: phrases([
    "(?:trained|fitted|fit|learned|learnt|fine tuned|calibrated) (?:only |just )?(?:once|one time|a single time)(?! (?:a|an|per|each|every|more|in|the|\\d|there|we|it|labels))",
    "(?:one off|one time|one shot) (?:training|job|run|effort|fit|exercise|project)",
    "until further notice",
    // Everybody does it then.
    "(?:as|if|when|whenever|where) (?:it is |it.s )?(?:needed|necessary|required|appropriate)",
    "(?:periodically|regularly|occasionally|from time to time|every now and then|ad hoc|on an ad hoc basis)",
    "(?:no|without) (?:further |later |more )?(?:re ?train*|updates?|new training)(?: of the model)? (?:is |are )?(?:planned|foreseen|needed|required|expected|scheduled|afterwards|after launch)",
    "(?:not|never|no longer) (?:be )?(?:re ?trained|trained again|updated|refreshed|retouched)",
    "(?:stays?|remains?|is|kept) (?:frozen|fixed|as it is|unchanged|the same) (?:after|once|from|for|until)",
  ]),
  suggested: phrases(["re ?train*", "fresh model", "new model", "champion"]),
};
