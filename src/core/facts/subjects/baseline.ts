import { phrases } from "../phrases.ts";
import type { Subject } from "../subject.ts";

const averages = "(?:simple|smoothed|moving|global|historical|rolling|seasonal) (?:mean|average|median)s?";
const simple = `(?:^(?:\\d\\. |- |\\| )?(?:now|today|currently|what.?s there|what runs(?: now| today)?|as is|сейчас)|hand (?:tuned|written)|(?:logistic|linear|ridge) regression|(?:clinical|simple|expert|business) (?:rules?|scores?)|${averages}|(?:mean|average|median) (?:by|per|of the last)|lookup(?: table)?|same (?:day|week|hour|month|quarter) last|last (?:day|week|month|year)|(?:сглаженное )?среднее по|медиана по|логистическая регрессия)`;

/** Methods that nobody would call the model of a design. */
const simplest =
  "(?:counters?|(?:keyword|regex|template|rule|dictionary) (?:match*|engine|list|search|set|system)|templates?|keywords?|(?:weekly|daily|hourly|seasonal) profiles?|sort(?:ed|ing)? by|scorecards?|naive bayes|tf idf|bm25|(?:conditional )?random fields?|persistence|carried forward|nearest neighbou?rs?|majority vote)";

/** What people do without a model, in the words of any trade. "A threshold where precision is 90%" is a choice. */
const withoutModel =
  "(?:rules?|(?:red|black|white|watch|block|stop|price|check|waiting) ?lists?|formulas?|spreadsheets?|handbooks?|threshold(?<!(?:above|below|over|under|at) (?:the |a )?threshold)s?(?! (?:where|for|so|such|that|above|below))|checklists?|(?:points|scores?|sum|weights?) (?:of points |given |set |added )?(?:by hand|,? given by hand)|sum of points|(?:straight|regression) line|ruler|stump|(?:one|single) (?:number|variable|value|question|column|feature)|one value per|plain regression|knn|k nn|(?:mean|average|median) (?:of|over) (?:the )?(?:last|previous|past|\\d+|two|three|four|five|six|seven|eight)|always (?:saying|predicting|answering)|(?:most frequent|largest) class|guess(?:es|ing|ed)?|rule of thumb|by (?:ear|eye|hand|feel|experience)|fixed (?:interval|order|price|rate)|(?:doing|does|do) nothing|without (?:any |a )?model|(?:word|term|key ?word) lists?|questionnaires?|coin|(?:time|tide) ?tables?|feelings?|old hands|experts|veterans|nothing but (?:the |an? )?\\p{L}+(?: \\p{L}+)?|simply (?:repeating|taking|copying|using)|(?:hand ?written|manual|present|existing) \\p{L}+|(?:last|previous) (?:day|week|month|year|season).?s (?:value|sales|demand|number|order|price|figure)|yesterday.?s (?:value|order|list|number)|if clauses?|if then|sorted by|(?:present|old|current|today.?s|vendor.?s|maker.?s|existing) (?:\\p{L}+ )?(?:alarm|limit|system|sheet|table|filter|process|way|method|software|search|list)|(?:what|as) (?:the \\p{L}+|we|they|people) (?:do|does) (?:today|now))";
const scores =
  "(?:finds?|found|catch(?:es)?|caught|gets?|got|reach(?:es|ed)?|comes? to|came to|scores?|scored|misses|missed|lets?|warns?|throws?|wins?|is|are|was|were|would be|has|have|had|gives?|gave|explains?|contains?|errs?|holds?)";
const number =
  "(?:0?\\.\\d+|\\d+(?:\\.\\d+)? ?(?:%|percent|per cent)|\\d+ (?:of|in|out of) \\d+|(?:two|three|four|seven|eight|nine) (?:times )?(?:of|in|out of) (?:three|four|five|ten))";
/** Given after it, what it reached: a share, a score or how many of how many. */
const reached = `(?:${number}|\\d+ points|(?:off|of|by) (?:\\p{L}+ )?\\d|\\d+ (?:of them|[a-z]+(?=[.,;]))|half|a third|two thirds|a quarter)`;

