import type { DesignDoc } from "../document/design-doc.ts";
import { isAsserted } from "./asserted.ts";
import { ofRows, type PositiveShare } from "./positive-share.ts";
import { type Placed, standsIn, statementFact, where } from "./statement-fact.ts";

/** How many of a hundred cases have some outcome, with the words for that outcome. */
interface OutcomeShare extends PositiveShare {
  readonly stems: readonly string[];
}

/**
 * The shares of what the framing asks for, in the design's own words: where it asks whether an order "is disputed", "0.6% of orders
 * end in a dispute" tells how many positives there are.
 */
export function outcomeShares(doc: DesignDoc): readonly Placed<PositiveShare>[] {
  const shares = statedShares(doc);
  if (shares.length === 0) return [];
  const asked = new Set(framedStems(doc).flatMap(({ value }) => value));
  return shares.filter(({ value }) => value.stems.some((stem) => asked.has(stem)));
}

const share =
  /(?<![\d.,–-])(?<percent>\d{1,2}(?:[.,]\d+)?) ?% of (?:the |all |our )?[\w-]+ (?<said>[^.;,|%\d]{4,60})|(?<subject>[^.;:,|%\d]{4,60}) (?:are|is|makes? up|amounts? to) (?:only |about |some )?(?<rate>\d{1,2}(?:[.,]\d+)?) ?% of (?:all|the whole|them)\b|\b(?<part>\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten) (?:[a-z]+ )?(?:in|out of|of|per) (?:every |about |around |an? )?(?<all>\d[\d,]*|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million) (?:[a-z]+ )?(?<told>[^.;,|%\d]{4,60})/i;

const statedShares = where(
  statementFact<OutcomeShare>((statement) => {
    const { text, kind } = statement;
    if (
      kind !== "sentence" ||
      !/\d ?%|\b(?:in|out of|of|per) (?:\d|(?:every |an? )?(?:[a-z]+ty|hundred|thousand|million)\b)/.test(
        text,
      ) ||
      ofRows.test(text)
    )
      return [];
    const found = share.exec(text);
    const { percent, said, subject, rate, part, all, told } = found?.groups ?? {};
    if (!found) return [];
    const range = { start: found.index, end: found.index + found[0].trimEnd().length };
    const amount =
      all === undefined
        ? Number((percent ?? rate)?.replace(",", "."))
        : (100 * numberOf(part)) / numberOf(all);
    // "Pairs of the same cause": the first word is of all of them.
    return isAsserted(statement, range)
      ? [
          {
            percent: amount,
            range,
            stems: subject === undefined ? stemsOf(said ?? told ?? "") : stemsOf(subject).slice(1),
          },
        ]
      : [];
  }),
  (found) => standsIn(found, ["data", "framing"]),
);

const numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const rounds: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
};

function numberOf(written = ""): number {
  const word = written.toLowerCase();
  return rounds[word] ?? (numbers.indexOf(word) + 1 || Number(word.replaceAll(",", "")));
}

/** What the framing asks: words of questions and of what is predicted. */
export const framedStems = where(
  statementFact<readonly string[]>(({ text }) => (asks.test(text) ? [stemsOf(text)] : [])),
  (found) => standsIn(found, ["framing"]),
);

const asks = /\?|\b(?:predict\w*|whether|probabilit\w+|chance|classif\w+|will|target|label|how likely)\b/i;

/** The beginnings of words that say something: "disputed" and "dispute" are one. */
export function stemsOf(text: string): readonly string[] {
  return [...text.toLowerCase().matchAll(/[a-zа-яё]{4,}/g)].flatMap(({ 0: word }) =>
    common.test(word) ? [] : [word.slice(0, 5)],
  );
}

const common =
  /^(?:have|has|that|this|with|from|into|after|before|their|there|they|then|than|does|will|would|when|which|what|least|most|more|about|were|been|being|rows?|case|cases|data|class\w*|binary|predict\w*|probabilit\w+|whether|label|target|model|score|days?|weeks?|hours?|month\w*|next|ever|never|only|again|once|user\w*|customer\w*|order\w*)$/;
