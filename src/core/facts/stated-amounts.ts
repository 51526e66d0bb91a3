import { anyCase } from "../document/any-case.ts";
import type { TextRange } from "../document/text-range.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { isAsserted } from "./asserted.ts";
import { cadenceIn, retraining } from "./retraining-cadence.ts";
import { amountSubjects, type AmountSubject } from "./amount-subjects.ts";
import { quantitiesIn } from "./quantities.ts";
import { matchingFact } from "./statement-fact.ts";
import type { Statement } from "./statements.ts";

/** What a design says of the size of one named thing. */
export interface StatedAmount {
  /** Of what, with all that narrows it down; amounts of equal subjects must agree. */
  readonly subject: string;
  /** The same for a message: "the peak load". */
  readonly name: string;
  /** In base units; as wide as rounding and "about" make it. */
  readonly low: number;
  readonly high: number;
  /** In the statement's text. */
  readonly range: TextRange;
  /** The factor from which on two amounts are of different things that are called the same. */
  readonly farthest?: number;
}

const hints = amountSubjects.map(({ hint: words }) => words.source).join("|");
const hint = new RegExp(hints, "i");
const named = new RegExp(
  amountSubjects.map(({ named: words, hint: ownHint }) => (words ?? ownHint).source).join("|"),
  "i",
);
/** What words are needed for an amount. */
const sized = new RegExp(`(?:${hints})[^]*\\d|\\d[^]*(?:${hints})`, "i");

/** The amounts whose subject is certain: what is said of a part, a year, a test or a wish is left out. */
export const statedAmounts = matchingFact<StatedAmount>([sized, retraining], (statement) => {
  if (statement.kind === "quote" || statement.kind === "question") return [];
  const stated = [...amountsIn(statement), ...cadenceIn(statement)];
  if (stated.length === 0 || elsewhere.test(statement.under.replace(asked, " "))) return [];
  const found = stated.filter(({ range }) => isAsserted(statement, range));
  // Two amounts of one subject in one sentence are of two things, however it tells them apart.
  return found.filter((one) => !found.some((other) => other !== one && other.subject === one.subject));
});

/** Whether both cannot be true; "1M" and "2M", which meet where both are rounded from the same, are two. */
export function contradict(a: StatedAmount, b: StatedAmount): boolean {
  const common = Math.min(a.high, b.high) - Math.max(a.low, b.low);
  const areRounded = a.low < a.high && b.low < b.high;
  if (a.subject !== b.subject || common > 1e-9 * a.high || (common >= 0 && !areRounded)) return false;
  const farthest = a.farthest ?? Infinity;
  return a.low < b.low * farthest && b.low < a.low * farthest;
}

function amountsIn(statement: Statement): readonly StatedAmount[] {
  const { text, under, kind, header, cells } = statement;
  if (!/\d/.test(text) || !hint.test(text) || !named.test(`${under} ${text}`)) return [];
  const quantities = quantitiesIn(statement);
  return quantities.flatMap((quantity, at): StatedAmount[] => {
    const from = quantities[at - 1]?.range.end ?? 0;
    const to = quantities[at + 1]?.range.start ?? text.length;
    const before = text.slice(Math.max(from, quantity.range.start - reach), quantity.range.start);
    const after = text.slice(quantity.range.end, Math.min(to, quantity.range.end + reach));
    // What is said of the number before it ends with that number's own words: "23k on average and 70k at peak".
    const clause = from > 0 ? /(?:(?! and |, )[^.;|?])*$/ : /[^.;|?]*$/;
    const own = {
      // "5% of our 45M daily users" tells how many there are, whatever the part is for.
      before: ofBase.test(before)
        ? ""
        : (clause.exec(kind === "row" ? before.replace(/[\s|]+/g, " ") : before)?.[0] ?? ""),
      after: /^[^.;,|=≈]*/.exec(after)?.[0] ?? "",
    };
    const column = cells.findIndex(
      (cell) => cell.start <= quantity.range.start && cell.end >= quantity.range.end,
    );
    const around = `${own.before} ${own.after} ${header[column] ?? ""}`
      .replace(multiple, "")
      .replace(caller, "")
      .replace(servedFrom, "");
    if (elsewhere.test(around) || !isStated(quantity)) return [];
    const question = questionBefore(text, quantity);
    if (elsewhere.test(question.replace(asked, " "))) return [];
    const labels = `${under} ${question}`;
    const labelled = kind === "row" ? own : { ...own, before: `${labels} ${own.before}` };
    const subject = amountSubjects.find((known) => isOf(known, quantity, labelled));
    return subject
      ? [amountOf(subject, quantity, around.replace(trained, ""), labels.replace(multiple, ""))]
      : [];
  });
}

const reach = 60;
const ofBase = /\d ?% of (?:our|all|all our|the) $/i;

/** "How large is the load? 70k QPS": a sentence that starts with a number goes on with the question. In lower case. */
function questionBefore(text: string, { range }: Quantity): string {
  const end = text.lastIndexOf("?", range.start);
  return end < 0 ? "" : text.slice(Math.max(0, end - 2 * reach), end).toLowerCase();
}

function isStated({ comparator }: Quantity): boolean {
  return comparator !== ">" && comparator !== ">=";
}

function isOf(
  { measures, before, after }: AmountSubject,
  quantity: Quantity,
  own: { readonly before: string; readonly after: string },
): boolean {
  if (!measures(quantity)) return false;
  if (before.test(own.before) && !operator.test(own.after)) return true;
  return after?.test(quantity.text + own.after) ?? false;
}