/** Something simple, or what runs today, that the model has to beat. */
export const baseline: Subject = {
  home: ["model", "evaluation"],
  labels: phrases([
    "baselines?",
    "baseline (?:model|solution|approach|method|system|comparison)*",
    "heuristics?",
    "simple* (?:model|solution|approach|thing)*",
    "benchmarks?",
    "starting point",
    "status quo",
    "current (?:system|solution|state|approach|process)",
    "existing (?:system|solution|approach)",
    "naive (?:model|approach|forecast)",
    "как (?:есть|сейчас)",
    "бейзлайн*",
    "базов* (?:модел*|решени*|алгоритм*|вариант*)",
  ]),
  said: phrases([
    // "Better than the baseline" speaks of one that must be named elsewhere; "PSI against a baseline window" of another thing.
    "(?<!(?:the|our|its|this|that|over|than|vs|versus|above|against|beats?|from) )(?:a |an |as |as a )?baselines?(?! (?:window|period|distribution|data|sample|latency|traffic|value|metric|rate|statistic|snapshot|profile|week|month|reference))",
    "(?:the|our|its|this|that|simple|strong|weak|first|current|today.?s|only) baselines? (?:is|are|was|were|will be|has|have|gets?|scores?|reach*|predicts?|ranks?|uses?|of|to beat|that|which|model|achieves?)",
    "baseline to beat",
    "(?:to be|must be|should be|needs to be|be) better than",
    "(?:the|our) baselines?[:=(]",
    "(?:our|the|a|as) first model",
    "yardsticks?",
    "(?:must|has to|have to|to|should) be beaten",
    // "Copying the most similar line, which is what the editor has offered for years, leaves 71%".
    `(?:which|that|this|it) is what [^.!?|\\n]{1,60} (?:for years|so far|until now|today|now|always|ever since)[^.!?|\\n]{0,40} ${reached}`,
    "simple things? first",
    "first the simple things?",
    "where (?:do )?we start",
    "sanity (?:check|baseline)",
    "to beat (?:is|are|was)",
    "simplest (?:thing|model|solution|approach|baseline)*",
    "(?:start|begin|started|starting) (?:with|from|by|simple)… (?:simple|logistic|linear|popular*|heuristic*|rule*|naive|regex*|bm25|tf idf|tree*|gbdt|xgboost|average)",
    "na[iï]ve (?:forecast|model|method|bayes|approach|predictor)",
    "seasonal na[iï]ve",
    "straw ?man",
    "majority class",
    "random (?:guess*|ranker|ranking|predictor)",
    "бейзлайн*",
    "базов* (?:модел*|решени*|алгоритм*|вариант*)",
  ]),
  saidAtHome: phrases([
    "(?:is|are|was|were|be|becomes?|remains?) (?:the|our|its|this) (?:\\p{L}+ )?baselines?",
    "\\((?:as )?today\\)",
    // What runs today or is simple, with its score: a line of a list or a table of candidates.
    `${simple}[^.!?\\n]{0,90}? ?[:=|(→][^.!?\\n]{0,60}?\\d`,
    // What runs today, by what is said of it, with its score.
    "(?:(?:what|which|that) (?:we|they|people|users|customers|analysts|operators|stores|it) (?:have|has|run|do|use|see)|(?:what|which|that) (?:runs|is (?:live|used|in use|in place|deployed|there)))(?: now| today)?[^.!?\\n]{0,120}?\\d",
    "(?:today|currently|at present|so far|until now|as of now)[^.!?\\n]{0,120}?\\d",
    `${simplest}[^.!?|\\n]{0,90}?(?:[:=(→]|reach*|gets?|gives?|catch*|scores?|has|is at|finds?|solves?|reads?|books?) [^.!?|\\n]{0,40}?\\d`,
    `${withoutModel}(?!\\p{L})[^.!?|\\n]{0,70}? ${scores} [^.!?|\\n]{0,40}?${reached}`,
    `${withoutModel}(?: [^.!?|,:\\n]{0,30})?[,:]? ${number}`,
    `${number}[^.!?|\\n]{0,20}, (?:we|ours)[^.!?|\\n]{0,40} ${number}`,
    "(?:asked|judg(?:ed|ing)|guess(?:ed|ing)|working|alone) without (?:it|the model|any)[^.!?|\\n]{0,60}\\d",
    "compared (?:\\p{L}+ )?(?:with|to|against) (?:doing|what|the (?:old|present|current|planners?|experts?)|today)",
    `against (?:the |our )?\\p{L}+.{0,2} own \\p{L}+ of ${number}`,
    `(?:better than|compared with|against|instead of) (?:the |our )?(?:\\p{L}+ )?${withoutModel}`,
    "for comparison",
    "today.s (?:\\p{L}+ ){1,3}(?:is|are|comes?|uses?|sorts?) [^.!?|\\n]{0,40}(?:popular\\p{L}{0,4}|rules?|editors?|hand|fixed|average|heuristics?|manual\\p{L}{0,2}|sorted|newest|price)",
    "(?:tried|used|in use|there|done) (?:so far|before|until now)",
    "hand (?:kept|made|set|drawn|built) (?:table|list|rules?|scores?|weights|limits|formula|curve)s?",
    "(?:has|have|must|needs?) to beat",
    "compared (?:with|to)(?=:|$)",
    "(?:the|our) (?:\\p{L}+ ){1,2}?(?:that )?we (?:already )?have(?: now| today)?[:;,][^.!?\\n]{0,40}?\\d",
    "one line of code",
    "v0(?! (?:api|release|of the (?:api|app|service)))",
    "heuristics?",
    "rule based",
    "(?:today.?s|existing|current|hand written|manual|simple) rules",
    "(?:current|existing|today.?s|incumbent|legacy|previous|production) (?:system|model|solution|process|ranker|engine|approach|forecast|algorithm)",
    "status quo",
    "most popular",
    "popularity (?:ranking|model|by|based)",
    "moving average",
    "last (?:week|year|month).?s (?:value|sales|demand|number)",
    "эвристик*",
    "(?:текущ|существующ)* (?:систем*|модел*|решени*)",
  ]),
  suggested: phrases([
    "baselines?",
    "heuristics?",
    "(?:logistic|linear) regression",
    "rules alone",
    "(?:today.?s|existing|current|hand written|manual|\\d+) rules",
    "(?:current|existing|incumbent|legacy) (?:system|model|solution|process)",
    "naive",
  ]),
};
