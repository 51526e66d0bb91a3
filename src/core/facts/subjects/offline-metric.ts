import type { Term } from "../../framework/term.ts";
import { phrasePattern, type Subject } from "../subject.ts";

/** Words for measuring on held-out data; the names of metrics come from the glossary. */
export const offlineMetric: Subject = {
  home: ["evaluation"],
  labels: phrasePattern([
    "offline (?:metrics?|evaluation|eval|measures?|tests?|results?|experiments?|analysis|validation)",
    "(?:model|ml|ranking|retrieval|technical|primary offline|generation|quality) (?:metrics?|quality)",
    "оффлайн*",
    "офлайн*",
    "метрики (?:модели|качества|ml)",
  ]),
  labelsAtHome: phrasePattern([
    "back ?test*",
    "hold ?out*",
    "held out*",
    "golden (?:set|dataset)",
    "offline",
  ]),
  said: phrasePattern([
    "offline (?:metrics?|evaluation|eval|measures?|tests?|results?|score|we|it)",
    "оффлайн*",
    "офлайн*",
  ]),
  saidAtHome: phrasePattern([
    "offline",
    "(?:on|over|against|with|from)(?: the| a| an| our)?(?: \\p{L}+){0,2} (?:held out|hold ?out|test|validation|golden|evaluation|eval|labell?ed|reference|gold) (?:set|data|dataset|split|month|week|day|period|examples?|queries|questions|tickets|cases|sample)",
    "(?:held out|hold ?out)",
    "cross validat*",
    "golden (?:set|data*|questions|queries|answers|tickets)",
    "win rate",
    "(?:seconds?|minutes?|hours?|days?|weeks?|points?|percent|per cent|euros?|dollars?|degrees?|metres?|meters?|km|kg) off(?! (?:for|on|at the end))",
    "(?:is|are|was|were) off by",
    "(?:right|wrong) in \\d",
    "(?:graded|rated|judged|scored|labell?ed|annotated) by… (?:raters?|people|experts?|humans?|judges?|annotators?|llm|doctors?|editors?|agents?|reviewers?|moderators?|analysts?)",
    "llm as a judge",
    "replay*",
    "на (?:тест|отложен|валидац)*",
  ]),
  suggested: phrasePattern(["back ?test*"]),
  termAtHome: (terms) => terms.find(({ term }) => isOfflineMetric(term)),
};

export function isOfflineMetric(term: Term): boolean {
  return term.kind === "metric" && term.phase === "offline";
}
