import { waysToSay } from "./ways-to-say.ts";

/** How texts say that something is only there after the moment of a prediction, whatever is predicted. */

const timeSpan =
  "(?:minutes?|half-?hours?|hours?|days?|nights?|mornings?|evenings?|weekends?|weeks?|months?|quarters?|seasons?|years?)";
const number = "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|some|several|few|\\d+)";

/** Whoever looks at a case when it is over, or decides it. */
const judge =
  "(?:judge|court|jury|inspector|technician|engineer|auditor|adjuster|surveyor|examiner|pathologist|surgeon|vet|teacher|grader|referee|lawyer|reviewer|moderator|mechanic|repairer|fitter|plumber|assessor|appraiser|committee|panel|investigator|foreman|driver|courier|arbitrator|tribunal|adjudicator|curator)";
const verdict =
  "(?:ruling|verdict|decision|grade|marks?|findings?|conclusion|diagnosis|judge?ment|resolution|sentence|award)";

/** What has an end, at which its outcome is known. */
const course =
  "(?:auctions?|calls?|cases?|match|games?|trips?|rides?|stays?|operations?|surger(?:y|ies)|sessions?|loans?|shows?|concerts?|visits?|shifts?|tours?|runs?|flights?|sailings?|crossings?|voyages?|journeys?|departures?|terms?|seasons?|treatments?|therap(?:y|ies)|repairs?|jobs?|orders?|claims?|tickets?|deliver(?:y|ies)|inspections?|lessons?|exams?|elections?|campaigns?|harvests?|hearings?|trials?|race)";
/** What is counted of it then. */
const upshot =
  "(?:no-shows?|delays?|lateness|loss(?:es)?|yield|revenue|takings|attendance|turnout|headcount|passengers|guests|visitors|consumption|complaints?|cancell?ations?|overtime|duration|length|damage|casualties|score|result|winner|waste|left(?: \\w+)? (?:behind|over|standing|on)|standing|stranded|leftovers)";
const over =
  "(?:settled|closed|sold|finished|solved|paid (?:out|back)|repaired|completed|discharged|decided|resolved|delivered|returned|harvested|repaid|over)";

