import { everyMatch } from "../document/every-match.ts";
import type { DesignDoc } from "../document/design-doc.ts";
import type { TextRange } from "../document/text-range.ts";
import { isAsserted } from "./asserted.ts";
import { askedOutput } from "./asked-output.ts";
import { ofMistakes, ofRows, otherShare, type PositiveShare } from "./positive-share.ts";
import { statedTasks } from "./tasks.ts";
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
  // Of several classes each may be rare, and that is another matter.
  const tasks = statedTasks(doc);
  const isOther = tasks.length > 0 && !tasks.some(({ task }) => task === "binary-classification");
  if (isOther || askedOutput(doc)?.value.kind === "numbers") return [];
  const asked = new Set([...framedStems(doc).flatMap(({ value }) => value), ...stemsOf("positive")]);
  return shares.filter(({ value: { stems } }) => {
    const told = stems.filter((stem) => asked.has(stem)).length;
    // A clause that mostly speaks of something else has the word by chance.
    return told * 4 >= stems.length && told > 0;
  });
}

const whole =
  "(?<all>\\d[\\d,]*|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:a )?(?:hundred|thousand|million))";
const part = "(?<part>\\d[\\d,]*(?:\\.\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)";
const noun = "(?<noun>[a-z-]+)";

/** Each way to say a share; what it is a share of tells nothing of its outcome. */
const ways: readonly RegExp[] = [
  `(?<![\\d.,–-])(?<percent>\\d{1,2}(?:[.,]\\d+)?|\\.\\d+|half a|a half) ?(?:%|per ?cent)(?: of (?:the |all |our |these )*${noun})?`,
  `(?<![\\d.,–-])\\b${part} (?:(?!in |out |of |per )(?<counted>[a-z]+) )?(?:in|out of|of|per) (?:every |about |around |an? )?${whole}\\b(?: ${noun})?`,
  `\\bevery (?<ordinal>[a-z]+ieth|hundredth|thousandth) ${noun}`,
  `\\bof (?:the |some |about )?${whole} ${noun},? (?:only |just |about |some )?${part}(?= [a-z])`,
  `(?<![\\d.,])${whole} ${noun}[^.;|%\\d]{0,25}? ${part} (?:of (?:them|which|these)|that|which|were|had|ended)\\b`,
  `(?<![\\d.,])${part} (?:[a-z]+ )?(?:[a-z]+ )?(?:against|versus|vs\\.?) (?<others>\\d[\\d,]*) (?:that|which|who|other|not|\\w+)\\b`,
].map((source) => new RegExp(source, "gi"));

const statedShares = where(
  statementFact<OutcomeShare>((statement) => {
    const { text, kind } = statement;
    if (
      kind !== "sentence" ||
      !hint.test(text) ||
      ofRows.test(text) ||
      ofSources.test(text) ||
      ofMistakes.test(text)
    )
      return [];
    return ways.flatMap((way) =>
      everyMatch(text, way).flatMap(({ 0: words, index, groups = {} }): readonly OutcomeShare[] => {
        const range = { start: index, end: index + words.trimEnd().length };
        const { from, to } = clauseAround(text, range);
        const percent = percentOf(groups);
        if (!(percent > 0 && percent < 100)) return [];
        const [before, behind] = [text.slice(from, index), text.slice(range.end, to)];
        const named = stemsOf(`${before} ${groups.others ? words : ""} ${behind}`);
        // "One in thirty drops out": the verb stands where the noun would.
        const stems = named.length > 0 ? named : stemsOf(groups.noun ?? "");
        return stems.length > 0 && isAsserted(statement, range)
          ? [
              {
                percent,
                range: { start: index, end: range.end + behind.trimEnd().replace(/\.$/, "").length },
                stems,
              },
            ]
          : [];
      }),
    );
  }),
  // In requirements a number may be wished for.
  (found) =>
    standsIn(found, ["data", "framing"]) ||
    (standsIn(found, ["requirements"]) &&
      !otherShare.test(found.statement.text) &&
      !wished.test(found.statement.text)),
);

