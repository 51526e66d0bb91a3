import { anyCase } from "../document/any-case.ts";
import { about, follows, type Groups, number, perTime, stemOf, valueOf } from "./told-number.ts";
import { isSameTime } from "./told-products.ts";
import { exactly, type Expected, way } from "./told-way.ts";

const sizes = "(?:bytes?|[kKMGT]B)";
/** "200 bytes per impression and 50M impressions a day make 10 GB a day". */
const sizeOfAll = anyCase(
  `${number("one")} (?<size>${sizes}) (?:per|an?|each|for each) (?<noun>[\\p{L}-]+) (?:and|with|at|×|x) ${about}${number("other")} (?<again>[\\p{L}-]+)(?: ?(?:per|an?|each|every|/) ?(?<from>second|minute|hour|day|week|month))?,? ?(?:which |that |this )?(?:${follows}|(?:we|it) [\\p{L}-]+|=) ${about}(?<result>\\d[\\d,]*(?:\\.\\d+)?) ?(?<resultSize>${sizes})(?: ?(?:per|an?|each|every|/) ?(?<to>second|minute|hour|day|week|month))?`,
  "g",
);
/** "14.4 million records a day, at 50 bytes each 720 MB a day". */
const sizeOfEach = anyCase(
  `${number("one")}(?: (?!(?:per|an?|each|every)\\b)[\\p{L}-]+){1,3}${perTime("from")}(?:,|,? [×x])? ?(?:at|of|with|taking|by|and) ${about}${number("other")} ?(?<size>${sizes}) (?:each|apiece|per [\\p{L}-]+)(?:[,:]|,? (?:which |that |this |we )?(?:${follows}|need|needs|take|takes|fill|fills|store|=|≈))? ${about}(?<result>\\d[\\d,]*(?:\\.\\d+)?) ?(?<resultSize>${sizes})${perTime("to")}(?! (?:of|for|each|after|when|per|in|on|if)\\b)`,
  "g",
);
/** "2 million images at 300 KB each need 600 GB". */
const storage = new RegExp(
  `(?<![×*/\\d.,] ?)${number("one")} (?:[\\p{L}-]+ ){1,3}?(?:at|of|with|,) ${about}(?<each>\\d+(?:\\.\\d+)?) ?(?<size>[KkMG]B|bytes) (?:each|per [\\p{L}-]+|apiece),? (?:which |that |so )?(?:needs?|takes?(?: up)?|occup(?:y|ies)|fills?|is|are|makes?|gives?|comes? to|means?|adds? up to|or|→|=) ${about}(?:only )?(?<result>\\d+(?:\\.\\d+)?) ?(?<resultSize>[MGT]B)\\b`,
  "gu",
);

/** So many of such a size each. */
export const toldSizes = [way(sizeOfAll, sizeOf), way(sizeOfEach, sizeOfEachIn)];
export const toldStorage = [way(storage, storageOf)];

/** In the unit of the result. */
function sizeOf(groups: Groups): Expected | undefined {
  if (stemOf(groups.noun) !== stemOf(groups.again) || groups.from !== groups.to) return undefined;
  const bytes = valueOf(groups, "one") * bytesOf(groups.size) * valueOf(groups, "other");
  return exactly(bytes / bytesOf(groups.resultSize));
}

function sizeOfEachIn(groups: Groups): Expected | undefined {
  if (!isSameTime(groups)) return undefined;
  const bytes = valueOf(groups, "one") * bytesOf(groups.size) * valueOf(groups, "other");
  return exactly(bytes / bytesOf(groups.resultSize));
}

/** In the unit of the result. */
function storageOf(groups: Groups): Expected | undefined {
  const bytes = valueOf(groups, "one") * Number(groups.each) * bytesOf(groups.size);
  return exactly(bytes / bytesOf(groups.resultSize));
}

function bytesOf(size = ""): number {
  return 1000 ** Math.max(0, "bkmgt".indexOf(size.slice(0, 1).toLowerCase()));
}
