import { phrases } from "../phrases.ts";
import type { Subject } from "../subject.ts";

const broken =
  "(?:down(?<!(?:come|comes|came|go|goes|went|cut|put|set|\\p{L}{1,12}(?:ed|en|wn|ing)) down)(?! (?:to|by|from|at) )|unavailable|unreachable|slow|late|dead|offline|missing|fails?|failing|failed|breaks?|broken|times? out|timed out|errors?(?! (?:of|rate|stays?|is|are|rises?|exceeds?|above|by|on|in|analys))|crash*|unhealthy|not (?:available|answer*|respon*|reachable)|does ?n.?t (?:answer|respond)|goes (?:down|dark)|overloaded|stale|takes? (?:too long|longer)|misses (?:its|the) (?:deadline|budget)|cannot (?:be reached|answer|respond)|exceeds? (?:its|the)|not ready|(?:has|is|gets?|there.?s|with|comes?) no (?:answer|score|prediction|response|reply)|runs? out|silent|stall(?:s|ed)?|gone|hangs?|stuck|lags?|behind|health ?check|do(?:es)? not (?:come|return|reply)|not (?:back|there))(?!\\p{L})";
/** Looked for behind what is broken, which is rare, and not before it. */
const condition = "(?<!\\p{L})(?:if|when|whenever|while|should|unless|without)";
/** What is given then. Without it a failure is only named: "if a pod fails, an alert rings". */
const instead =
  "(?:serves?|served|returns?|returned|shows?|shown|uses?|used|gets?(?! (?:an? )?(?:messages?|e?-?mails?|alerts?|calls?|pings?|notices?))|answers? (?:with|from|by)|answered|takes?|taken|keeps?|kept|appl(?:y|ies|ied)|stays?|switch*|goes|go|goes on|goes through|sends?|sent|route[sd]?|takes over|default*|cach*|rules?|previous|last|popular*|old|older|heuristic*|human|person|people|by hand|manual*|sort*|unranked|unchanged|yesterday*|fixed|static|smaller|backup|are made|is made|decides?|sees?|ordered|today.?s|as (?:today|before|now))";
/** Of a machine or a program, and nothing else: a text may be late, too. */
const out =
  "(?:down|dead|unavailable|unreachable|offline|overloaded|crashed|out of (?:order|service)|away|does not (?:answer|reply|respond)|no (?:result|answer|reply|response|score))";
/** What gives the answers, by the names that people have for it. */
const system =
  "(?:models?|scorers?|rankers?|services?|servers?|clouds?|back ?ends?|machines?|computers?|endpoints?|apis?|gateways?|clusters?|pods?|replicas?|(?:gpu )?pools?|gpus?|calls?|clients?|network|connection|line|link|look ?ups?|store|cache|index|box|predictor|classifier|detector|engine|assistant|we|us|it|they|both(?: \\p{L}+)?|everything)";
const answer =
  "(?:answers?|scores?|repl(?:y|ies)|predictions?|responses?|forecasts?|estimates?|suggestions?|verdicts?|recommendations?)";
/** What a system does or is that gives none. */
const lost =
  "(?:down|dead|off|away|out|gone|cut|lost|none|nothing|unavailable|unreachable|offline|overloaded|exhausted|overrun|silent|mute|quiet|stuck|busy|broken|too slow|too late|not (?:up|there|ready|reachable|available|back)|fails?|failed|breaks?|crash*|throws?|hangs?|stalls?|dies|times? out|says? nothing|gives? nothing|(?:has|have|had|does|do|did|is|are|can)(?: ?not|n.t) (?:yet )?(?:answer*|repl*|respond*|speak|spoken|come*|return*|arriv*|deliver*|send|sent|heard|be reached|keep up))";
/** What is done about the machine, or whom it is told, gives users nothing. */
const repair =
  "[^.!?|,\\n]{0,50}?(?:alert*|alarm*|page[sd]?|on call|called|calls|pager|told|tickets?|rings?|e?-?mails?|notif*|logged|counted|restart*|rebooted|again|retr(?:y|ies|ied)|repeat*|re ?queue*|re ?submit*|once more|tried (?:twice|anew)|replaced|repaired|mended|investigat*|looks? (?:at|into)|dropped|exclud*|fitter|technician)";
const then = `(?!${repair})\\p{L}+ \\p{L}+`;

