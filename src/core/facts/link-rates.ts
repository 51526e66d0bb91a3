import { lineFact, linesBelow, type ProseLine } from "../document/prose-lines.ts";
import { filledSections, placedFact } from "../document/section-fact.ts";
import type { TextRange } from "../document/text-range.ts";
import { findQuantities } from "../quantity/find-quantities.ts";
import { sameUnit } from "../quantity/unit.ts";

/** What is sent in bytes over a line that is measured in bits: it seems to fit, and does not. */
export interface LinkMix {
  readonly sent: { readonly text: string; readonly range: TextRange; readonly bytes: number };
  readonly line: { readonly text: string; readonly range: TextRange };
}

/** Places count from the section's start. */
export const linkMixes = filledSections(
  placedFact((_, of): readonly LinkMix[] =>
    of(linesBelow).flatMap(({ line, start }) =>
      mixesIn(line).map(({ sent, line: link }) => ({
        sent: { ...sent, range: moved(sent.range, start) },
        line: { ...link, range: moved(link.range, start) },
      })),
    ),
  ),
);

function moved({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

const mixesIn = lineFact(({ text }: ProseLine): readonly LinkMix[] => {
  if (!bitsPerSecond.test(text) || !bytesPerSecond.test(text)) return [];
  const rates = findQuantities(text).filter(({ unit }) => sameUnit(unit, { byte: 1, second: -1 }));
  const [link, ...otherLinks] = rates.filter((rate) => bitsPerSecond.test(rate.text));
  const [sent, ...othersSent] = rates.filter((rate) => bytesPerSecond.test(rate.text));
  if (!link || !sent || otherLinks.length > 0 || othersSent.length > 0) return [];
  const from = Math.min(link.range.start, sent.range.start);
  const to = Math.max(link.range.end, sent.range.end);
  if (converted.test(text.slice(from, to + 40))) return [];
  // The numbers alone would say that it fits.
  const seemsToFit = Number.parseFloat(sent.text) <= Number.parseFloat(link.text);
  if (!seemsToFit || sent.value <= link.value) return [];
  return [
    {
      sent: { text: sent.text, range: sent.range, bytes: sent.value },
      line: { text: link.text, range: link.range },
    },
  ];
});

const bitsPerSecond = /\d ?[kKMGT]?(?:bits? ?(?:\/ ?s|per second)|b(?:ps|\/s| per second))/;
const bytesPerSecond = /\d ?[kKMGT]?(?:B(?:ps|\/s| per second)|bytes? ?(?:\/ ?s|per second))/;
/** One of the two is the other, or says that it is too much. */
const converted = /=|\b(?:which (?:is|are)|i\.e\.|that is|too much|more than|not enough|compress\w*)\b/i;
