import { phrases } from "../phrases.ts";
import type { Subject } from "../subject.ts";

const month =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas|monday|tuesday|wednesday|thursday|friday|weekend|\\d{4})(?![^.!?|\\n]{0,60}? (?:was|were|had)(?!\\p{L}))";
/** Whom it reaches in the end, or next. */
const others = "(?:all|everyone|everybody|everywhere|rest|others?|whole|remaining|fleet|next|follows?)";
const beginning =
  "(?:at (?:the start|first|the beginning)|in the (?:first|beginning)|for (?:the first )?(?:an?|one|two|three|four|six|eight|ten|\\d+) (?:weeks?|months?|days?|nights?|rounds?)|(?:one|two|three|four|six|eight) (?:weeks?|months?) long|until \\p{L}+|to begin with|initially)";
/** It is there, and nobody acts on it. */
const unheeded =
  "(?:counts? along|runs? along|along without|(?:changes|decides|does|moves|orders|stops) nothing|put by|hidden|unseen|unheeded|(?:nobody|no one|without anybody)(?: \\p{L}+)? (?:sees?|seeing|knows?|acts?|uses?|using)|only (?:\\p{L}+ ){1,3}(?:sees?|looks?|reads?|gets?)|in (?:a|the) drawer|without (?:any )?effect|for comparison|listens|watches|silent|(?:second|other) (?:person|pair of eyes) (?:\\p{L}+ )?confirms?|only compared|not acted)";

/** "If a feed stops, the last values are used for four hours, then none": what is done when something breaks goes by steps, too. */
const notWhenBroken =
  "(?<!(?<!\\p{L})(?:if|when|whenever|unless|should) [^.!?|\\n]{0,50}(?:stops?|stays?|fails?|hangs?|breaks?|down|late|missing|silent|cold|away|back|lost|empty|unavailable|dead|off|not)(?!\\p{L})[^.!?|\\n]{0,50})";

/** A day on which it is there, and no step on the way. */
const onDay =
  "(?:on|in|from) (?:the )?(?:first|second|third|last|\\d{1,2}(?:st|nd|rd|th)?(?: of)? \\p{L}{3,9}|(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\\p{L})";
const notInTheEnd = "(?<!(?:then|finally|later|afterwards|lastly|next)[,:]? [^.!?|\\n]{0,40})";

const aPart =
  "(?!100)\\d[\\d.]{0,} ?% of (?:the |all |live |our )?(?:traffic|users|requests|queries|customers|stores|sessions|accounts|drivers|merchants|tickets|devices|calls|cards|members|sellers|agents|conversations)";