const wished =
  /\b(?:at most|up to|under|must|should|may|allowed|want\w*|aims?|within|fewer|less|more|from|to)\b/i;

const hint =
  /\d ?(?:%|per ?cent)|per ?cent\b|\b(?:in|out of|of|per) (?:about |around |the |some )?(?:\d|(?:every |an? )?(?:[a-z]+ty|hundred|thousand|million)\b)|\bevery \w+(?:ieth|dth)\b|\d [a-z]+[^.;|%]{0,30} \d|\d (?:\w+ ){0,2}(?:against|versus|vs)\b/i;

/** How good or complete the sources are. */
const ofSources =
  /\b(?:blurr\w+|unreadable|unclear|unusable|unsure|thrown (?:away|out)|left out|discard\w*|skip\w*|although|doubt\w*|flip\w*|silent|dead|offline|outages?|without|by mistake|by hand|corrected|relabell?\w*|second (?:person|opinion)|of (?:the )?(?:cost|money|revenue|traffic))\b/i;

/** A share is of the outcome that its own clause tells, not of one beside it. */
function clauseAround(
  text: string,
  { start, end }: TextRange,
): { readonly from: number; readonly to: number } {
  const from = Math.max(
    -1,
    ...[";", "(", ")", "|", ", and ", ", but "].map((mark) => text.lastIndexOf(mark, start - 1)),
  );
  const before = text.slice(from + 1, start);
  // "Evictions: 1.1%" is a label; a comma parts what is said of others.
  const comma = before.lastIndexOf(", ");
  const ends = /[,;()|]|\. |: /.exec(text.slice(end));
  return { from: from + 1 + (comma < 0 ? 0 : comma + 1), to: ends ? end + ends.index : text.length };
}

type Groups = Readonly<Record<string, string | undefined>>;

function percentOf({ percent, ordinal, part: few, all, others }: Groups): number {
  if (percent !== undefined) return /half/i.test(percent) ? 0.5 : Number(percent.replace(",", "."));
  if (ordinal !== undefined) return 100 / numberOf(ordinal.replace(/ieth$/i, "y").replace(/th$/i, ""));
  if (others !== undefined) return (100 * numberOf(few)) / (numberOf(few) + numberOf(others));
  return (100 * numberOf(few)) / numberOf(all);
}

const numbers = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
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
  const word = written.toLowerCase().replace(/^a /, "");
  return rounds[word] ?? (numbers.indexOf(word) + 1 || Number(word.replaceAll(",", "")));
}

/** What the framing asks: words of questions and of what is predicted. */
export const framedStems = where(
  statementFact<readonly string[]>(({ text }) =>
    asks.test(text) ? [stemsOf(text.replace(askedOf, " "))] : [],
  ),
  (found) => standsIn(found, ["framing"]),
);

const asks = /\?|\b(?:predict\w*|whether|probabilit\w+|chance|classif\w+|will|target|label|how likely)\b/i;

/** Of whom it is asked is not what is asked. */
const askedOf =
  /\b(?:(?:whether|if|will|does|do|is|are) an?|(?:whether|that|if|will|does|do|is|are) (?:the|this|each|any|one)) [a-z-]+/gi;

/** The beginnings of words that say something: "disputed" and "dispute" are one. */
export function stemsOf(text: string): readonly string[] {
  return [...text.toLowerCase().matchAll(/[a-zа-яё]{4,}/g)].flatMap(({ 0: word }) =>
    common.test(word) ? [] : [word.replace(/(?:ies|es|s|ed|e|ing|ions?)$/, "").slice(0, 5)],
  );
}

const common =
  /^(?:have|has|that|this|with|from|into|after|before|their|there|they|then|than|does|will|would|when|which|what|least|most|more|about|were|been|being|rows?|case|cases|data|class\w*|binary|predict\w*|probabilit\w+|whether|label|target|model|score|days?|weeks?|hours?|month\w*|next|ever|never|only|again|once|roughly|around|some|only|just|half|user\w*|customer\w*|order\w*)$/;
