import { phrasePattern, type Subject } from "../subject.ts";

/** "Scope and non-goals" announces them; only the text below it tells whether there are any. */
const notBeside =
  "(?<!(?:goals?|scope|objectives?|requirements?) (?:and|&|\\/|vs|or) |(?:goals?|scope),? ?[,/&+] ?)";

/** What the design leaves out on purpose. */
export const nonGoals: Subject = {
  home: ["requirements"],
  labels: phrasePattern([
    `${notBeside}non ?goals?`,
    "anti ?goals?",
    "non ?objectives?",
    "non ?requirements?",
    "anti ?requirements?",
    "(?:out of|not in|outside) scope",
    "^out$",
    "excluded",
    "exclusions?",
    "not (?:now|included|covered|doing|wanted|goals?|in this version|in v1)",
    "what (?:we|it|this) (?:do|does|will|are|is) not*",
    "what (?:we|it|this) (?:don.t|won.t|doesn.t|leaves?|excludes?|ignores?)*",
    "(?:left out|deferred|later$|won.?t do|future work|boundaries)",
    "вне (?:scope|скоупа|рамок|области|границ)*",
    "not part of (?:it|this|the \\p{L}+)",
    "(?:left|keep|kept|stays?) out",
    "за (?:рамк|скоуп|предел)*",
    "(?:не цели|не входит|что не входит|антицели|ограничения скоупа)",
  ]),
  said: phrasePattern([
    `${notBeside}non ?goals?`,
    "anti ?goals?",
    "out of(?: the)? scope",
    "out of(?: the)? (?:\\p{L}+ )?(?:project )?scope",
    "(?:not|nothing) in(?: the)? scope",
    "(?:beyond|outside)(?: of)? (?:the |our |this )?(?:\\p{L}+ )?scope",
    "not (?:a |one of |our |the )?(?:goal|aim|objective|target)s?",
    "explicitly (?:not|exclud*|out|leav*)",
    "(?:deliberately|intentionally|consciously) (?:not|no|leav*|left|omit*|exclud*|ignor*|out)",
    "(?:leav(?:e|es|ing)|left)… on purpose",
    "(?:out|aside|alone) on purpose",
    "not a replacement",
    "not (?:the|our|an?) (?:\\p{L}+ ){1,3}?not (?:the |our |an? )?\\p{L}+",
    "(?:other|another|different) teams?(?:,|:|\\)|;)? (?:leave|owns?|does|do|has|have|builds?)",
    "(?:leav(?:e|es|ing)|left) … ?alone",
    "(?:leave|leaves|left) (?:to|for) (?:others|another|other|the \\p{L}+ team)",
    // Elsewhere rows and features are: "we leave those out".
    "leav(?:e|es|ing)(?!-)(?! (?:those|them|these|it) out) … out",
    "leave out",
    "nor (?:will|do|does|shall|are|is) (?:we|it|this)",
    "(?:somebody|someone) else.?s (?:\\p{L}+ )?(?:questions?|problems?|jobs?|tasks?|business|matter|concern)",
    "another (?:group|team|department|desk) (?:has|does|owns|runs|handles)",
    "(?:deferred|postponed|left) (?:to|until|for) (?:a |the )?(?:later|next|v2|phase|version|second|future|another|other)",
    "(?:a |some )?later (?:version|phase|release|iteration|project)",
    "(?:is|are|belongs? to) (?:a |an )?(?:separate|different|another) (?:project|team|system|design|document|doc|effort|problem)",
    "not part of (?:it|this|the (?:project|scope|task|job|work|assignment))",
    "none of our (?:business|concern)s?",
    "not (?:doing|wanted)[:|]",
    "вне (?:scope|скоупа|рамок|области|границ)*",
    "за рамк*",
    "не (?:входит|входят|является целью|рассматрива*|делаем|планиру*)",
  ]),
  saidAtHome: phrasePattern([
    "(?:we|it|this|the system|this version|this design|v1|version \\d|the first version|the model) (?:do|does|will|shall|is|are)(?: not|n't|n’t) (?:going to )?(?:try|cover*|handl*|aim*|attempt|build*|support*|optimi[sz]*|address*|includ*|solv*|deal*|target*|consider*|replac*|touch*|chang*|serv*|attempt*|predict*|decid*|model|rank|own|mean*|intended|trying)",
    "(?:we|it) (?:won't|won’t|don't|don’t|cannot|never)… (?:try|cover*|handl*|aim*|attempt|build*|support*|optimi[sz]*|address*|includ*|solv*|deal*|target*|consider*|replac*|touch*|serv*|predict*|decid*)",
    "not (?:part of|covered|included|considered|addressed|supported|handled|attempted|meant to|intended to|trying to|our concern|for now|in v1|in this)",
    "(?:does|do) not (?:cover|include|handle|address|apply|extend)",
    "(?<!to )(?:exclud|ignor|omit|defer|postpon)(?:e|es|ed|ing)",
    "nothing else|limited to|restricted to",
    "(?:are|is) not (?:deciding|changing|touching|replacing|building|automating|aiming|about)",
    "stays? out of (?:it|this)",
    "keeps? (?:its|their) own (?:way|path|process|queue|system|tools?|list)",
    "(?:scope|this version|first version|v1|mvp|goals)[^#]{0,300}?\\s(?:only|not|no|never|without|except|later|elsewhere|instead of)",
    "stays? (?:with|as|manual|untouched)",
    // Elsewhere rows and features are.
    "left out(?! at)",
    "(?:is|are) not going to",
    "(?:is|are|stays?|remains?) (?:out(?: too)?|out, too)(?=[.;,]|$)",
    "off limits",
  ]),
  // "Scope", and in the paragraph below it "web checkout only".
  saidBelow: {
    // "Clarify and scope" tells what to do, "goals and scope" what follows; under "Goals" a "without" is part of a goal.
    heading: phrasePattern(["(?<!(?:and|to|&) )scope", "this version", "first version", "v1", "mvp"]),
    said: phrasePattern(["(?<=^|\\s)(?:only|not|no|never|without|except|later|elsewhere|instead of)"]),
  },
  suggested: phrasePattern(["(?:out of|in) scope"]),
};
