import { phrasePattern, type Subject } from "../subject.ts";

const broken =
  "(?:(?<!(?:come|comes|came|go|goes|went) )down|unavailable|unreachable|slow|late|dead|offline|missing|fails?|failing|failed|breaks?|broken|times? out|timed out|errors?(?! (?:of|rate|stays?|is|are|rises?|exceeds?|above|by|on|in|analys))|crash*|unhealthy|not (?:available|answer*|respon*|reachable)|does ?n.?t (?:answer|respond)|goes (?:down|dark)|overloaded|stale|takes? (?:too long|longer)|misses (?:its|the) (?:deadline|budget)|cannot (?:be reached|answer|respond)|exceeds? (?:its|the)|not ready|(?:has|is|gets?|there.?s|with|comes?) no (?:answer|score|prediction|response|reply)|runs? out|silent|stall(?:s|ed)?|gone|hangs?|stuck|lags?|behind|health ?check|do(?:es)? not (?:come|return|reply)|not (?:back|there))";
/** Looked for behind what is broken, which is rare, and not before it. */
const condition = "(?<!\\p{L})(?:if|when|whenever|while|should|unless|without)";
/** What is given then. Without it a failure is only named: "if a pod fails, an alert rings". */
const instead =
  "(?:serves?|served|returns?|returned|shows?|shown|uses?|used|gets?|answers? (?:with|from|by)|answered|takes?|taken|keeps?|kept|appl(?:y|ies|ied)|stays?|switch*|goes|go|goes on|goes through|sends?|sent|route[sd]?|takes over|default*|cach*|rules?|previous|last|popular*|old|older|heuristic*|human|person|people|by hand|manual*|sort*|unranked|unchanged|yesterday*|fixed|static|smaller|backup|are made|is made|decides?|sees?|ordered|today.?s|as (?:today|before|now))";
/** Of a machine or a program, and nothing else: a text may be late, too. */
const out =
  "(?:down|dead|unavailable|unreachable|offline|overloaded|crashed|out of (?:order|service)|away|does not (?:answer|reply|respond)|no (?:result|answer|reply|response|score))";
/** Who is told when something breaks is told by an alert, not by a fallback. */
const somethingElse =
  "(?![^.!?|\\n]{0,60}?(?:alert|alarm|page[sd]?|on call|called|calls|pager|told|ticket|rings?|mail))";