/** Each way to say it; the words around it may still tell that it was known: "in the week before". */
export const lateWays = waysToSay([
  // A time that is still to come.
  `\\b(?:in|over|during|within|for|of|on|throughout) (?:the |all |each of the )?(?:coming|following|subsequent|ensuing) (?:${number} )?${timeSpan}\\b`,
  `\\b${timeSpan} (?:that|which) (?:follow|come|came)(?:s|ed)?\\b`,
  `\\b${number} ${timeSpan} (?:later|afterwards)\\b`,
  `\\b(?:was|were|had|got|went|came|drove|took|made|\\w+ed)\\b[^.,;|]{0,40}\\b(?:on |in )?the (?:next|following) (?:morning|day|night|evening|week|month|shift)\\b`,
  `\\b(?:had|got|received|reached|came|gathered|collected)\\b[^.,;|]{0,30}\\bby (?:the end of the \\w+|evening|night|midnight|closing)\\b`,
  `\\b(?:moved|sent|paid|called|written|bought|opened|found|given|sold|replaced|transferred|admitted|changed|complained|telephoned|phoned|asked|wrote) (?:\\w+ ){0,3}(?:afterwards|in the end|later on)\\b`,
  `\\b(?:we|they|he|she|it) (?:\\w+ )?(?:paid|sold|bought|got|took|chose|needed|lost|cost|spent)\\b[^.,;|]{0,20}\\bin the end\\b`,
  // Whatever is said to come behind.
  "\\b(?:whether|amount|number|\\w+ed|given|paid|sold|bought|written|taken|drunk|eaten) (?:\\w+ ){0,4}(?:afterwards|at the (?:very )?end)(?=$|[,;.|)])|(?<=[a-z]), as measured\\b",
  `\\b(?:the|a) (?:very )?${timeSpan} after\\b(?! (?:the )?(?:last|previous))|\\b(?:first|second|third) ${timeSpan} after\\b(?! (?:the )?(?:last|previous))`,
  "\\bafter (?:the|this) \\w+ (?:had|has) (?:\\w+ed|left|gone|begun|come)\\b",
  `\\bover the (?:whole|entire) ${course}\\b|\\bat full time\\b`,
  "\\btime (?:until|till) (?:somebody|someone|anybody|they|he|she|it) \\w+",
  "\\bwhether (?:the |this |it |help |an? )(?:\\w+ )?(?:was|were|is|came|got) (?:paid back|repaid|accepted|declined|successful|in time|too late|renewed|granted|approved|rejected|sold out|won)\\b",
  // What it came to once it was over.
  `\\b(?:once|until|till) (?:it |they |he |she |the \\w+ )?(?:is |are |was |were |has been |had been )?${over}\\b`,
  `\\b${upshot}\\b[^.,;|]{0,30}? (?:at|of|on|in|during|for|from) (?:this|the same|that) (?:very )?(?:\\w+ )?${course}\\b`,
  `\\b(?:at|by|on|upon|near) (?:the )?(?:end|close|closing|finish|completion) of (?:the|this|that|its|each) ${course}\\b`,
  `\\b(?:at|on|upon|after) (?:the )?(?:harvest|slaughter|landing|touchdown|gate clos\\w+|hand-?over|settlement|completion|finishing(?: the \\w+)?)\\b`,
  `\\bdelay (?:on|at|upon) (?:arrival|landing|delivery|reaching \\w+)\\b`,
  `\\bwhen (?:the|this) \\w+ (?:left|closed|ended|departed|finished|sailed|landed|was over|had gone|had ended)\\b`,
  `\\bhow (?:many|much|long|far|often) (?:\\w+ ){1,3}(?:came|turned up|showed up|stayed|ate|attended|arrived|died|dropped out)\\b`,
  "\\bfinal(?:ly)? (?:\\w+ )?(?:headcount|attendance|turnout|invoice|bookings?|booked|exam|mark|ranking|standings|vote|weight|bid)\\b",
  "\\b(?:hammer|winning|knock-?down) (?:price|bid)\\b|\\b(?:price|bid|score|speed) (?:reached|achieved|attained)\\b",
  "^[-*\\s]*final (?:\\w+ )?(?:\\w+(?:ed|en)|spent|paid|sold)\\b",
  `\\bhow the \\w+ (?:was|were|is|got) ${over}\\b`,
  "\\bresults? of the (?:biopsy|operation|treatment|search|vote|repair|hearing|negotiation|campaign)\\b|\\breasons? (?:of|for) the (?:return|cancellation|refusal|complaint|refund)\\b",
  // What somebody found, did or decided when it was looked into.
  `\\b${judge}(?:['’]s|s['’]) (?:\\w+ )?${verdict}\\b|\\b${verdict} of the ${judge}s?\\b`,
  `\\b${judge}(?:['’]s|s['’]) (?:report|notes|comments?) (?:on|after|about|from) the (?:removed|finished|repaired|damaged|${course})\\b`,
  `\\b(?:what|which \\w+|(?:cause|reason|part|code|fault|component)s?(?: that)?) (?:the |an? )?${judge}s? (?:\\w+ )?(?:found|wrote|decided|concluded|noted|entered|picked|did|replaced|repaired|gave|chose)\\b`,
  `\\breasons? (?:\\w+ ){0,4}(?:gave|given|stated) for (?:\\w+ )?(?:leaving|moving out|cancell?ing|quitting|returning|the (?:return|cancellation|refusal|complaint|move))\\b`,
  "\\b(?:spare )?(?:parts?|materials?|spares) (?:that |which )?(?:were |was )?(?:used|replaced|needed|ordered|swapped)\\b",
  `\\b(?:hours|minutes|time) (?:that )?(?:were |was )?(?:worked|billed|spent|needed) (?:on|for|in|at) (?:the|this|that|each|its) (?:\\w+ )?(?:${course}|site)\\b`,
  "\\b(?:amount|sum|money)s? (?:that )?(?:was |were )?(?:paid out|awarded|reimbursed|recovered|written off)\\b",
  "\\b(?:replacement|substitute|refund|compensation|voucher)(?: \\w+)? (?:sent|issued|paid|granted)(?: out)?\\b",
  "\\b(?:account|card|profile) (?:was )?(?:blocked|closed|suspended|banned) by\\b",
  // What was measured when it happened, where a forecast of it would be known.
  "\\b(?:measured|observed|recorded|actual(?:ly)?)\\b[^.;,|]{0,40}\\b(?:in|on|at|during|over|while|for) (?:dep\\w*\\.? hour|the hour of \\w+|the \\w+ (?:that|which) is (?:predicted|forecast|asked\\w*)|each of the|the \\w+ (?:itself|in question)|it (?:was|is) (?:under way|running|going on)|the (?:flight|crossing|sailing|trip|operation|match|event|drive))\\b",
  "\\bas (?:it|they) (?:actually )?(?:blew|fell|turned out|happened|went|was measured|were measured)\\b",
]);

