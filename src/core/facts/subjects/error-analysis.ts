import { phrases } from "../phrases.ts";
import type { Subject } from "../subject.ts";

/** A share or a score, not a count. */
const score = "(?:0?\\.\\d+|\\d+(?:\\.\\d+)? ?(?:%|points))";
const amount =
  "(?:number|count|value|volume|amount|dollars?|euros?|revenue|money|weight|spend|cost|units?|hand)(?!\\p{L})";
const mistakes =
  "(?:missed|misses|mistakes?|errors|failures|false (?:alarms?|positives?|negatives?|hits)|wrong (?:\\p{L}+)|worst (?:\\p{L}+)|bad (?:cases|answers|misses)|(?:it |were |was )let through|got wrong)";
const mostOf =
  "(?:half|most|nearly all|almost all|many|\\d+|a third|two thirds|a quarter|every (?:second|third|fourth|fifth)|one in \\p{L}+)";

/** Where the model is worse than its average, and what its mistakes have in common. */
export const errorAnalysis: Subject = {
  home: ["evaluation"],
  labels: phrases([
    "slic(?:es?|ing|ed)*",
    "sub ?groups?",
    "sub ?populations?",
    "error (?:analysis|analyses|review|breakdown|buckets?|taxonomy)",
    "errors$",
    "(?:mistakes?|errors|misses)(?: that)?(?: we)?(?: have)?(?: read| looked at| by hand)?$",
    "(?:looked at|counted|measured|reported) apart",
    "where (?:is it|it is|does it|it|are we|we are) (?:bad|weak\\p{L}{0,3}|wrong|worst|fails?|errs?|struggles?|goes? wrong)",
    // "Calendar misses an event" is a risk.
    "^(?:the |our |all |its )?misses",
    "by part",
    "failure (?:cases?|modes?|analysis)",
    "(?:hard|edge|worst|corner) cases?",
    "fairness",
    "bias (?:audit|analysis|check|checks|evaluation)",
    "red team*",
    "анализ ошибок",
    "сегмент*",
    "срез*",
    "разрез*",
    "ошиб(?:ки|ок|ками|ках)",
  ]),
  labelsAtHome: phrases([
    // "By group", "By town and by language": whatever they are, they are groups.
    "^by (?!time|date|when|whom|hand|then|now)\\p{L}+(?:,? (?:and |or )?(?:by )?\\p{L}+){0,3}$",
    "weak(?:nesses| spots| sides| points)",
    "what (?:it|the model) gets wrong",
  ]),
  said: phrases([
    "(?:gains?|errors?|loss|scores?|differences?) (?:is|are|was|were) (?:largest|smallest|worst|best|highest|lowest) (?:for|in|among|at)",
    "(?:went|go|gone) through the [^.!?|\\n]{0,20}?worst \\p{L}+ one by one",
    // "By quarry: north 0.11, south 0.10", wherever it stands.
    "by (?!\\p{L}+ (?:drawn|chosen))\\p{L}+(?: \\p{L}+){0,2}: \\p{L}+(?: \\p{L}+)? \\d[\\d.%]{0,}, \\p{L}+(?: \\p{L}+)? \\d",
    "error anal*",
    "failure analysis",
    "slice (?:by|metrics?|level|evaluation|analysis)",
    "(?:by|per|each|every|critical|important|key|worst|data) slices?",
    "slices?:",
    "sliced (?:by|on|into|along|across)",
    "(?:by|per|each|every|across|user|customer|key) (?:user |customer |traffic )?(?:segments?|cohorts?|sub ?groups?|strata|stratum)",
    "confusion (?:matrix|matrices)",
    "(?:stratified|disaggregated|drilled down|bucketed) by",
    "worst group",
    "qualitative (?:review|analysis|check|look)s?",
    "fairness (?:check|audit|metric|gap|slice|constraint|criteri|review|analysis)*",
    "equali[sz]ed odds",
    "disparate impact",
    "worst (?:performing|slice|group|errors|predictions|mistakes)*",
    "hardest (?:examples|cases|queries|errors)*",
    "(?:broken|break|breaks) (?:down|out) by",
    "break ?downs? (?:by|per|of)",
    "анализ* ошибок",
    "разбор ошибок",
    "по (?:сегмент|срез|групп|когорт|категори)*",
    "в разрезе",
    "(?:разбира|читаем|смотрим)… (?:ошиб|промах)*",
  ]),
  saidAtHome: phrases([
    // "First calvers 0.71, all others 0.84"; "for rentals the error is 9%, for sales 4%".
    `(?:for|in|at|on|among|with) (?:the )?\\p{L}+(?: [^.!?|,;:\\n]{0,30}?)? ${score},? (?:and |but )?(?:for|in|at|on|among|with) (?:the )?\\p{L}+(?: [^.!?|,;:\\n]{0,30}?)? ${score}`,
    `${score}[,;] (?:and )?(?:all |the )?others (?:[^.!?|,;:\\n]{0,20} )?${score}`,
    `(?:worse|better|lower|higher|weaker|poorer) (?:on|in|at|for|with|than)[^.!?|\\n]{1,40}?(?:${score}|than)`,
    `${score} (?:on average|in the mean|overall|altogether),? but`,
    "(?:it )?(?:errs|fails|struggles|suffers|is (?:blind|weak|bad|poor|worst|weakest|worse)) (?:most|mostly|where|to|with|on|in|for|at|when)",
    "(?:for|in|at|on|among|with|by) (?!(?:the )?(?:test|held|valid|all|average|mean|last|these|unseen|new model))[^.!?|,\\n]{2,40}?,? (?:the )?(?:error|recall|precision|accuracy|f1|auc|score|quality) (?:only )?(?:doubles?|drops?|falls?|rises?|sinks?|runs from|goes (?:up|down)|is (?:worse|lower|higher|double|twice|half|weaker|poorer))",
    "(?:well|good|better|fine) (?:on|in|for|with|at) [^.!?|\\n]{1,40}? (?:badly|bad|worse|poorly|less)",
    "(?:hard|difficult|easy) for (?:it|the (?:model|network|trees))",
    "(?:what|where) it (?:gets|goes|went|got) wrong",
    "stands? out(?: with| as)?",
    "(?:labell?ed|tagged|marked|noted) (?:each|every|all) (?:wrong|false|missed|bad|error|mistake)",
    "(?:largest|biggest|worst) (?:deviations?|errors?|misses|mistakes)",
    "(?:row|line|number|figure) per \\p{L}+",
    "as well as (?:the )?(?:\\p{L}+.handers|others|all others|\\p{L}+ ones)",
    "where it (?:errs|fails|is (?:bad|weak|wrong|worst))",
    "(?:judged|predicted|ranked|recogni[sz]ed|served|treated) (?:badly|poorly|worse|worst)",
    `(?:is|are) the trouble`,
    `${score} against ${score} (?:at|in|for|on|among|with) (?:the )?(?:known|others?|rest|old|older|new|newer|seen|large|small|rich|poor|young)`,
    `(?:\\p{L}+|\\d+) (?:of them )?(?:looked|seemed|turned out|proved)(?: to be)? wrong`,
    "three times that of|twice that of",
    "and \\p{L}+ (?:are|were|lie|stay) within (?:an?|one|two|three|\\d) points?",
    `${mostOf} (?:of )?(?:the |its |what it |those (?:it|that) |these )?(?:\\d+ )?${mistakes} (?:\\p{L}+ ){0,4}?(?:are|is|were|was|had|have|came|come|turn|lie|concern|share|stem|one)`,
    // "The cost of missed connections per 1,000" counts what the product is about.
    `(?:of|among) (?:the |its |these |those )?(?:\\d+ )?${mistakes}[^.!?|\\n]{0,60}?(?<!(?:by|per|to|from|under|below|than)) ${mostOf}(?! ?%|,\\d)`,
    `(?:sat down with|went through|gone through|listened to|opened|reading|read|looked at|sorted)[^.!?|\\n]{0,40}? (?:\\d+|each|all|those|hundred|fifty|its|the)[^.!?|\\n]{0,30}? ${mistakes}`,
    `sat down with[^.!?|\\n]{0,80}let through`,
    "(?:number|mean|average|figure) (?:hides|conceals|covers)",
    "(?:number|figure|score|line|row) of (?:its|their) own",
    `(?:split|parted|cut|listed|counted|shown|looked at) by (?!time|date|day)\\p{L}+[^.!?|\\n]{0,50} ${score}`,
    "(?:points|times) (?:lower|higher|worse|better) than (?:on|in|at|for|with)",
    "(?:does not|none|no \\p{L}+) (?:treats? any|is (?:below|under|worse))",
    // "A manual factor per category" is a setting.
    "(?<!(?:factor|weight|threshold|limit|budget|model|price|cap|quota|rule|multiplier|uplift|default|cut off|index|table|queue|owner|prompt|setting|switch|target)s? )per (?:class|category|group|bucket|subset|stratum)",
    "(?:false positives|false negatives|misses|mistakes|errors|failures|failed \\p{L}+|wrong \\p{L}+|bad \\p{L}+|missed \\p{L}+|misclassified \\p{L}+|worst \\p{L}+)… (?:are|is|were|get) (?:re)?(?:read|reviewed|inspected|labell?ed|analy[sz]ed|examined|clustered|grouped|categori[sz]ed|bucketed|sampled|studied|looked at|discussed|checked|tagged)",
    "(?:read|review|inspect|analy[sz]e|examine|look at|categori[sz]e|bucket|sample|study|label|tag)… (?:false positives|false negatives|misses|mistakes|errors|failures|failed \\p{L}+|wrong \\p{L}+|bad \\p{L}+|missed \\p{L}+|misclassified \\p{L}+|worst \\p{L}+|errors)",
    // "By week since the start, country and size of the farm": a sentence that begins with them.
    "by(?<=[.!?] by|^by) (?!\\d|monday|friday|the end|then|now|that|january|february|march|april|may|june|july|august|september|october|november|december)[^.!?|,:\\n\\d]{2,40}, (?!we|it|they|the model|i|you|this)[^.!?|,:\\n\\d]{2,40}(?:,| and)",
    // What is counted apart, as a list: "By maker, age, region and month".
    // A row of a table may be of "Share by hotel, channel and day".
    "(?<!\\| (?:\\p{L}+ )?(?:shares?|rates?|averages?|means?|medians?|popularity|counts?|frequency|look ?ups?|tables?|rules?) )(?:by|per|across|for each):? \\p{L}+(?: \\p{L}+)?(?: ?\\([^()\\n]{0,40}\\))?, (?!with|which|that|and|or|as|so|in|on|for|to|from|we|it|is|are|then|where|but|because|not|if|when|half|\\d)\\p{L}+(?: \\p{L}+)?(?: ?\\([^()\\n]{0,40}\\))?(?:,| and \\p{L}+| or \\p{L}+)",
    "(?:по|для) \\p{L}+(?: \\p{L}+)?, \\p{L}+(?: \\p{L}+)?(?:,| и)",
    "(?:went|gone|going|looked) (?:by hand )?(?:through|at|over)… (?:missed|wrong|worst|failed|bad|false|mistakes|misses|errors|it let|it got)",
    "(?:goes?|looks?) (?:by hand )?(?:through|at|over)… (?:missed|wrong|worst|failed|bad)",
    // "By office, by length and by language"; "by type: brown 95, green 91".
    // What is counted in two ways is not split: "by count and by dollars".
    `by (?!the |an? |our |${amount})\\p{L}+(?: \\p{L}+)?(?: and \\p{L}+)?(?:,|,? and) by (?!the |an? |our |${amount})\\p{L}+`,
    "(?:weakest|poorest|worst|strongest) (?:for|in|at|on|with|is|are|of all)",
    "(?:read|listened to|watched|looked (?:at|through)|went (?:over|through)|laid out|opened|sorted)(?: all)?(?: the| our| its)? (?:\\p{L}+ ){0,3}(?:errors|mistakes|misses|failures|misfires)",
    "slices?",
    "segments?",
    "cohorts?",
    "sub ?groups?",
    "sub ?populations?",
    "fairness",
    "(?:error|failure|edge|corner|hard|tail) (?:cases?|modes?|buckets?|examples?)",
    "(?:separately|reported|measured|computed|checked|tracked|evaluated|split|cut|read|shown|listed|stratified|metrics?|recall|precision|auc|ndcg|f1|wape|mape|error|calibration|results?)… (?:by|per|across|for each|for every|for both|in every|on every|on each) (?:\\p{L}+(?: |/)){0,2}(?:country|countries|regions?|markets?|languages?|categor*|groups?|classes|class|devices?|platforms?|age|gender|tiers?|stores?|topics?|types?|buckets?|users|queries|items|customers|sellers?|plans?|policies|policy|surfaces?|sources?|demograph*|locales?|verticals?|channels?|products?|formats?|sizes?|lengths?|plans|intents?|domains?|customers?|advertisers?|teams?|brands?|warehouses?|routes?|hours?|weekdays?|seasons?|slots?)",
    "(?<!(?:leave|leaves) (?:the )?)(?:new|cold start|small|tail|rare|head|heavy|light) (?:users?|items?|customers?|queries|stores?|sellers?|classes|categories|products?|accounts?)",
    "residuals?",
    "(?:spot check|subset|bucket|long tail|cold start)*",
    "red team*",
    // "Guardrail: thumbs-down rate" counts them.
    "thumbs? down (?:answers|chats|conversations|replies|responses|examples|cases|messages|sessions|ones)",
    "(?:read|review|inspect|analy[sz]e|examine|look at|sample|label|cluster|group|categori[sz]e)*… thumbs? down",
    "(?<!(?:leave|leaves) (?:the )?)(?:small|large|old|young|first time|opted out) (?:users|customers|people|shops|stores|sellers|merchants|countries|markets|cities|teams|suppliers|items|shows|accounts|patients|hospitals|farms|sites|companies|firms|products|advertisers|channels|members|students)",
    "worst (?:case|day|store|hour|week|user|segment|document|query)s",
    "manual (?:review|inspection)",
    "сегмент*",
    "срез*",
  ]),
  suggested: phrases(["fairness", "error analysis", "slices", "segments", "cohorts"]),
};
