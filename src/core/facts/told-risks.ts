import { everyMatch } from "../document/every-match.ts";
import { oneLineEach } from "../document/prose-lines.ts";
import type { TextRange } from "../document/text-range.ts";
import { sentences } from "./statements.ts";

/** A risk that is told in prose. Places count from the start of the text. */
interface ToldRisk {
  readonly range: TextRange;
  readonly text: string;
  readonly isAnswered: boolean;
}

/**
 * The risks that the prose of a section tells: below a heading about risks one a paragraph, or one after the other where there is
 * but one paragraph; elsewhere those of a paragraph that begins with "Three things worry me".
 * @param from Where the text below the heading begins.
 */
export function toldRisks(text: string, from: number, isAboutRisks: boolean): readonly ToldRisk[] {
  const lines = everyMatch(oneLineEach(text.slice(from)), /[^\r\n]+/g)
    .map(({ 0: line, index }): Passage => ({ text: line, start: from + index }))
    .filter((line) => line.text.trim() !== "");
  const paragraphs = lines.filter((line) => !mark.test(line.text));
  if (!isAboutRisks) return paragraphs.filter(announces).flatMap(risksInTurn);
  // A list or a table has them, and what stands beside it leads to it.
  if (lines.length > paragraphs.length) return [];
  const told = paragraphs.filter(({ text: words }) => !summary.test(words) && !price.test(words));
  return told.length > 1 ? told.map(riskOf) : told.flatMap(risksInTurn);
}

/** A part of a text that is one paragraph or one sentence. */
interface Passage {
  readonly text: string;
  readonly start: number;
}