/** What somebody or something then does. */
const does =
  "(?:opens?|closes?|stays?|goes|shows?|takes?|uses?|works?|behaves?|acts?|sends?|keeps?|serves?|offers?|decides?|waits?|holds?|runs?|falls?|passes|lets?|counts?)";

/** Who is told when something breaks is told by an alert, not by a fallback. */
const somethingElse =
  "(?![^.!?|\\n]{0,60}?(?:alert|alarm|page[sd]?|on call|called|calls|pager|told|ticket|rings?|mail))";

/** What stands in for the counters of what is new is a feature, and nothing has failed. */
const withoutHistory =
  "(?:(?<!\\p{L})(?:new|unseen|unknown|rare) (?:listing|user|item|seller|restaurant|store|shop|product|video|card|customer|merchant|driver|account|word|token|categor|creator|author|post|route|article|song|host|device|patient|client|member|advertiser|campaign|ad|query|quer)\\p{L}{0,4}(?!\\p{L})|cold start|(?<!\\p{L})(?:no|little|few|without|not enough|too few|too little) (?:history|rates?|counters?|clicks|orders|sales|interactions|past \\p{L}{1,20}))";

/** What users get when the model is slow, wrong or down. */
export const fallback: Subject = {
  home: ["serving"],
  labels: phrases([
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
  said: phrases([
    `(?<!${withoutHistory}[^.!?|\\n]{0,90})(?:falls?|fell|falling) back`,
    `(?<!${withoutHistory}[^.!?|\\n]{0,90})fall backs? to`,
    "fall backs? (?:is|are|model|rule*|list|answer|path|order|ranking|policy|chain|plan)",
    "fallbacks? (?:is|are|to|model|rule*|list|answer|path|order|ranking|policy|chain|plan)",
    "(?:degrades?|degrade) (?:gracefully|to)",
    "graceful(?:ly)? degrad*",
    "fails? (?:open|closed|safe|soft)",
    "circuit breakers?",
    "kill switch",
    "(?:after|past|beyond|over|above|within) \\d[\\d.,]{0,} ?(?:ms|milliseconds|s|seconds)(?: without|… (?:we |the \\p{L}+ )?(?:serves?|returns?|shows?|answers?|uses?|sends?|takes?|gives?|switch*)… (?:default|cached|rules?|popular*|previous|last|static|heuristic|unranked|baseline|yesterday))",
    // "If the ranker has not answered after 40 ms, the old order is shown."
    `(?:not|n.t) (?:answered|replied|returned|responded|come back)… (?:after|within|in) \\d[\\d.,]{0,} ?(?:ms|milliseconds|s|seconds)… ${instead}`,
    `(?<!(?:looks?|looked|looking) )(?:on|upon|after|in case of|in the event of|at) (?:an? |any |the )?(?:\\p{L}+ )?(?:time ?outs?|errors?|failures?|outages?|exceptions?)(?: of (?:the|a|an) \\p{L}+)?,? ${somethingElse}(?:[^.!?|\\n,:]|[.,](?=\\d)){1,50}? (?:is|are|gets?|we)? ?${instead}`,
    "time ?outs?… (?:serves?|returns?|shows?|answers?|uses?|sends?|takes?|gives?|switch*|falls?)",
    "rules (?:alone )?take over",
    // "If the line to the barn is cut, the gate stays open", whatever it is that is done then.
    `(?:if|when|whenever|should|while|as long as|in case) (?:(?:[^.!?|\\n,:]|[.,](?=\\d)){0,40}? )?${system} (?:(?:[^.!?|\\n,:]|[.,](?=\\d)){0,30}? )?${lost}(?: (?:[^.!?|\\n,:]|[.,](?=\\d)){0,50})?[,:] ${then}`,
    `with (?:the |our )?${system} (?:being )?(?:down|off|away|dead|gone|out|unavailable|unreachable|silent|overloaded), ${then}`,
    `(?:if|when|whenever|where) there (?:is|are|was) no (?:network|connection|signal|reception|coverage|line|internet|${answer})(?:[^.!?|\\n,:]|[.,](?=\\d)){0,40}, ${then}`,
    `(?:if|when|whenever|should|until) (?:nothing|no (?:word|${answer})) (?:has |have |had |is |was )?(?:come|comes|came|arriv*|heard|received|been \\p{L}+)(?:[^.!?|\\n,:]|[.,](?=\\d)){0,50}, ${then}`,
    `(?:if|when|whenever|once) (?:the |our |its )?${answer} (?:are|is|get) (?:older|staler) than (?:[^.!?|\\n,:]|[.,](?=\\d)){0,40}, ${then}`,
    `(?:in|during|after) (?:an?|the|any|such an?|every) (?:outage|crash|breakdown|blackout|time ?out)s? ${then}`,
    `(?:crash|outage|breakdown|failure|loss) of (?:the|our|a) (?:\\p{L}+ )?${system} (?:leaves?|means?|ends? (?:in|with)|brings? back)`,
    `after (?:\\d+|two|three|five|ten|some|a few|several) (?:failed|missed|lost|unanswered) (?:calls|requests|tries|attempts|pings|heartbeats) ${then}`,
    `(?:proceeds?|goes ahead|go ahead|carr(?:y|ies) on|continues?) without (?:us|it|them|the (?:model|service|${answer})|an? ${answer})`,
    `(?:gives? up|stops? waiting) (?:after|past|beyond) \\d[^.!?|\\n,]{0,20} and ${then}`,
    `no ${answer} (?:in time|within|after|by)[^.!?|\\n]{0,30}\\? ${then}`,
    "откат* (?:на|к)",
    "в случае (?:отказ|недоступ|сбо|ошиб)*",
    "при (?:отказ|недоступ|сбо|ошибк)*",
    "запасн* (?:таблиц|модел|правил|спис|вариант|ответ|маршрут|пут)*",
  ]),
  saidAtHome: phrases([
    // "Later than 250 ms, nothing is shown."
    `(?:later|slower) than \\d[\\d.,]{0,} ?(?:ms|milliseconds|s|seconds), ${somethingElse}${then}`,
    // Elsewhere it is what the model says when it is well.
    "i don.?t know",
    "(?:hands?|handed|handing|route[sd]?|passed|passes|escalate[sd]?|sent) (?:over |off |it |back )?to (?:a |the |our )?(?:human|person|people|agent|operator|reviewer|moderator|manual)*",
    `${broken}(?<=${condition}… ${broken})… ${instead}`,
    `${broken}(?<=(?<!\\p{L})${instead}… ${condition}… ${broken})`,
    // Notes leave the "if" out: "pod gone for a minute: router takes the table".
    `(?:stalls?|gone|down|dead|silent|stuck|unavailable|unreachable|times? out|timed out|fails|breaks|hangs|overloaded|stale)[^.!?:|\\n]{0,30}:… ${instead}`,
    // "Should the server be away for a minute, messages wait", whatever is done then.
    `${out}(?<=(?<!\\p{L})(?:(?:if|when|whenever|should|as soon as)|(?<=(?:^|[.!?:;])[ \\t]{0,4})(?:is|are|once)) [^.!?|:\\n]{0,60}?${out})[^.!?|,:\\n]{0,40}[,:] ${somethingElse}\\p{L}+ \\p{L}+`,
    `${out}(?<=\\p{L} ${out})(?: or \\p{L}+(?: \\p{L}+)?)?(?: \\([^()\\n]{0,30}\\))?(?:, [^.!?|:\\n]{0,60})?: ${somethingElse}\\p{L}+ \\p{L}+`,
    // "If the store misses: popular items", where what was made before is served.
    `(?:misses|(?:has|holds) (?:nothing|no (?:entry|row|list))|is empty)(?<=(?:if|when|where|should) (?:the |our )?(?:\\p{L}+ )?(?:store|table|list|index|look ?up) (?:misses|(?:has|holds) (?:nothing|no (?:entry|row|list))|is empty))[^.!?|,:\\n]{0,30}[,:] ${then}`,
    // "No answer after 80 ms and the old order stays."
    `(?:(?:no|without an?) (?:answer|score|response|reply|prediction)|(?:late|missing) (?:answer|score|response|reply|prediction)s?)… ${instead}`,
    // As notes ask themselves: "down? the table of averages".
    "(?:down|dead|late|slow|empty|broken|offline|no answer)\\? \\p{L}+",
    // Whatever it is that fails, where nothing but the service is spoken of.
    `(?:if|when|whenever|should|while|on) (?:[^.!?|\\n,:]|[.,](?=\\d)){0,60}?(?:out of order|cut off|stopped|has died|not there in time|not in time|cannot be reached|has not (?:delivered|answered|arrived|come)|any (?:error|failure)|an error|fails?|failing)(?: (?:[^.!?|\\n,:]|[.,](?=\\d)){0,40})?,? ${then}`,
    `(?:if|when|whenever|should|while) ${system}[^.!?|\\n]{0,40}?${lost}(?<=[^\\n]{20}(?:holds?|stays?|appl(?:y|ies)|remains?|decides?|takes? over) (?:if|when|whenever|should|while) [^.!?|\\n]{0,60})`,
    `(?:for (?:lack|want) of|without|no) (?:an? |the |our )?(?:${answer}),? (?:(?:the|an?|our|it|they|we) \\p{L}+|means)`,
    "(?:waits?|takes?|lasts?) (?:longer|more) than \\d[^.!?|,\\n]{0,20} is (?:abandoned|dropped|cut|ended|given up),? and",
    "(?:link|line|connection|contact) is (?:lost|cut|broken|gone) \\p{L}+ \\p{L}+",
    "(?:kept|stays?) warm[^.!?|\\n]{0,40} takes? (?:its|the|over)",
    // Without a comma: "if there is no answer after 300 ms it opens".
    `(?:if|when|whenever|where) there (?:is|are|was) no ${answer}(?: (?:after|within|in|by) [^.!?|\\n,:]{1,20})? (?:it|they|we|the \\p{L}+) (?!is told)${does}`,
    `(?:if|when|whenever|while) (?:the |our |its )?${system} (?:is|are|has|does|do) (?:\\p{L}+ )?${lost} (?:the|our|an?) (?:\\p{L}+ ){1,3}${does}`,
    `no \\p{L}+ (?:after|within|in) \\d[\\d.,]{0,} ?(?:ms|milliseconds|s|seconds)[:,] ${then}`,
    `after (?:\\d+|two|three|four|five|six|eight|ten)(?: ?(?:ms|milliseconds|s|seconds))? (?:the|an?|our) \\p{L}+ (?:offers?|shows?|opens?|closes?|goes on|uses?|takes?)`,
    "waits? (?:\\d[\\d.,]{0,}|one|two|three|four|five|ten) ?(?:ms|milliseconds|s|seconds?) for (?:the|its|our|an|a) \\p{L}+,? and then",
    "watch ?dogs?",
    "(?:failing|failed|late|lost|missing) (?:calls?|requests?|answers?) (?:never|do not|does not) (?:block|stop|delay|hold)*",
    `(?:no|without(?: an?| our| the| its)?|missing|unanswered) (?:${answer}|calls?|requests?)(?: (?:in time|from (?:us|it|the \\p{L}+)|by then))?,? (?:means? |counts? as |(?:is|are) (?:treated|taken|read|regarded) as |the \\p{L}+ (?:goes|takes|shows|uses|keeps|stays|works|waits|decides))`,
    `(?:if|when|unless) no (?:value|${answer}|word) (?:has|have) (?:arrived|come)`,
    `(?:goes|go) wrong (?:in|with|at|on) (?:the )?(?:\\p{L}+ )?${system} (?:ends?|lands?|leads?|means?)`,
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
    "(?:(?<!(?:days?|weeks?|hours?|months?) )late|dead|down|slow|out|gone|silent|stuck|stale|missing|fails?|errors?|unreachable) ?(?:\\([^()\\n]{0,40}\\) ?)?(?:→|->|=>)",
    // "Model > 80 ms → list of yesterday."
    `[>≥] ?\\d+ ?(?:ms|milliseconds|s|seconds?) ?(?:→|->|=>) ?${somethingElse}\\p{L}+`,
    `time ?outs?[^.!?|:\\n]{0,40} ?(?:→|->|=>) ?${somethingElse}\\p{L}+`,
    "(?:если|когда|пока)… (?:недоступ|упал|молч|не отвеча|не ответ|не успе|устаре|слома)*",
    "(?:если|когда|пока)… ответа нет",
    "(?:модел|сервис|хранилищ)*… (?:молч|упал|недоступ|не отвеча|не ответ)*",
    "резервн*",
    "по умолчанию",
  ]),
  suggested: phrases([
    "fall ?backs?",
    "time ?outs?",
    "degrad*",
    "fail ?over",
    // Of whatever answers: a value or a pump may be missing or broken, too.
    `${broken}(?<!not there)(?<=${condition} (?:[^.!?|\\n]{0,60}? )?${system} [^.!?|\\n]{0,40}?${broken})`,
  ]),
};