/** Statistics over what comes behind a row. An average is no excuse here. */
export const statisticWays = waysToSay([
  // A window that reaches over the moment: "7 days before and after the prediction".
  "\\b(?:days?|weeks?|hours?|minutes?|months?|window|seconds?) (?:before and after|around|on (?:both|either) sides? of|either side of) (?:the |each |its |an? |this )?(?:\\w+ )?(?:prediction|forecast|scoring|score|failure|breakdown|cut-?off|snapshot|event|click|order|payment|visit|alert|cancellation|decision|impression|request)\\b",
  `\\b\\w+ (?:in|of|over|during) the (?:${number} )?${timeSpan} (?:around|before and after|on both sides of) \\w+`,
  "\\b(?:including|which includes) the (?:current|very|same) (?:order|click|impression|booking|trip|ride|rating|review|payment|transaction|event|purchase)\\b",
  "\\b(?:mean|average|rate|CTR|CVR|share|popularity|frequency|encoding|count)\\b[^.;|,]{0,40} (?:over|on|in|across|from) the (?:whole|entire|full|complete) (?:data ?set|log|period|table)\\b",
  "\\bcent(?:r|er)ed (?:moving|rolling|window|average|mean)\\b",
  "\\b(?:moving|rolling) (?:mean|average|median|window|sum)\\b[^;|.]{0,40}\\b(?:is |are )?cent(?:r|er)ed\\b",
  "\\blead-\\d+ (?:value|of)\\b|\\bshift\\(-\\d",
  `\\bmean (?:of|over) the (?:${timeSpan}|values|readings) before and after\\b`,
  "\\b(?:computed|encoded|averaged|fitted|normali[sz]ed|calculated|taken|counted|aggregated|summed) (?:over|on|with|from) (?:the )?(?:whole|entire|full|all)(?: of)?(?: the)? (?:(?:\\d+ )?(?:days|weeks|months|years)|logs?|sample|data(?:set)?|period|history|train(?:ing)? and test)\\b",
  `\\b(?:mean|average|sum|total|maximum|median) (?:of|over|for) the (?:coming|next|following) (?:${number} )?${timeSpan}\\b`,
]);

/** Words that state what the calendar or a plan holds, which is known ahead. */
export const knownAhead =
  /\b(?:holidays?|calendar|timetables?|schedul\w*|events? in|matches|booked|bookings?|forecast\w*|promotions?|campaign plan|tides?|sunrise|roster|rota|due|yesterday|so far|already|reserved|reservations|contractual|on shift|appointments?)\b/i;

/** What is done to numbers before a model takes them happens at no time of the case. */
export const processing =
  /\b(?:normali[sz]\w*|scal(?:ed|ing)|fill(?:ed|ing)|imput\w*|clip\w*|rounded|joined|encod\w*|averaged|smoothed|computed|merged|added|divided|concatenat\w*|pooled|hashed|cached|embedd\w*|checked|removed)\b/i;
