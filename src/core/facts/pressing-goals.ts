import { sayingAny } from "./statement-fact.ts";
import { waysToSay } from "./ways-to-say.ts";

const moment =
  "(?:(?:\\d+|an?|one|two|three|four|five|ten|a few|half a) ?(?:ms|milliseconds?|s|seconds?)|seconds|a moment|(?:an?|one|two|three|five|ten) minutes?)\\b";
const shortly = `(?:within|in|under|in under|in less than|at most|after) ${moment}`;
const somebody =
  "(?:customers?|callers?|guests?|passengers?|drivers?|riders?|patients?|shoppers?|users?|agents?|players?|clerks?|buyers?|operators?|nurses?|doctors?|somebody|someone|people)";

/**
 * Somebody or something that waits for what has just happened, or for what depends on it: a table that was written before cannot
 * know it, however fast it is read.
 */
export const pressingGoals = sayingAny(
  waysToSay([
    // Within a moment of what happens.
    `\\bwhen (?:an?|the|somebody|someone)\\b[^.;]{0,60}\\b(?:within|in) ${moment}`,
    `\\b(?:within|in) ${moment}[^.;]{0,20} (?:of|after|from|when) (?:an?|the|its|pressing|each|every)\\b`,
    `\\b(?:sees?|shows?) a new [^.;]{0,30}\\b(?:within|in) ${moment}`,
    `\\b(?:alarm|alert|warning|brake|pump|valve|crane|press|robot|barrier|lock)\\b[^.;]{0,40}\\b${shortly}`,
    "\\b(?:\\d+|an?|one|two|three|five|ten|a few) ?(?:ms|milliseconds?|s|seconds?) after (?:each|every|an?) ",
    `\\bwith a delay of (?:at most )?${moment}`,
    `\\bfollows? the [^.;]{0,40}\\bevery (?:\\d+|few|five|ten|two) seconds\\b`,
    // At that moment, and no other.
    "\\bat this (?:very )?moment\\b|\\bon the spot\\b|\\bthere and then\\b|\\bthe (?:very )?(?:moment|second|instant) (?:an?|the|somebody|someone|it|they|vital|he|she)\\b",
    "\\b(?:right|just) (?:now|after|as|when)\\b|\\bas (?:it|they|things) (?:is|are|stands?) (?:right )?now\\b|\\bat the moment of (?:asking|the|an?)\\b",
    "\\b(?:hears?|sees?|gets?|told|shown|answered|warned|updated|reacts?|stopped|decided|has to|must|appears?) (?:[\\w'’-]+ ){0,4}?(?:at once|immediately|instantly|straight away|right away|on arrival)\\b|\\b(?:sorted|checked|scored|judged|classified) on arrival\\b|\\bimmediately when\\b",
    "\\bas soon as (?:an?|the|somebody|someone|it|one) [^.;]{0,30}\\b(?:comes?|arrives?|presses|is pressed|enters|happens|appears|calls|asks|is measured|is seen|is entered|is made|is (?:opened|created|submitted|posted|uploaded|placed|sent|received|published|filed|booked)|opens|drives)\\b",
    "\\b(?:each|every|an?) [\\w-]+ that (?:drives? up|comes? in|arrives|calls|walks in|stops)\\b",
    // What was done a moment ago counts already.
    "\\b(?:actions?|clicks?|swipes?|skips?|likes|views?|taps?|behaviou?r|activity|feedback|interactions?|messages?|searches)\\b[^.;|]{0,30}\\b(?:matters?|counts?|shows?|is felt|are felt|reflected|considered|used|has an effect|takes? effect|influences?|changes?)\\b[^.;|]{0,20}\\b(?:in|for|on|by) the (?:very )?next (?:page|request|screen|video|song|card|item|query|step|turn|scroll|refresh|swipe|load)\\b",
    // Somebody is there.
    `\\bwhile (?:the|an?|he|she|they|somebody|someone) (?:\\w+ ){0,2}(?:still )?(?:waits?|rings?|(?:is|are) (?:still )?(?:on the (?:line|phone)|at the|in the|there|typing|speaking|talking|paying)|stands? (?:at|before)|is still|types|speaks)\\b`,
    `\\bwhile (?:they|he|she|it|the ${somebody}|${somebody}) (?:\\w+ )?(?:drives?|rides?|shops?|browses?|pays?|plays?|talks?|walks?|checks? out|scrolls?|watch(?:es)?)\\b`,
    "\\b(?:when|while|as) (?:they|users?|sellers?|customers?|drivers?|applicants?|buyers?|members?|agents?|people|somebody|someone) (?:creates?|submits?|posts?|enters?|types?|uploads?|fills? in|places?|writes?) (?:an?|the|their) ",
    `\\bwhen an? ${somebody} is on the (?:line|phone)\\b|\\b${somebody} on the (?:line|phone)\\b|\\bduring (?:the |a )?(?:call|chat|checkout|check-out|session|trip|drive|stream|conversation|login|log-in|payment|ride|match|game|upload|talk)\\b`,
    // What is in hand.
    "\\b(?:just|a (?:second|moment|minute) ago) (?:said|typed|entered|clicked|asked|seen|bought|paid|opened|changed)\\b|\\b(?:typed|said|entered|clicked|asked for|seen|opened) (?:just|a (?:second|moment) ago|this (?:very )?(?:second|moment))\\b|\\bha(?:s|ve) just (?:entered|typed|said|clicked|asked|ordered|opened|watched|viewed|played|bought|searched|listened|rated|liked|skipped|read|done|been)\\b",
    "\\b(?:being|is being|are being) (?:viewed|read|loaded|watched|typed|written|paid|edited|played)\\b|\\b(?:clicks|words|items|behaviour|steps|actions) (?:of|in) (?:this|the current) (?:session|visit|message|basket|call|ride)\\b|\\b(?:words|text) of the current \\w+\\b",
    "\\b(?:when|as) the (?:page|app|screen|door) (?:opens|loads|is opened|is loaded)\\b",
    "\\breacts? to an? [^.;|]{0,40}\\b(?:that is|changes?|opened|closed|pressed|change)\\b",
    "\\b(?:must|has to|have to|should|needs? to) be (?:there|back|shown|out|ready|on the \\w+) before (?:the|an?|it|he|she|they|anybody|anyone|somebody)\\b",
    "\\b(?:verdict|score|decision|answer|check|reply|warning|approval) (?:[\\w-]+ ){0,3}?before (?:the|an?|any|it|they|each) (?:[\\w-]+ ){0,2}?(?:lands?|leaves?|arrives?|goes|go|reaches|reach|opens?|starts?|enters?|appears?|(?:is|are|gets?) (?:delivered|sent|shown|paid|posted|published|shipped|approved|booked|printed|forwarded|handed|accepted))\\b",
    "\\b(?:waits?|is waiting|has to wait|is blocked|blocks) (?:for|on|until) (?:us\\b|(?:our|the|its) (?:model|score|scores|verdict|answer|prediction|decision|check)\\b)",
    // What must not come through.
    "\\b(?:must|has to|have to|should|needs? to|is|are) (?:be )?(?:stopped|held back|blocked|refused|caught|taken out|warned|turned away|checked|rejected|hidden) before (?:it|they|anybody|anyone|anything|somebody|the|he|she|his|her|their|money)\\b",
    "\\bnever (?:reach(?:es)?|gets? to|arrives? at|come(?:s)? to) (?:the|an?|another|other|any)\\b|\\b(?:held|hold|waits?|kept|stops?) until the (?:model|system|score|decision|verdict|answer)\\b",
    "(?<![а-яё])(?:до (?:списания|отправки|публикации|оплаты)|во время (?:разговора|звонка|оплаты)|в момент (?:оплаты|запроса|звонка))(?![а-яё])",
  ]),
);