/** What users get when the model is slow, wrong or down. */
export const fallback: Subject = {
  home: ["serving"],
  labels: phrasePattern([
    "fall ?backs?",
    "(?:graceful )?degradation",
    "degraded modes?",
    "failure (?:handling|modes?|scenarios?|behaviou?r|cases?|plan)",
    "failures?",
    "fail ?over",
    "failing (?:open|closed|safe|soft)",
    "fault tolerance",
    "resilience",
    "reliability",
    "redundancy",
    "error handling",
    "(?:if|when|what if) … (?:down|slow|out|wrong|fails?|breaks?|late|silent|offline|unavailable|missing|happens|not there)",
    "disaster recovery",
    "contingenc*",
    "kill switch",
    "circuit breakers?",
    "timeouts?",
    "outages?",
    "отказ*(?! от)",
    "(?:деградац|резервн|фолбэк|фоллбек|запасн)*",
  ]),
  said: phrasePattern([
    "i don.?t know",
    "(?:falls?|fell|falling) back",
    "fall backs? (?:is|are|to|model|rule*|list|answer|path|order|ranking|policy|chain|plan)",
    "fallbacks? (?:is|are|to|model|rule*|list|answer|path|order|ranking|policy|chain|plan)",
    "(?:degrades?|degrade) (?:gracefully|to)",
    "graceful(?:ly)? degrad*",
    "fails? (?:open|closed|safe|soft)",
    "circuit breakers?",
    "kill switch",
    "(?:after|past|beyond|over|above|within) \\d[\\d.,]{0,} ?(?:ms|milliseconds|s|seconds)(?: without|… (?:we |the \\p{L}+ )?(?:serves?|returns?|shows?|answers?|uses?|sends?|takes?|gives?|switch*)… (?:default|cached|rules?|popular*|previous|last|static|heuristic|unranked|baseline|yesterday))",
    // "If the ranker has not answered after 40 ms, the old order is shown."
    `(?:not|n.t) (?:answered|replied|returned|responded|come back)… (?:after|within|in) \\d[\\d.,]{0,} ?(?:ms|milliseconds|s|seconds)… ${instead}`,
    "time ?outs?… (?:serves?|returns?|shows?|answers?|uses?|sends?|takes?|gives?|switch*|falls?)",
    "rules (?:alone )?take over",
    "откат* (?:на|к)",
    "в случае (?:отказ|недоступ|сбо|ошиб)*",
    "при (?:отказ|недоступ|сбо|ошибк)*",
    "запасн* (?:таблиц|модел|правил|спис|вариант|ответ|маршрут|пут)*",
  ]),
  saidAtHome: phrasePattern([
    "(?:hands?|handed|handing|route[sd]?|passed|passes|escalate[sd]?|goes|go|sent) (?:over |off |it |back )?to (?:a |the |our )?(?:human|person|people|agent|operator|reviewer|moderator|manual)*",
    `${broken}(?<=${condition}… ${broken})… ${instead}`,
    `${broken}(?<=(?<!\\p{L})${instead}… ${condition}… ${broken})`,
    // Notes leave the "if" out: "pod gone for a minute: router takes the table".
    `(?:stalls?|gone|down|dead|silent|stuck|unavailable|unreachable|times? out|timed out|fails|breaks|hangs|overloaded|stale)[^.!?:|\\n]{0,30}:… ${instead}`,
    // "Should the server be away for a minute, messages wait", whatever is done then.
    `${out}(?<=(?<!\\p{L})(?:if|when|whenever|should|is|are|once|as soon as) [^.!?|:\\n]{0,60}?${out})[^.!?|,:\\n]{0,40}[,:] ${somethingElse}\\p{L}+ \\p{L}+`,
    `${out}(?<=\\p{L} ${out})(?:, [^.!?|:\\n]{0,60})?: ${somethingElse}\\p{L}+ \\p{L}+`,
    // "No answer after 80 ms and the old order stays."
    `(?:(?:no|without an?) (?:answer|score|response|reply|prediction)|(?:late|missing) (?:answer|score|response|reply|prediction)s?)… ${instead}`,
    "(?<!(?:the|of|on|from|after|is|except the|in) )fall ?backs?",
    "(?<!(?:no|of) )degraded",
    "(?:default|static|cached|last good|last known|precomputed|popularity|non personali[sz]ed|rule based|heuristic) (?:answer|response|result|list|ranking|value|prediction|order|feed|forecast|score|recommendation)s?",
    "(?:backup|back up|stand ?in|smaller) (?:model|ranker|path|scorer)",
    "last known good",
    "(?:serves?|served|shows?|shown|returns?|returned) (?:stale|cached|default|static|yesterday.?s|the last|the previous)",
    "default to",
    "defaults to",
    "fail ?over",
    // Notes say it with an arrow: "ranker late → the last list".
    "(?:late|dead|down|slow|out|gone|silent|stuck|stale|missing|fails?|errors?|unreachable) ?(?:\\([^()\\n]{0,40}\\) ?)?(?:→|->|=>)",
    "(?:если|когда|пока)… (?:недоступ|упал|молч|не отвеча|не ответ|не успе|устаре|слома)*",
    "(?:если|когда|пока)… ответа нет",
    "(?:модел|сервис|хранилищ)*… (?:молч|упал|недоступ|не отвеча|не ответ)*",
    "резервн*",
    "по умолчанию",
  ]),
  suggested: phrasePattern([
    "fall ?backs?",
    "time ?outs?",
    "degrad*",
    "fail ?over",
    `${broken}(?<!not there)(?<=${condition}… ${broken})`,
  ]),
};
