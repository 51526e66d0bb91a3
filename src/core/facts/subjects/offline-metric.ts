import type { Term } from "../../framework/term.ts";
import { phrases } from "../phrases.ts";
import type { Subject } from "../subject.ts";

/** Users who keep the old system for long are no data that is held out. */
const ofRows =
  "(?<!(?:long term|global|universal|permanent) hold ?out)(?! (?:groups?|users|arms?|cohorts?|population|on the (?:old|current|existing|previous|control)|of (?:the )?(?:users|customers|traffic|members|accounts)|without|(?:that|who) (?:keeps?|gets?|stays?|sees?)))";

/** Whoever looks at it and asks whether it is liked. */
const looksAt =
  "(?:(?:i|we|the team|everybody|colleagues) (?:look|looks|looked|play|played|click|clicked) (?:at|through|around|with)[^.!?|\\d\\n]{0,60}(?:\\d+ [^.!?|\\d\\n]{0,60})?(?=[.!?;]|$)|by eye|eyeball\\p{L}{0,3}|gut feeling)";

/** Words for measuring on held-out data; the names of metrics come from the glossary. */
export const offlineMetric: Subject = {
  home: ["evaluation"],
  labels: phrases([
    "offline (?:metrics?|evaluation|eval|measures?|tests?|results?|experiments?|analysis|validation)",
    "primary offline (?:metrics?|quality)",
    "оффлайн*",
    "офлайн*",
    "метрики (?:модели|качества|ml)",
  ]),
  labelsAtHome: phrases([
    // Below monitoring they are what is watched.
    "(?:model|ml|ranking|retrieval|technical|generation|quality) (?:metrics?|quality)",
    "back ?test*",
    `hold ?out*${ofRows}`,
    "held out*",
    "golden (?:set|dataset)",
    "offline",
    // As "after release" heads what live users show.
    "^before(?: (?:the |a )?(?:release|launch|deployment|shipping|trial|pilot|start|going live)| (?:it|anything|a version|a model) (?:goes|is|leaves) [^.!?|\\n]{1,30})?$",
  ]),
  // "Offline: I look at the screens of colleagues" measures nothing.
  contrary: phrases([looksAt]),
  said: phrases([
    // "The old list has the right page for 44 of 100 questions, an encoder 52, the ranker 81": measured, wherever it stands.
    "(?:has|have|had|is|was|were|finds?|found|called|gets?|got|reach(?:es)?) [^.!?|\\n]{0,60}?(?:for|in|on|of)? \\d+ (?:of|in|out of) (?:a |every |each )?(?:100|1,?000|hundred)(?=[^|\\n]{1,300}?(?:has|have|had|to|gets?|got|reach(?:es)?|is|was|were) \\d\\d(?! ?(?:ms|seconds?|minutes?|hours?|days?|%|gb|mb|€|\\$)))",
    "doubly robust|off policy (?:evaluation|estimat\\p{L}{1,4}|value)|counterfactual (?:evaluation|estimat\\p{L}{1,4})",
    "offline (?:metrics?|evaluation|eval|measures?|tests?|results?|score|we|it)",
    "оффлайн*",
    "офлайн*",
  ]),
  saidAtHome: phrases([
    "(?:finds?|found|catch(?:es)?|caught|detects?|recogni[sz]es?|announces?|spots?) \\d[\\d.]{0,} ?%",
    "\\d[\\d.]{0,} ?% of (?:the |all |what )?[^.!?|\\n]{0,80}? (?:caught|found|detected|spotted|announced|missed)",
    "would have (?:\\p{L}+ )?(?:announced|found|caught|rung|seen|warned|told|picked|ordered|been)[^.!?|()\\n]{0,40} \\d[\\d.,]{0,}",
    "\\d[^.!?|\\n]{0,60} it would have",
    "(?:mean|median|average|absolute|largest|usual) (?:error|deviation|difference)[^.!?|\\n]{0,50} \\d[\\d.,]{0,}",
    "(?:lie|lies|within|fall|falls) within \\d[^.!?|\\n]{0,30} of (?:the )?(?:truth|true|actual|real|invoice|measured)",
    "(?:picked|named|chose|guessed|placed|had|is|was|were) (?:the )?(?:right|correct|true) [^.!?|\\n]{0,30}(?:in )?\\d+ (?:of|in|out of) \\d+",
    "(?:nine|eight|seven) of ten (?:cases|times|photos|questions)",
    "(?:preferred|liked|chose|picked)[^.!?|\\n]{0,30} (?:in|over|by) \\d[\\d.]{0,} ?%",
    "(?:kept back|put aside|set aside|laid aside|never saw|has not seen|had not seen|not seen before|unseen)[^.!?|\\n]{0,50} (?:0?\\.\\d|\\d)",
    "(?:put|sorted|placed|laid|read|named|marked|heard|answered|solved) \\d+ (?:of (?:them|these) )?(?:\\p{L}+ )?(?:right|correctly|into the right)",
    "(?:right|correct|true) \\p{L}+ in \\d[\\d.]{0,} ?% of",
    "agree[sd]? with (?:it|the model|the network) (?:in|on) \\d[\\d.,]{0,}",
    "(?:two|three|four|seven|eight|nine|\\d+) of (?:three|four|five|ten|\\d+) \\p{L}+ (?:[^.!?|\\n]{0,40} )?(?:are|is|were|was) (?:announced|found|seen|caught|recogni[sz]ed|right|predicted|foreseen)",
    // Judges that are not told what they have before them.
    "(?:readers?|judges?|raters?|graders?|reviewers?|people|experts?|who) [^.!?|\\n]{0,40}(?:do not|does not|don.t|did not|without) know(?:ing)? which",
    "(?:judged|compared|rated|graded|preferred)[^.!?|\\n]{0,60},? (?:is |are )?(?:double )?blind(?:ly|ed)?",
    // "Share of answers that two mechanics call right".
    "(?:share|number|part|percentage|fraction) of [^.!?|\\n]{1,60} (?:call|called|find|found|rate|rated|mark|marked|judge|judged|are|is|were)(?: as)?(?: \\p{L}+)? (?:right|correct|wrong|false|complete|useful|acceptable|supported)",
    "effective sample size",
    "(?:over|on|in|of) (?:the |those |all )?(?:judged|judging) \\p{L}+",
    // Attacks that are tried before the launch measure nothing.
    "(?<!(?:red team\\p{L}{0,3}|approv\\p{L}+|review\\p{L}{0,3}|sign off|audit|legal|security) )before (?:the )?(?:release|launch|deployment|shipping):",
    "correlation (?:with|between|is|of) [^.!?|\\n]{0,40}\\d",
    "\\d[\\d.]{0,} ?% of (?:the |all )?\\p{L}+ (?:are|is|were|was) (?:wrong|right|correct|false)",
    "test (?:stores|weeks|plants|nights|farms|cities|months|shops|patients|routes|lines|drivers)[^.!?|\\n]{0,40} (?:0?\\.\\d|\\d+(?:\\.\\d+)? ?%)",
    `offline(?![^\\n]{0,200}?${looksAt})`,
    "(?:on|over|against|with|from)(?: the| a| an| our)?(?: \\p{L}+){0,2} (?:held out|hold ?out|test|validation|golden|evaluation|eval|labell?ed|reference|gold) (?:set|data|dataset|split|month|week|day|period|examples?|queries|questions|tickets|cases|sample)",
    // Elsewhere clicks are weighted with it.
    "inverse propensity",
    `(?:held out|hold ?out)${ofRows}`,
    "cross validat*",
    "golden (?:set|data*|questions|queries|answers|tickets)",
    "win rate",
    "(?:seconds?|minutes?|hours?|days?|weeks?|points?|percent|per cent|euros?|dollars?|degrees?|metres?|meters?|km|kg) off(?! (?:for|on|at the end))",
    "(?:is|are|was|were) off by",
    "(?:right|wrong) in \\d[\\d.,]{0,}",
    "(?:graded|rated|judged|scored|labell?ed|annotated) by… (?:raters?|people|experts?|humans?|judges?|annotators?|llm|doctors?|editors?|agents?|reviewers?|moderators?|analysts?)",
    "llm as a judge",
    "replay*",
    "на (?:тест|отложен|валидац)*",
  ]),
  suggested: phrases(["back ?test*"]),
  // "Log loss" is what is minimised, unless it is given as a number.
  termAtHome: (terms, line) =>
    terms.find(
      ({ term, range }) =>
        isOfflineMetric(term) &&
        (!isLoss.test(term.id) || /^[^\d.,;]{0,30}\d*[.,]\d/.test(line.slice(range.end, range.end + 40))),
    ),
};

const isLoss = /log-?loss|cross-?entropy/;

export function isOfflineMetric(term: Term): boolean {
  return term.kind === "metric" && term.phase === "offline";
}
