import { scaleNames, scaleOf } from "./spoken-number.ts";

/** What a match of a sentence's arithmetic has named. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** The source of a number, with the name of its group; what it is multiplied by is in the group of that name and `Scale`. */
export const number = (name: string): string =>
  `(?<${name}>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?<${name}Scale>${scaleNames})?`;
/** What may stand before a number that is rounded. */
export const about = "(?:about |around |roughly |approximately |some |nearly |almost |just |only |[~≈] ?)?";
/** Between numbers and what they make. */
export const follows =
  "(?:make|makes|making|are|is|give|gives|come to|comes to|mean|means|equals?|or|i\\.e\\.)";
/** The source of the time that a number is per, if it is. */
export const perTime = (name: string): string =>
  `(?: ?(?:per|an?|each|every|/) ?(?<${name}>second|sec|minute|hour|day|week|month|s))?`;

export function valueOf(groups: Groups, name: string): number {
  return Number((groups[name] ?? "0").replaceAll(",", "")) * scaleOf(groups[`${name}Scale`] ?? "");
}

/** To tell whether two words count the same things. */
export const stemOf = (word: string | undefined): string =>
  (word ?? "").toLowerCase().replace(/(?:es|s)$/, "");

/** How long what a rate is per takes. */
export const secondsOf: Readonly<Record<string, number>> = {
  second: 1,
  sec: 1,
  s: 1,
  minute: 60,
  min: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
};

/** What is measured rather than counted. */
export const isMeasure =
  /^(?:bytes?|[kmgt]b|ms|s|seconds?|minutes?|hours?|days?|weeks?|months?|years?|euros?|dollars?)$/i;
