import type { TextRange } from "./text-range.ts";

/** A label that opens a paragraph: where it stands up to the first word behind it, and its own words. */
export interface OpeningLabel {
  readonly range: TextRange;
  /** What stands between the marks. */
  readonly textRange: TextRange;
  /** No marks set it off. */
  readonly isPlain: boolean;
  /** Nothing sets it off but the end of its line. */
  readonly isAlone: boolean;
}

/** `**Data.** We log …`, `**Data**: …`, `*Model* — …`: what sets the label off stands within its marks or right behind them. */
const openingLabel =
  /^(?<mark>\*{1,3}|_{1,3})(?=\S)(?<label>[^*_\n\r]{1,60})\k<mark>(?<sign>[ \t]{0,3}[:：][ \t]|[ \t]{1,3}[—–-]{1,3}[ \t]|[ \t])[ \t]*(?=\S)/;

const number = "(?:(?:[Ss]tep|[Ss]tage|[Pp]hase|[Pp]art)[ \\t]+)?\\d{1,2}(?:[.):]|[ \\t]+[—–-])?[ \\t]+";
const word = "[\\p{L}\\p{N}(&/][\\p{L}\\p{N}/&,'’()-]{0,29}";
/** A colon, a dash, or the end of the line. */
const setOff = "(?<sign>:(?=\\s|$)|[ \\t]+[—–-][ \\t]+(?=\\S)|(?=[ \\t]*(?:[\\r\\n]|$)))";
/** `Data: we log …`, `2) Model - …`, `Step 3 - Data:`, as notes have it; also alone on its line. */
const plainLabel = new RegExp(
  `^(?<label>(?:${number})?${word}(?: ${word}){0,4})${setOff}[ \\t]*(?:\\r?\\n)?[ \\t]*`,
  "u",
);

/**
 * Reads the label at `from`, where a paragraph or one of its lines starts. One in bold alone on its line is none, but a heading; one
 * without marks may be any few words.
 */
export function openingLabelAt(text: string, from: number): OpeningLabel | undefined {
  const first = text.charCodeAt(from);
  if (first !== asterisk && first !== underscore) return plainLabelAt(text, from);
  const match = openingLabel.exec(text.slice(from, from + longestLabel));
  const { mark = "", label = "", sign = "" } = match?.groups ?? {};
  // Emphasis at the start of a sentence ("**Nobody** reads this") is not set off by anything.
  if (!match || (sign.trim() === "" && !/[.:：?]$/.test(label)) || !isTitleLike(label)) return undefined;
  const start = from + mark.length;
  return {
    range: { start: from, end: from + match[0].length },
    textRange: { start, end: start + label.length },
    isPlain: false,
    isAlone: false,
  };
}

function plainLabelAt(text: string, from: number): OpeningLabel | undefined {
  const match = plainLabel.exec(text.slice(from, from + longestLabel));
  if (!match) return undefined;
  const { label = "", sign } = match.groups ?? {};
  return {
    range: { start: from, end: from + match[0].length },
    textRange: { start: from, end: from + label.length },
    isPlain: true,
    isAlone: sign === "",
  };
}

const asterisk = 0x2a;
const underscore = 0x5f;

/** With its marks and what sets it off. */
const longestLabel = 80;

/** A sentence in bold that a paragraph starts with is an emphasis. */
function isTitleLike(label: string): boolean {
  const words = label.trim().replace(/^\d{1,3}(?:\.\d{1,3})*[.)]\s/, "");
  return !/[.!?;]\s/.test(words) && words.split(/\s+/).length <= mostWords;
}

const mostWords = 7;
