import type { TextRange } from "../document/text-range.ts";
import { exponentOf } from "../quantity/unit.ts";
import { isAsserted } from "./asserted.ts";
import { quantitiesIn } from "./quantities.ts";
import { matchingFact } from "./statement-fact.ts";

/** A size in bits of something that is counted in bytes: "500 Mb of memory". */
export interface StoredBits {
  readonly text: string;
  /** The same letters for bytes. */
  readonly inBytes: string;
  /** In the statement's text. */
  readonly range: TextRange;
}

const stored =
  /\b(?:memory|RAM|VRAM|heap|disks?|SSD|storage|stored?|models?|weights|checkpoints?|files?|artifacts?|index(?:es)?|embeddings?|vectors?|tables?|logs?|payloads?|cache|snapshots?|datasets?|images?|photos?|documents?)\b/i;
/** Lines are measured in bits. */
const sent =
  /\b(?:network|bandwidth|link|line|uplink|downlink|NIC|per second|bits?|bitrate|throughput|stream\w*)\b|\/s\b|ps\b/i;
const written = /\d ?[KMGT]b\b/;
/** `kb` in lower case is how many write kilobytes. */
const bits = /\d ?[KMGT]b\b/;

export const storedBits = matchingFact<StoredBits>([/\d ?[kmgt]b\b/i], (statement) => {
  const { text, kind } = statement;
  if (kind === "quote" || kind === "question" || !written.test(text) || !stored.test(text) || sent.test(text))
    return [];
  return quantitiesIn(statement).flatMap(({ unit, text: size, range }): readonly StoredBits[] =>
    exponentOf(unit, "byte") === 1 &&
    exponentOf(unit, "second") === 0 &&
    bits.test(size) &&
    isAsserted(statement, range)
      ? [{ text: size, inBytes: size.replace(/(?<=[KMGT])b\b/, "B"), range }]
      : [],
  );
});
