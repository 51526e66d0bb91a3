import { everyMatch } from "./every-match.ts";
import { lowerCase } from "./lower-case.ts";
import type { TextRange } from "./text-range.ts";

/**
 * Whether what stands at this range of a line of prose is only said to be missing: "there is no fallback", "we do not
 * have a baseline yet", "rollout: TBD". A decision with its reason is an answer: "no fallback is needed, because …".
 */
export function isDenied(prose: string, range: TextRange): boolean {
  const sentence = sentenceAround(prose, range);
  if (isOwedIn(sentence) || isOpenAnswer(lineBehind(prose, range.end))) return true;
  return bareNo.test(sentence.before) && !reason.test(sentence.before + sentence.after);
}

/** The narrower of the two: it is to come, or still to be decided. "No personal data" decides something, "no labels yet" does not. */
export function isOwed(prose: string, range: TextRange): boolean {
  return isOwedIn(sentenceAround(prose, range));
}

function isOwedIn({ before, after }: Sentence): boolean {
  const isLeft =
    owedAfter.test(after) || owedBefore.test(before) || (bareNo.test(before) && soFar.test(after));
  // Looked for last, since it may stand anywhere in the sentence.
  return isLeft && !reason.test(before + after);
}

/** Whether the words behind a label or below a heading leave it open: "TBD", "none yet", "not decided". */
export function isOpenAnswer(body: string): boolean {
  return body.length <= longestOpen && openAnswer.test(body);
}

/** The narrower of the two: "none" may be a decision, "none yet" is not. */
export function isOwedAnswer(body: string): boolean {
  return isOpenAnswer(body) && !/^[^\p{L}]*(?:none|no|n\/?a|nothing|нет)[^\p{L}]*$/iu.test(body);
}

/** Longer ones say something. */
const longestOpen = 60;
const openAnswer = new RegExp(
  `^[\\s|*_.:—–-]*(?:(?:still |currently |not yet |as yet )*(?:tbd|todo|tba|tbc|none|no|n\\/?a|nothing|unknown|undecided|undefined|open|later|missing|\\?+|нет|пока нет|не решено|позже)(?: (?:yet|so far|at the moment|for now|as of now))?|not (?:yet )?(?:defined|decided|planned|chosen|written|known|there|available|specified|done|thought about)(?: yet)?|not yet|to be (?:determined|decided|defined|added|done|discussed|chosen))[\\s|*_.!]*$`,
  "i",
);

const quickest =
  /\bno\b|\bnot\b|n['’]t\b|\black|\btbd\b|\btodo\b|\bmissing\b|\babsent\b|\byet\b|\bto be\b|\bwill be\b|\bopen\b|\bun\w+|нет|не |отсутств/i;

/** Whether a text is worth asking of each of its words: most deny nothing. */
export function deniesAnything(text: string): boolean {
  return quickest.test(text);
}

const bareNo =
  /(?:\bno (?!(?:one|longer|more|less|worse|better|later|matter|need|single|fewer|sooner)\b)(?:(?:formal|clear|explicit|real|proper|defined|documented|agreed|own|simple|such|good|kind of|form of) ){0,2}(?:\p{L}+[ -])?|\bthere (?:is|are|was)(?: not|n['’]t) (?:yet )?(?:an? |any )(?:\p{L}+ )?|(?<!\p{L})(?:нет|без) (?:\p{L}+ )?)$/u;

const soFar = /^[^.;:]{0,40}\b(?:yet|so far|at the moment|for now|currently)\b/;

const settled =
  "(?:defined|decided|planned|chosen|picked|in place|there|available|designed|known|clear|written|set(?: up)?|measured|agreed|implemented|ready|done|specified|built|considered|discussed|worked out|thought through)";

const owedBefore = new RegExp(
  [
    `\\b(?:do|does|did|has|have|had)(?: not|n['’]t) (?:yet |currently |really |even )*(?:have|got|know|include|define|plan|name|give|say|state|${settled}|decided on|agreed on|thought (?:about|of))(?: (?:yet|about|on|for|any|an?|the|our|what|how|which|when|whether|to))* (?:\\p{L}+ )?$`,
    "\\b(?:lacks?|lacking|is missing|are missing|still needs?|yet to (?:define|decide|plan|write|choose|pick|agree)(?: on)?)(?: (?:an?|the|our|any))? (?:\\p{L}+ )?$",
    "(?<!\\p{L})(?:ещё|еще|пока) (?:нет|не \\p{L}+) (?:\\p{L}+ )?$",
    "(?<!\\p{L})не (?:определ|выбра|предусмотр|планир|продум|реш|заложен)\\p{L}* (?:\\p{L}+ )?$",
  ].join("|"),
  "u",
);

const owedAfter = new RegExp(
  `^(?: \\p{L}+){0,2}?(?:${[
    `(?: (?:is|are|was|were|has|have))(?: still| currently| yet)*(?: not|n['’]t) (?:yet )?(?:been )?${settled}`,
    " (?:is|are) (?:still |currently )*(?:yet to be|tbd|todo|open\\b(?!ed)|missing|absent|unknown|undecided|undefined|unclear)",
    " (?:(?:will|shall|must|should|has to|have to|needs? to|is to|are to) be|to be) (?:decided|defined|determined|added|chosen|worked out|discussed|planned|written|designed)",
    " ?[:—–(-] ?(?:tbd|todo|tba|tbc|none|n\\/a|\\?+|unknown|open|later|missing|not yet|not decided|not defined|nothing yet)(?![\\p{L}\\p{N}])[ .)|!]{0,4}$",
    " (?:missing|tbd|todo)[ .)|!]{0,4}$",
    "(?: пока| ещё| еще)* (?:нет|отсутству\\p{L}+|не (?:определ|выбра|предусмотр|планир|продум|реш|заложен|готов)\\p{L}*)(?![\\p{L}])",
  ].join("|")})`,
  "u",
);

/** Who says why has decided. */
const reason =
  /\b(?:because|since|as (?:the|we|it|an?|there|this|all|no)|so(?! far)|due to|given|need(?:ed|s)?|necessary|required|on purpose|deliberate\w*|intentional\w*|by design|accept\w*|worth|instead|reasons?|therefore|hence|thus|would|unless|until|without)\b|[:—–] ?(?!tbd|todo|none|later|open|unknown|missing|not yet)[\p{L}\d]+ \S+ \S+|потому|так как|поскольку|не нуж|не требу|из-за|поэтому/u;

/** Enough of it to tell whether it is left open. */
function lineBehind(prose: string, from: number): string {
  const rest = prose.slice(from, from + longestOpen + 1);
  const end = rest.indexOf("\n");
  return end < 0 ? rest : rest.slice(0, end);
}

/** How much of the sentence on each side is read. */
const reach = 160;

/** What stands before and behind a place in its sentence, in small letters. */
interface Sentence {
  readonly before: string;
  readonly after: string;
}

function sentenceAround(prose: string, { start, end }: TextRange): Sentence {
  const before = prose.slice(Math.max(0, start - reach), start);
  const after = prose.slice(end, end + reach);
  const from = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("|"), lastStop(before)) + 1;
  const to = /\n|[.!?;](?=\s|$)|\|/.exec(after)?.index ?? after.length;
  return { before: lowerCase(before.slice(from)), after: lowerCase(after.slice(0, to)) };
}

const stop = /[.!?;](?=\s)/g;

function lastStop(text: string): number {
  let last = -1;
  for (const { index } of everyMatch(text, stop)) last = index;
  return last;
}