/** How a new model reaches users a part at a time. */
export const rolloutPlan: Subject = {
  home: ["serving", "evaluation", "monitoring"],
  labels: phrases([
    "roll ?outs?",
    "rolling out",
    "ramp(?: ?up)?",
    "canar(?:y|ies)(?: (?:release|deployment|phase))?",
    "shadow*(?: (?:mode|deployment|phase|run|traffic|test))?",
    "(?:launch|release|deployment)(?: (?:plan|strategy|process|stages?|phases?|criteria|steps?))",
    "(?<!(?:before|until|prior to) (?:the |a )?)launch",
    "^releases?$",
    "staged*",
    "phased*",
    "(?:blue green|feature flags?)",
    "go live",
    "(?:выкат|раскат|релиз|канаре)*",
    "testing in production",
    "deploying (?:a )?new models?",
  ]),
  said: phrases([
    "(?:shadow|dark) (?:mode|deploy*|traffic|run|runs|test|tests|launch|phase|stage|release|on|for|first|model|scoring|evaluation|serving)",
    "(?:in|as a|runs?|as) shadow",
    "shadow(?:ed|ing|s)",
    "shadow,",
    "shadow (?:\\d|a (?:day|week|month|fortnight)|one|two|three|of (?:the )?(?:old|present|current|live|existing))",
    "in the shadow",
    "(?:starts?|begins?|runs?|goes) unseen",
    "unseen(?:,| by)",
    // "Silent for a storm, then one state, then three more, then all."
    "then [^.!?\\n]{1,60}?[,;] (?:and )?then (?:all|the rest|everyone|everybody|everywhere|half|\\d|two|three|four|five|ten)",
    "silent for",
    // "Then one reporter's towns for a month. Then the rest": those who come first and those who come next.
    "then (?:on |in |for |with |at |to )?(?:one|two|three|four|five|six|ten|twelve|twenty|a few|half|our own|\\d+(?! ?(?:ms|seconds?|minutes?|hours?|s|%))) [^.!?|\\n]{0,90}[.;,:] (?:and )?(?:then|finally|at last|last) (?:on |in |for |with |at |to )?(?:all|the (?:rest|others|whole|remaining|trial|test|pilot|quarter|fleet|country)|everyone|everybody|everywhere|half|two|three|four|five|six|ten|\\d+)",
    "(?<=[.!?:;] )\\d+ ?% for (?:a|one|two|three|four|\\d+) (?:days?|weeks?|months?|nights?)",
    `${month}: (?:one|two|three|four|five|\\d+|half|the) [^.!?|\\n]{1,60}[.;,] ${month}:`,
    `(?:in|from) ${month}[^.!?|\\n]{1,40}? (?:starts?|begins?|follows?|joins?)[^.!?|\\n]{0,20}, (?:and )?(?:in|from) ${month}`,
    // There, and nobody sees it.
    "(?:scores?|answers?|results?|forecasts?|lists?|predictions?|suggestions?) (?:\\p{L}+ ){0,3}in (?:a|the) drawer",
    "(?:that|which|and|but) (?:nobody|no one|none of them) (?:saw|sees|looked at|looks at|acted on|acts on|was shown|is shown)",
    "(?:computed|scored|made|run|written|kept|ran|runs|counted) [^.!?|\\n]{0,50}without (?:being shown|anyone seeing|anybody seeing|showing)",
    "(?:only|nobody but) (?:we|us|the team|our team|ourselves) (?:read|reads|saw|see|sees|look|looked)",
    "(?:written|noted) down only(?! (?:after|when|if|once|by|in|on|for|at|where))",
    "the first(?: \\p{L}+)?: [^|\\n]{1,200}?[.;] (?:in )?the second(?: \\p{L}+)?:",
    // "In the first week all is done twice. In the second week only what is sure": one after the other, more each time.
    "(?:in|during) the first (?:day|week|fortnight|month|season|winter|round) [^|\\n]{1,200}?[.;,] (?:in|during) the second (?:day|week|fortnight|month|season|winter|round)",
    "(?:is|are|was|were) only (?:written down|noted|recorded|logged|stored)",
    "(?:each|every|any) (?:step|stage|phase) (?:can be|is) (?:undone|taken back|reversed|reverted)",
    "(?<!train(?:s|ed)? (?:it )?)(?:first|to begin with|at first|initially),? (?:only )?(?:for |in |on |with )?(?:the )?(?:one|two|three|four|five|six|a few|\\d+)(?! (?:years?|hours?))… (?:then|later|afterwards|the rest|everyone)",
    "(?:employees|staff|colleagues|volunteers|testers) (?:come |go |get it |see it )?first",
    "(?:the rest|the others|everyone else|all others) (?:follows?|joins?|come|comes)",
    "canar(?:y|ies)",
    "blue green",
    "(?:staged|gradual|phased|progressive|incremental|stepwise|controlled|percentage) (?:roll ?out|release|launch|deployment|exposure|ramp|rollouts)",
    "(?:roll|rolls|rolled|rolling|ramps?|ramped|ramping|release(?<!(?:an?|the|each|every|per|for|of|new|next|one|any|first|last|this) release)|released|launched?|opened (?:to|for|up)|shipped|goes (?:live|out)|exposed?|enabled?)(?: it| out| up| live){0,2}(?: gradually| slowly| in (?:stages|steps|phases)|… (?!100)\\d+ ?%)",
    "(?:gradually|slowly|progressively|step by step) (?:roll|ramp|increas|shift|releas|expos|open|mov|rais)*",
    "ramp(?:s|ed|ing)?(?: it)? ?up",
    "feature flags?",
    "(?:runs?|running|ran|scores?|scored) (?:(?:beside|alongside|next to|side by side)*|in parallel (?:with|to) (?:the |our )?(?:old|current|existing|rules|present|previous|production|live))",
    "\\p{L}{3,} by \\p{L}{3,} (?:release|roll ?out|launch|exposure|opening)",
    "(?:region|market|store|country|city|team|site|tenant|language|warehouse)s? (?:by|after) (?:region|market|store|country|city|team|site|tenant|language|warehouse)",
    "one (?:region|market|store|country|city|team|site|tenant|language|warehouse)s? (?:at a time|a week|first)",
    "(?:soft launch|dogfood*|private beta|early access|limited release|progressive delivery)",
    "(?:mirror(?:ed|s|ing)?|duplicated?|copied) (?:live |production |of )?(?:the )?traffic",
    "(?:internal|beta|test) users? first",
    "champion (?:and )?challenger",
    "(?:weeks?|days?|months?|runs?|running|starts?|mode|phase) (?:of )?silent(?:ly)?",
    "silent (?:mode|phase|run|weeks?|period|launch|start)",
    "(?:one|a single) (\\p{L}{3,})[,;.→]{0,2} (?:then )?(?:one|two|three|four|all|\\d+) (?:\\p{L}+ )?\\p{L}{3,}[,;.→]{0,2} (?:then|all|the rest|everywhere|every)",
    "(?:one|two|three|a single|a few|pilot) (?:pilot )?(?:store|market|region|country|city|team|site|clinic|warehouse|hospital|branch|cluster)s? first",
    "pilot (?:in|with|on|store|market|region|team|phase|users|group)*",
    "(?:decisions?|answers?|scores?|predictions?|outputs?|results?)… (?:written|logged|recorded|stored|kept|saved)(?: \\p{L}+)?,? (?:and|but|yet) not (?:acted|used|shown|applied|sent|served)*",
    "in the dark",
    "(?:shown|displayed|printed) (?:beside|next to|alongside)",
    "(?:comes?|goes|go|arrives?|opens?|introduced?|happens) in (?:two|three|four|five|several|\\d) (?:steps|stages|waves|phases|rounds)",
    "(?:nobody|no ?one) (?:yet )?(?:acts|relies) on (?:it|them)",
    "(?:start|begin|began|started|starting|starts|begins)(?:s|ing)? (?:with|in|on) (?:one|a single|two|three|a few) (?:\\p{L}+ )?(?:store|market|region|country|city|team|site|clinic|warehouse|hospital|branch|cluster|ward|plant|line)s?",
    "(?:then|later|next|afterwards|and|to|,|→|->) (?:half|\\d+ ?%)[^.!?\\n]{0,60}?(?:then|finally|and|to|,|→|->) (?:all|everyone|everybody|the rest|full|100 ?%)",
    "(?:канаре|теневой|теневом|поэтапн|постепенн)*",
    // "From February the twelve wards work by it, from August two houses, from October all."
    `(?:from|in|by|since|after|at|until) ${month}[^.!?|\\n]{1,90}?(?:from|in|by|since|after|at) (?:the )?(?:${month}|harvest)[^.!?|\\n]{0,50}?${others}`,
    `(?:from|in|by|since|after|at) ${month}[^.!?|\\n]{1,90}?${others} (?:\\p{L}+ ){0,3}(?:from|in|by|since|after|at) (?:the )?(?:${month}|harvest)`,
    `${beginning}[^.!?|\\n]{0,60}? ${unheeded}`,
    `${unheeded} (?:\\p{L}+ )?${beginning}`,
    "before (?:it|they|he|the model) (?:may|can|is allowed to|are allowed to) (?:act|decide|answer|speak|order|block)",
    "side by side[^.!?|\\n]{0,40}only the old",
    // "Ward by ward", "one hall after the other".
    "(?!(?:day|week|year|step|time|row|case|side|line|word|page|token|month|hour|night|pair|frame|layer|piece|bit|point|one|item|sentence|question|example|batch|epoch|minute|second|tree|stage|feature)s? (?:by|after))(?<unit>\\p{L}{3,}) (?:by|after) \\k<unit>(?!\\p{L})",
    "one (?:hall|ward|house|plant|line|branch|depot|shop|school|farm|ship|room|floor|district|class|desk|machine) after (?:the other|another)",
    "the (?:fleet|(?:remaining|whole|other) (?:\\p{L}+ )?(?:halls?|wards?|houses?|plants?|lines?|branch\\p{L}{0,2}|depots?|shops?|stores?|schools?|farms?|ships?|districts?|regions?|countries|country|cities|city|teams?|offices?|sites?|desks?|clinics?|drivers|customers)) (?:follows?|joins?|come|comes)",
    "not all at once",
    "as an? (?:observer|spectator|passenger|onlooker|guest)",
    "then (?:in|on|to|for|at|with|by)?[^.!?|\\n]{1,40}, (?:and )?then (?:in|on|to|for|at|with|by)? ?(?:the )?(?:whole|all|rest|every\\p{L}{0,})",
    "(?:one|two|three|four|five|six|ten|twenty|some|many|\\d+) more (?:\\p{L}+ )?(?:join|follow|come|get|start)",
    "(?:goes|go|shown|given|opened|sent|comes|available) to [^.!?|\\n]{1,40} (?:first|before (?:anyone|anybody|all|everyone|the others))",
    "(?:human|person|somebody|someone|clerk|\\p{L}{3,}ist|\\p{L}{3,}er) (?:has to|must|needs to) (?:press|confirm|approve|sign|release|click)[^.!?|\\n]{0,60}(?:until|at first|for the first)",
    "until [^.!?|\\n]{1,40} (?:human|person|somebody|someone|clerk|\\p{L}{3,}ist|\\p{L}{3,}er) (?:has to|must|needs to) (?:press|confirm|approve|sign|release|click)",
    "the (?:smallest|quietest|easiest|nearest|safest) (?:\\p{L}+ )?(?:first|at the beginning|to begin with)",
    "(?:volunteers?|volunteered) (?:for|in|first|to)[^.!?|\\n]{0,60}(?:others?|rest|later|then)",
    "(?:the|our|a|one) pilots? (?:is|are|runs?|begins?|starts?|takes? place|plants?|branch\\p{L}{0,2}|wards?|schools?|farms?|shops?)",
    "(?:beta|test|pilot) (?:users|customers|drivers|readers) in",
    "(?:реш|ответ|оценк|предсказан|прогноз)*… только (?:пиш|запис|логир)*",
    "(?:потом|затем|дальше|сначала|→|->) \\d+ ?%[^.!?\\n]{0,60}?(?:все|всех|всем|остальн)*",
  ]),
  saidAtHome: phrases([
    // "5% for 3 days and 50% for 3 weeks", "5% for one week, 20% for two".
    "\\d+ ?% for (?:an?|one|two|three|four|six|\\d+) (?:days?|weeks?|months?),? (?:and |then |and then )?\\d+ ?% for (?:an?|one|two|three|four|six|\\d+)(?!\\p{L})",
    "\\d+ ?%,? (?:then |and then |to |and |→ ?|-> ?)?\\d+ ?%,? (?:then |and then |to |and |→ ?|-> ?)?(?:and )?\\d+ ?%",
    "\\d+ ?% (?:→|->) ?\\d+ ?%",
    `to ${aPart}`,
    // What an experiment is run on says how something is measured, and not how it goes on to the others.
    `(?:on|with|for|at|of) ${aPart}(?<!(?:a.b|experiments?|tests?)(?!\\p{L})(?:[^.!?|\\n]|\\.(?=\\d)){0,110})`,
    "(?<!(?:stops?|stopped|halts?|ends?|pauses?|blocks?) (?:a |the |any )?)roll ?outs?",
    "rolled out",
    // A table of stages that says how far each reaches; one of a request's stages says how long each takes.
    "(?:stage|step|phase|wave|week)s? ?\\|[^\\n]{0,80}?(?:until|goes? on|gate|exit|share|audience|stops?)",
    "start(?:s|ed|ing)? small",
    `(?:week|month|stage|step|phase|wave|day) (?:1|one|i)[:,–-][^|\\n]{1,120}?(?:week|month|stage|step|phase|wave|day) (?:\\d|two|ii)[:,–-]`,
    `(?:first|\\d+|two|three|four|five|ten|twelve|thirty) (?:\\p{L}+ )?(?:get|have|use|start|drive|work|fly|run) (?:(?:by|with|on) )?(?:it|them)[^!?|\\n]{1,120}?${others}`,
    "first[;,.] [^.!?|\\n]{0,30}? (?:gets?|have|has|receives?|follows?) (?:it|them|once|when|later|after)",
    "(?:on|in|to|for) our own (?:staff|people|colleagues|employees|team|shops?|stores?)|(?:go|goes|is shown) to our own \\p{L}+",
    "one (?:\\p{L}+ )?per (?:day|week|month|fortnight)",
    "both [^.!?|\\n]{1,40} until",
    `${notWhenBroken}(?:tried|used|offered|opened|given|shown|switched on|loaded)(?: first)? (?:on|in|by|with|to|at|for) [^.!?|\\n]{1,60}, (?:and )?(?:then|later|afterwards|next|last|finally)`,
    `(?:tried|used|offered|opened|given|loaded) by one [^.!?|\\n]{1,40}, and by the others`,
    `first (?:offered|opened|given|shown) [^.!?|\\n]{1,60}(?:later|then|afterwards)`,
    "(?:one|two|three|five|ten|\\d+) (?:\\p{L}+ )?in (?:ten|twenty|fifty|(?:a |one )?hundred|\\d+)(?! \\p{L}+ (?:is|are|was))[^.!?|\\n]{0,40}(?:before|then|until)[^.!?|\\n]{0,30}(?:all|every\\p{L}{0,})",
    "\\d+(?: ?%)?, \\d+(?: ?%)?,? (?:and )?(?:\\d+(?: ?%)?,? (?:and )?)?100 ?%",
    "(?:share|part|number) (?:of|that)[^.!?|\\n]{1,60}(?:raised|increased|doubled|widened|grows?) (?:each|every|by|from|step|when)",
    "(?:a|one) (?:tenth|twentieth|fifth|quarter|third)(?: of (?:the|all) \\p{L}+)? (?:per|a|each|every) (?:day|week|month|fortnight)",
    "(?:it|this|everything|we) (?:began|started) (?:with|on|in|at) (?:the )?(?:one|two|three|four|\\d+|a few|a single|smallest|quietest|easiest)",
    "(?:it|this|everything|we) (?:begins?|starts?) (?:where|(?:with|on|in|at) (?:one|two|three|four|\\d+|a few|a single|the (?:smallest|quietest|two|three|easiest)))",
    // "First week: watches only. Second week: acts by day."
    "first (?:day|week|fortnight|month|shift|season)[^.!?|\\n]{1,80}[.;,] (?:in |from |during )?(?:the )?second (?:day|week|fortnight|month|shift|season)",
    // "At first of two offices, from March on of twelve, then of all."
    "(?:then|finally|last|later|afterwards) (?:(?:of|in|on|for|at|to|come|comes|follows?) )?(?:the )?(?:all|everyone|everybody|everywhere|rest|others|both)(?=[.,;:)])(?<=(?:first|begins?|start(?:s|ed)?)[^|\\n]{3,200})",
    // "It only suggests and forwards nothing."
    "nothing(?<=\\p{L}{3,20}s(?: and|,| but) \\p{L}{3,20}s nothing)",
    "a b тест*",
    "a\\/b тест*",
  ]),
  contrary: phrases([
    "(?<!(?:then|finally|later|afterwards|lastly|next)[,:]? [^.!?|\\n]{0,40})(?:to|for|on|reach\\p{L}{0,3}|gets?|with) (?:100 ?% of (?:the |all |our )?\\p{L}+|(?:all|every) (?:of )?(?:the |our )?(?:users?|customers?|traffic|requests|merchants?|markets?|regions?|countries|stores?|sellers?|drivers?|members?|clients?)|everyone|everybody)(?: (?:at once|immediately|right away|on day one|on (?:the )?\\p{L}+ \\d+|on (?:the )?\\d|on (?:the )?(?:first|second|third|last)(?: (?:day )?of \\p{L}+)?|on (?:the )?(?:\\p{L}+day|release day|launch day|day of (?:the )?\\p{L}+)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|with the (?:next |first )?release|at the same time|together|from day one|the same day|in one go))?(?=[.;,:)!]|$)",
    "(?:everyone|everybody|all (?:the |our )?(?:users|customers|traffic|markets|regions|countries|stores)|100 ?%(?: of (?:users|traffic|requests))?) (?:at once|immediately|right away|on day one|from day one|in one go)",
    "(?:all|every) (?:of )?(?:the |our )?\\p{L}+(?: \\p{L}+)? (?:at once|immediately|right away|on day one|from day one|in one go|on the same day)",
    "(?:all|every) (?:of )?(?:the |our )?(?:\\d+ )?\\p{L}+ [^.!?|\\n]{1,40} (?:on|in|during) (?:the same|one|a single) (?:day|night|morning|evening|weekend|release|deployment|step)(?! before)",
    `${notInTheEnd}(?:all|every) (?:the |our )?(?:\\d[\\d,.]{0,} )?\\p{L}+ (?:gets?|receives?|uses?|starts?|runs?|works?|goes|go|switch(?:es)?|sees?) [^.!?|\\n]{0,60}?${onDay}`,
    `${notInTheEnd}(?:live|launch(?:es|ed)?|released|deployed|switched on|turned on|enabled) (?:everywhere|(?:in|for|to|at|on) (?:all|every) (?:the |our )?(?:\\d[\\d,.]{0,} )?\\p{L}+)(?: [^.!?|\\n]{0,20}?)? ${onDay}`,
    // "The model goes live on 1 March for all applications", "On 1 March it replaces the old one everywhere".
    `${notInTheEnd}(?:live|launch(?:es|ed)?|released|deployed|switched on|turned on|enabled|introduced|activated) ${onDay}[^.!?|\\n%]{0,30}? (?:(?:for|to|in|at|on|across) (?:all|every)|everywhere|for every(?:one|body))(?!\\p{L})`,
    `${onDay}[^.!?|\\n%,;]{0,40}? (?:goes live|is (?:launched|released|deployed|switched on|turned on|enabled|introduced|activated)|replaces)[^.!?|\\n%,;]{0,40}? (?:(?:for|to|in|at|on|across) (?:all|every)|everywhere|for every(?:one|body))(?!\\p{L})`,
    "big bang",
    "in one go",
    "flip the switch",
    "(?:replaces?|swapped|switched|overwrit\\p{L}+)[^.!?|\\n]{0,40}(?:as soon as|immediately|at once|right after|directly|in place|when training|after training|overnight)",
  ]),
  suggested: phrases([
    "a b (?:test|testing|tests|experiment)*",
    "a\\/b (?:test|testing|tests|experiment)*",
    "a\\/b",
    "interleav*",
    "switchback",
    "roll ?backs?",
    "rolled back",
    "roll ?outs?",
    "(?:turn|switch)(?:s|es|ed|ing)? (?:\\p{L}+ ){0,2}(?:off|back)",
  ]),
};
