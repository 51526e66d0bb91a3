import { anyCase } from "./any-case.ts";

/** A heading's text taken apart: what it says, and how it is numbered. */
export interface HeadingText {
  /** Without markup, numbering, emoji and trailing colon: what a reader would call the section. */
  readonly text: string;
  /** The numbering as written, e.g. `3.2`, `Step 4:`, `IV.`; empty when there is none. */
  readonly numbering: string;
}

/** Reads the text between a heading's marks. */
export function readHeadingText(markup: string): HeadingText {
  let rest = plainText(markup);
  let numbering = "";
  // Numbers and emoji come in any order ("🧠 1. Problem", "1. ⚙️ Scaling"), a few at most.
  for (let round = 0; round < 4; round++) {
    const lead = emoji.exec(rest)?.[0] ?? number.exec(rest)?.[0] ?? "";
    if (lead === "" || lead.length === rest.length) break;
    if (numbering === "" && !emoji.test(rest)) numbering = lead.trim();
    rest = rest.slice(lead.length);
  }
  return { text: rest.replace(/[\s:：.—–-]+$/u, "").trim(), numbering };
}

/** The visible text of inline Markdown: no emphasis, code marks, link targets, tags or comments. */
export function plainText(markup: string): string {
  return markup
    .slice(0, longestHeading)
    .replace(/^\s*\[[ xX]\]\s/, "")
    .replace(/<!--.*?(?:-->|$)/gs, "")
    .replace(/<\/?[a-zA-Z][^<>]*>/g, "")
    .replace(/!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])?/g, "$1")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&(?:amp|#38);/g, "&")
    .replace(/[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, "")
    .replace(timeBox, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** `(5 min)`, `(5-7 minutes)`: interview outlines say how long a step may take. */
const timeBox = /\(\s*~?\d{1,3}(?:\s*[-–—]\s*\d{1,3})?\s*(?:mins?|minutes?|мин|минут)\.?\s*\)/gi;

/** Nobody writes a longer heading; a pasted megabyte behind a `#` must not cost more than a line. */
const longestHeading = 400;

const emoji =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u200D|\u20E3|[•●▶►✓✔➤→]|[0-9#*]\uFE0F?\u20E3)+\s*/u;

const romanNumeral = "(?=[ivxlIVXL])(?:x{0,3}|xl|l)(?:ix|iv|v?i{0,3})";
const stageWord =
  "step|stage|phase|part|section|chapter|day|week|module|milestone|q|шаг|этап|часть|глава|раздел|пункт|фаза|стадия";
const ordinal = `(?:\\d{1,3}(?:\\.\\d{1,3})*|${romanNumeral}|[a-zа-я]|one|two|three|four|five|six|seven|eight|nine|ten)`;

/** `3.`, `3.2 `, `3)`, `(3)`, `§ 3`, `IV.`, `a)`, `Step 3:`, `Этап - 1`, `Part II —`; not `Steps` and not `2-stage`. */
const number = anyCase(
  [
    `^(?:${stageWord})(?:\\s*[-–—№#]\\s*|\\s+|(?=\\d))${ordinal}(?![\\p{L}\\p{N}])\\s*[.:)—–-]*\\s*`,
    `^[§#№(\\[]?\\s*\\d{1,3}(?:\\.\\d{1,3})*(?:\\s*(?:[.:)\\]—–·/|]|-(?=\\s))+\\s*|\\s+)(?=[^\\d\\s])`,
    `^\\(?(?:${romanNumeral}|[a-zа-я])[.)]\\s+`,
  ].join("|"),
);