/** "Peak QPS = 20k × 2.5 = 50k": what stands behind a name is the first step to its value. */
const operator = /^ ?(?:[×÷*]|[x/] ?\d)/;

function amountOf(subject: AmountSubject, quantity: Quantity, around: string, under: string): StatedAmount {
  const { low, high, approximate, notation, range } = quantity;
  const slack = (value: number) =>
    Math.max(
      value * (approximate ? 0.25 : subject.slack),
      subject.isExact && !approximate ? 0 : notation.step / 2,
    );
  const named = [...around.toLowerCase().matchAll(subject.isWhole ? partOfUsers : part)].map(
    ({ 0: word }) => word,
  );
  // A label with a number, as "3M searches per day: …", is arithmetic.
  const labels = [...under.replace(/[^/]*\d[^/]*/g, " ").matchAll(/\p{L}{3,}/gu)].map(({ 0: word }) => word);
  const parts = [...new Set([...named, ...labels.filter((word) => !neutral.has(word))])].sort();
  const kinds = [
    ...(quantity.percentile === undefined ? [] : [`p${quantity.percentile}`]),
    ...(/\bpeaks?\b|\bmax(?:imum)?\b/i.test(around) ? ["peak"] : []),
    ...(/\b(?:average|avg|mean|typical)\b/i.test(around) ? ["average"] : []),
  ];
  const things = subject.name === "peak traffic" ? Object.keys(quantity.unit) : [];
  return {
    subject: [subject.name, ...things, ...kinds, ...parts].join(" / "),
    name: [...kinds.filter((kind) => !subject.name.startsWith(kind)), subject.name].join(" "),
    low: low - slack(low),
    high: high + slack(high),
    range,
  };
}

/** Amounts of a part are compared with amounts of the same part only. Stems, so that "ranker" and "ranking" are one. */
const part =
  /(?<![\p{L}])(?:read|writ|search|ingest|train|infer|llm|gpt|embed|feature|stor|rank|re-?rank|retriev|candidat|index|log|event|cach|databas|kafka|stream|lookup|look-?up|network|tokeni|pre-?process|post-?process|user|item|query|text|image|video|audio|message|push|mail|home|feed|mobile|android|ios|web|gateway|model|batch|offline|cold|hot|warm|new|gpu|cpu|token|first|seller|buyer|merchant|advertiser|driver|rider|courier|order|ad|listing|raw|compressed|hourly|free|paid|premium|write|read)(?=\p{L}{0,6}(?!\p{L}))/gu;

/** Who they are, or where they come from. */
const partOfUsers =
  /(?<![\p{L}])(?:mobile|android|ios|web|new|cold|seller|buyer|merchant|advertiser|driver|rider|courier|free|paid|premium|logged|anonymous)(?=\p{L}{0,6}(?!\p{L}))/gu;

/** Every model is trained; its name tells nothing apart here. */
const trained = /\b(?:the |our )?model (?:is|was) /i;

/** Words of labels that only say what kind of number follows; any other word is a part or a surface. */
const neutral: ReadonlySet<string> = new Set(
  `scale load traffic qps rps throughput latency availability uptime users user dau mau volume number numbers estimate
  estimates estimation capacity back envelope the and for requirement requirements constraint constraints assumption
  assumptions serving inference mode online retraining training data retention slo sla slos goal goals target targets
  metric budget functional non performance system who whom what how many much fast often does value values quantity amount note
  notes peak average daily monthly active per second requests queries availability cost storage logging nfr why
  business scope scoring scaling capacity plan sizing big large small fast long old reliable people use uses used using are does did will has have need needs get
  property properties aspect aspects quality attribute parameter parameters dimension criterion criteria area kpi
  gets take takes handle handles serve serves expect expected there its our your they this that`.split(/\s+/),
);

/** How a question asks for a number, whatever the number is of. */
const asked = /\bhow \p{L}+\b|\bper (?:second|minute|hour|day)\b/gu;

/** Where the machines stand says nothing of whom they serve. */
const servedFrom = anyCase(
  String.raw`\bfrom (?:\p{L}+ ){0,2}(?:regions|data ?cent(?:er|re)s|zones|clusters)\b`,
  "g",
);

/** "Seller Platform calls the scoring service": who asks is no part of what is asked. */
const caller =
  /(?:\p{Lu}\p{L}+ ){1,3}(?:calls?|asks?|queries) (?:the |our )?(?:\p{L}+ )?(?:service|scorer|model|endpoint|API)\b/gu;

/** "Peak load, 3 times the average" is a peak. */
const multiple = /\btimes the average\b/gi;

/** Of another time, place, size or world than the design's own. */
const elsewhere =
  /\b(?:today|current(?:ly)?|now|was|were|used to|previous(?:ly)?|old|legacy|from|grow\w*|grew|years?|20\d\d|later|future|eventually|phases?|pilot|at launch|initial(?:ly)?|first|worst|per|each|every|if|when|whenever|unless|would|could|example|e\.g|for instance|alert\w*|roll(?:ed|s)? ?back|exceeds?|above|over|drops?|falls?|stress|headroom|capacity|room for|scale to|up to|at least|at most|tests?|tested|experiments?|canary|baseline|measured|observed|reached|competitors?|limit|timeouts?|deadline|after|without|instead|alternative\w*|versus|vs|shards?|replicas?|region\w*|countr\w+|markets?|in the (?:US|EU)|Europe|Asia|India|China|stage|step|between|other|another|cheap\w*|small\w*|large\w*|stretch|ideal\w*|hard|soft)\b/i;