/** Of an item, a row, a quote or a heading. */
const mark = /^\s*(?:[-*+|>#]|\d+[.)])/;

/** Without it a paragraph announces no risks. */
export const worry =
  /\b(?:worr(?:y|ies|ied)|awake|wrong|dangers?|hazards?|threats?|pitfalls?|risks?|fears?|afraid|uneasy|go badly|hurt (?:us|it)|bite us|trouble us|could break)\b/i;

/** "What keeps me awake?", "Three things worry me." */
function announces({ text }: Passage): boolean {
  const first = sentences(text)[0]?.text.trim() ?? "";
  return announcement.test(first) && worry.test(first);
}

const announcement =
  /^(?:(?:i|we) (?:see|have|know of|fear|am afraid of|are afraid of|worry about) (?:two|three|four|five|six|some|several)|what|which|(?:the |my |our )?(?:two|three|four|five|six|some|several|risks|dangers|worries|fears))\b[^,;:]{0,80}[.?:]$/i;

/** What leads to the risks or closes them is none. */
const summary = /:\s*$|^\s*(?:none of|all of|both |these |we see|there are)\b/i;

/** What it costs to run is known, and no risk. */
const price =
  /^[^.!?]*\bcosts? (?:us )?(?:about |around |some |roughly |less than |under )?(?:[\d€$£]|\p{L}+ (?:\p{L}+ )?(?:euros|dollars|pounds|francs)\b)/iu;

/** A paragraph's first sentence is the risk; some sentence behind it, or the rest of it, has to say what is done. */
function riskOf(paragraph: Passage): ToldRisk {
  const [first, ...rest] = sentences(paragraph.text);
  const isAnswered =
    isMoreThanRisk(first?.text ?? "") || rest.some(({ text }) => !harm.test(text) && !tells.test(text));
  return { ...placed(paragraph), isAnswered };
}

/**
 * Of a paragraph that tells one risk after the other, each with what is done about it in the same sentence or in those that go on
 * with it. Of two bare sentences the second may be the answer to the first.
 */
function risksInTurn(paragraph: Passage): readonly ToldRisk[] {
  const groups: Passage[][] = [];
  const own = sentences(paragraph.text).slice(announces(paragraph) ? 1 : 0);
  for (const { text, start } of own) {
    const passage = { text, start: paragraph.start + start };
    const before = groups.at(-1);
    const last = goesOn.test(text) || (before && answers(before, text)) ? before : undefined;
    if (last) last.push(passage);
    else groups.push([passage]);
  }
  const isBare = groups.map(([first, ...more]) => more.length === 0 && !isMoreThanRisk(first?.text ?? ""));
  // One alone is told, not listed.
  if (groups.length < fewestInTurn) return [];
  return groups.flatMap(([first], at) => {
    const isAlone = isBare[at] === true && isBare[at - 1] !== true && isBare[at + 1] !== true;
    return first
      ? [
          {
            ...placed(first),
            isAnswered: !isAlone || isDone.test(first.text.replace(/\beach other\b/gi, "")),
          },
        ]
      : [];
  });
}

const fewestInTurn = 3;

/** Whether a sentence that is no risk of its own, or a case with what is done in it, answers one that has no answer yet. */
function answers([first, ...more]: readonly Passage[], text: string): boolean {
  if (more.length > 0 || !first || isMoreThanRisk(first.text)) return false;
  if (/^\W*(?:if|when|where|should)\b/i.test(text)) return isMoreThanRisk(text);
  if (owned.test(text) && !/\b(?:may|might|could|can)\b/i.test(text)) return true;
  return !riskShape.test(text) && (isMoreThanRisk(text) || isDone.test(text));
}

/** "The fence stays as it is; Elin." */
const owned = /[;—–(] ?(?:the |our )?\p{Lu}[\p{L}.'’ ]{1,30}\)?\.?\s*$/u;

const riskShape = /\b(?:may|might|could|can)\b|^\W*(?:that|what if)\b|[;:]/i;

/** Whether a sentence says what somebody does, besides what may happen. */
function isMoreThanRisk(text: string): boolean {
  return (saysMore.test(text) || does.test(text)) && !tells.test(text);
}

/** "…, and Ana asks them each month." */
const does =
  /,? (?:and|who|whom|for whom|which (?:the|we|our)) (?:[^,;.]{0,60} )?(?:(?<!\b(?:the|no|few|of|all|more|fewer|its|our|their) )(?:asks|looks (?:at|into|after)|checks|reads|counts|watches|reviews|visits|draws|calls|compares|keeps|caps|limits|rejects|owns|pays|tells|talks|trains|tests|measures|announces|repairs)(?! (?:are|is|were|was|may|might|can|could|would)\b)|agreed|has to (?:announce|tell|check|report|sign|ask)|weekly|monthly|daily|we (?!would|could|might|may\b|can\b|cannot|can['’]t|do not|don['’]t|have no|lose|miss|shall not|will not|won['’]t|would))\b/i;

/** What has been so far is no answer. */
export const tells =
  /\b(?:which|that|this|it) (?:ha(?:s|d) )?(?:already |often |once )?happened\b|\bwas (?:only |not )?noticed\b|\bha(?:s|ve|d) cost\b|\bcost us\b/i;

function placed({ text, start }: Passage): Pick<ToldRisk, "range" | "text"> {
  const from = start + text.length - text.trimStart().length;
  return { text: text.trim(), range: { start: from, end: from + text.trim().length } };
}

/** Goes on with the sentence before it. */
const goesOn =
  /^["“(]?(?:so|therefore|hence|thus|then|it|its|this|these|those|they|their|them|he|she|we|i|should|until|(?:if|when|where) (?:it|they|that|this|these|those|so|he|she|we|one)|in (?:that|this|such) case|for (?:that|this)|after|above|below|whatever|both|a \p{L}+ (?:is|will))\b|^that (?!\p{L}+ (?:\p{L}+ )?(?:may|might|could|can|will|stop|do|does|appear|become)s?\b)(?:is|was|has|would|way|case|gives|makes)\b/iu;

/** A sentence that has an answer besides the risk. */
const saysMore =
  /[;→—–]|[:?] |->| - |,? (?:so|hence|therefore|which is why|but|yet|in which case|whereupon)\b|\b(?:mitigat|fall(?:s|ing)?[ -]?back|owner|owned by|is (?:capped|handled|watched|checked|reviewed|limited|caught|covered))/i;

/** A sentence that is an answer itself: who does what, how often. */
const isDone =
  /\b(?:each|every|weekly|monthly|daily|once a|looks|checks|reads|counts|watches|reviews|visits|draws|calls|compares|keeps|caps|limits|rejects|agreed|must|owns|stays|gets|goes|pays|we|i)\b/i;

/** What may happen is no answer. */
const harm =
  /^(?![^.]*\b(?:so|we|must|will)\b)[^.]*\b(?:may|might|could|can)\b(?! (?:only|not|be (?:turned|switched)))/i;
