import { everyMatch } from "../document/every-match.ts";
import type { TextRange } from "../document/text-range.ts";
import type { Statement } from "./statements.ts";

/** Where a clause ends: what is denied in one clause may be claimed in the next. */
const clauseBreak =
  /[;:()—–|]|,\s(?:but|so|because|which|since|while|as|and|yet|not|instead|whereas|then)\b|\b(?:but|because|since|whereas|so that|although|though|while)\b/gi;

/** Before the words, in their clause; "no-shows" deny nothing. */
const deniedBefore =
  /(?<![-/])\b(?:not|no(?!-(?!one\b))|never|without|neither|nor|cannot|avoid\w*|unlike|instead of|rather than|than|reject\w*|rul\w+ out|exclud\w+|excluding|drop(?:s|ped)?|forbid\w*|bewar\w*|would|might|could|unless|replac\w+|remov\w+|never|prevent\w*|against using|nobody|nothing|leav\w+ out|tempting|moving away from|move away from)\b|n['’]t\b/i;

/** After the words, in their clause. */
const deniedAfter =
  /\b(?:would|mislead\w*|is not|are not|was not|not used|cannot|could|rejected|ruled out|avoided|excluded|forbidden|useless|inflat\w*|leaks?|looks? good|are? no\b|is never|are never|too slow|was dropped|is dropped|are dropped|are removed|is removed|not enough|says little|not allowed)\b|n['’]t\b/i;

/** Anywhere in the statement: it weighs, warns or tells of the past. */
const weighed =
  /\b(?:alternatives?|considered and|we considered|(?:was|were) (?:also |briefly |only )?considered|weighed|discarded|mistakes?|pitfalls?|(?<!\b(?:an?|each|every|water|gas|oil|pipe|roof) )leak(?:s|age|ed|y)?|mislead\w*|would have|predecessor|not decided on|reported but|for reference only|as opposed to|tempt\w*|anti-?patterns?|out of scope|non-?goals?|too late|too slow)\b/i;

/** Labels and headings below which things are listed that the design does not do. An appendix that has a name is part of the design. */
const rejectedUnder =
  /\b(?:alternatives?|other framings?|framings? (?:considered|weighed)|options? considered|rejected|considered|weighed|non[- ]?goals?|anti[- ]?goals?|out of scope|why not|not (?:used|in|allowed|features)|forbidden|prohibited|banned|never|excluded|pitfalls?|mistakes|what we do not|future|later|next steps|open questions|risks?|current system|today|status quo|existing|glossary|references|appendix(?: [a-z0-9]{1,2})?(?=\s*(?:$|\/))|related work|lessons|trade-?offs?)\b/i;

/** "Scope and non-goals" holds what is done as well; its items have labels of their own. */
const both = /\b(?:scope|goals?|objectives?)(?: and |\s?[/&,]\s?)(?:non|anti)[- ]?(?:goals?|objectives?)\b/g;

const decidedOn =
  "(?:applications?|applicants?|borrowers?|loans?|customers?|clients?|users?|members?|subscribers?|accounts?|merchants?|sellers?|drivers?|patients?|claims?|orders?|payments?|transactions?|cards?|posts?|messages?|mails?|e-?mails?|listings?|ads?|bids?|offers?|invoices?|shipments?|returns?|products?|stores?|contracts?|polic(?:y|ies)|visitors?)";
const likely =
  "(?:credit|default|churn|fraud|payment|health|flood|fire|drop-?out|readmission|accident|lapse|collision)";

/** What a product decides on or predicts may have the same names: "Rejected applications", "Existing customers", "Credit risk". */
const ofCases = new RegExp(
  [
    `\\b(?:rejected|declined|banned|prohibited|forbidden|existing) (?:and (?!rejected)[a-z]+ |[a-z]+ and )?${decidedOn}\\b`,
    "\\bfuture (?:demand|sales|orders|load|prices?|consumption|revenue|visits?|purchases?|traffic|arrivals?)\\b",
    `\\b${likely} risks?\\b|\\brisk (?:scor(?:es?|ing)|models?|class(?:es)?|groups?|bands?|levels?|tiers?|grades?|factors?|appetite|team|data)\\b|\\b${decidedOn} at risk\\b`,
  ].join("|"),
  "g",
);

/** Whether headings or labels, in lower case, are about what the design does not do. */
export function isRejectedUnder(labels: string): boolean {
  return rejectedUnder.test(labels) && rejectedUnder.test(labels.replace(both, "").replace(ofCases, ""));
}

/** Whether a statement claims what it says at this place (offsets in its text). */
export function isAsserted(statement: Statement, { start, end }: TextRange): boolean {
  const { text, under, kind } = statement;
  if (kind === "quote" || (kind === "question" && !isBeforeQuestion(text, end))) return false;
  if (isRejectedUnder(under)) return false;
  const scope = kind === "row" ? cellAround(text, start, end) : text;
  if (weighed.test(scope)) return false;
  const [from, to] = clauseAround(text, start, end);
  return !deniedBefore.test(text.slice(from, start)) && !deniedAfter.test(text.slice(end, to));
}

/** "We treat it as classification: does a pump fail within 14 days?" asks behind what it claims. */
function isBeforeQuestion(text: string, end: number): boolean {
  return /^[^?]*[:—–] /.test(text.slice(end)) && !asking.test(text);
}

const asking =
  /^\W*(?:what|how|which|who|whom|whose|when|where|why|is|are|was|do|does|did|can|could|should|shall|will|would|may|if|or|and if)\b/i;

function cellAround(text: string, start: number, end: number): string {
  const from = text.lastIndexOf("|", start) + 1;
  const to = text.indexOf("|", end);
  return text.slice(from, to < 0 ? text.length : to);
}

function clauseAround(text: string, start: number, end: number): readonly [number, number] {
  let from = 0;
  let to = text.length;
  for (const { 0: mark, index } of everyMatch(text, clauseBreak)) {
    if (index + mark.length <= start) from = /\bnot\b|\binstead\b/i.test(mark) ? index : index + mark.length;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  return [from, to];
}
