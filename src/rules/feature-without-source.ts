import { everyMatch } from "../core/document/every-match.ts";
import type { TextRange } from "../core/document/text-range.ts";
import {
  contextOf,
  placeOf,
  quoted,
  standsIn,
  type Stated,
  statementFact,
  where,
} from "../core/facts/statement-fact.ts";
import type { Statement } from "../core/facts/statements.ts";
import { defineRule } from "../core/lint/rule.ts";

export const featureWithoutSource = defineRule({
  id: "feature-without-source",
  summary: "A feature is made from data that none of the listed sources holds.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    const [first, second] = sources(doc);
    // Only a list of sources can lack one.
    if (!first || !second) return;
    const inQuestion = features(doc);
    const known = new Set(inQuestion.length === 0 ? [] : others(doc).flatMap((row) => row.value.stems));
    for (const feature of inQuestion) {
      const lacking = lacks(feature.value, known);
      if (!lacking) continue;
      const range = placeOf(feature, lacking);
      yield {
        message: `"${quoted(doc, range)}" is a feature whose data is in none of the sources listed; expected its source among them.`,
        range,
        related: [
          {
            range: placeOf(first, { start: 0, end: first.statement.text.trimEnd().length }),
            message: "The sources",
          },
        ],
      };
    }
  },
});

/** Of most rows nothing of this is asked: they are read when it is. */
interface Words {
  readonly stems: readonly string[];
  /** Of a row: where it says its data is from. */
  readonly from: TextRange | undefined;
  readonly fromStems: readonly string[];
  /** Data that somebody has to collect or buy. */
  readonly outside: readonly Outside[];
}

interface Outside {
  readonly range: TextRange;
  readonly stems: readonly string[];
}

/** Kinds of data that no click log holds; with each, the words by which a source would be named. */
const outsideData: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\b(?:weather|temperature|rainfall|precipitation|rain(?= (?:now|during|in the (?:last|past|next))))(?: \w+)?\b/gi,
    ["weath", "tempe", "rainf", "meteo", "clima"],
  ],
  [/\b(?:credit (?:score|bureau \w+|rating|history)|bureau score)s?\b/gi, ["burea", "credi"]],
  [/\b(?:competitors?['’]?s? (?:prices?|pricing|offers?)|market prices?)\b/gi, ["compe", "marke", "scrap"]],
  [
    /\b(?:GPS|geolocation|location) (?:traces?|history|position|trajector\w+)\b/gi,
    ["gps", "locat", "geolo", "posit", "telem"],
  ],
  [
    /\bsocial (?:graph|network|media)(?: \w+)?\b|\bfriends? (?:graph|count)\b/gi,
    ["socia", "frien", "follo", "graph", "conne"],
  ],
  [
    /\b(?:household income|income|salary|education level|marital status|census \w+)\b/gi,
    ["incom", "censu", "demog", "surve", "salar", "appli", "profi"],
  ],
  [/\bbrowsing histor\w+\b/gi, ["brows", "click", "web", "event", "visit", "page", "sessi"]],
  [
    /\b(?:traffic (?:conditions?|jams?|speed|density)|road (?:conditions?|speed))\b/gi,
    ["traff", "road", "map", "route", "maps"],
  ],
  [
    /\b(?:exchange rates?|stock (?:market|index)|unemployment(?: rate)?|inflation|interest rates?|fuel prices?)\b/gi,
    ["excha", "econo", "macro", "index", "unemp", "infla", "rates", "fuel", "price"],
  ],
  [
    /\b(?:call (?:transcripts?|recordings?)|voice (?:recordings?|tone))\b/gi,
    ["call", "calls", "recor", "trans", "voice", "telep"],
  ],
  [
    /\b(?:lab (?:results?|values?)|heart rate|blood pressure|vital signs?)\b/gi,
    ["lab", "vital", "devic", "ehr", "recor", "monit", "clini"],
  ],
  [/\b(?:search trends?|google trends)\b/gi, ["trend", "googl", "searc"]],
  [/\b(?:satellite images?|street view)\b/gi, ["satel", "image", "stree"]],
  [/\b(?:e-?mail (?:text|bodies|content)|private messages)\b/gi, ["email", "mail", "messa", "mailb"]],
];

const everything = statementFact<Words>((statement) => {
  if (statement.kind === "quote" || statement.kind === "question") return [];
  const column = statement.header.findIndex((name) =>
    /^(?:data )?(?:from|sources?|origin|comes from|data|computed from)$/i.test(name),
  );
  // A table that starts with its sources lists them; a later column says where a feature is from.
  const cell = column > 0 ? statement.cells[column] : undefined;
  const from = cell && { start: cell.start, end: cell.end };
  return [new WordsOfStatement(statement, from, cell ? stemsOf(cell.text) : [])];
});

/** Most statements are asked for neither. */
class WordsOfStatement implements Words {
  readonly from: TextRange | undefined;
  readonly fromStems: readonly string[];
  readonly #statement: Statement;
  #stems: readonly string[] | undefined;
  #outside: readonly Outside[] | undefined;

  constructor(statement: Statement, from: TextRange | undefined, fromStems: readonly string[]) {
    this.#statement = statement;
    this.from = from;
    this.fromStems = fromStems;
  }

  get stems(): readonly string[] {
    return (this.#stems ??= stemsOf(this.#statement.text));
  }

  get outside(): readonly Outside[] {
    return (this.#outside ??= outsideOf(this.#statement));
  }
}

function outsideOf({ text }: Statement): readonly Outside[] {
  return outsideData.flatMap(([pattern, stems]) =>
    everyMatch(text, pattern).map(({ 0: words, index }) => ({
      range: { start: index, end: index + words.length },
      stems,
    })),
  );
}

/** By five letters "authorisation" and "authorisations", "billing" and "bills" come together. */
function stemsOf(text: string): readonly string[] {
  return [...text.toLowerCase().matchAll(/[\p{L}\d]{3,}/gu)].map(({ 0: word }) => word.slice(0, 5));
}

const sourceLabel = /\b(?:data )?sources?\b|источник/;
const featureLabel =
  /\bfeatures?\b|\bsignals?\b|\binputs? (?:of|to|for) the model\b|\bmodel inputs?\b|признак/;

function isFeature(row: Stated<Words>): boolean {
  const { text } = row.statement;
  return (
    featureLabel.test(contextOf(row).replace(/feature (?:store|engineering pipeline)/g, "")) &&
    standsIn(row, ["data", "model"]) &&
    !/\b(?:not|no|never|without)\b|n['’]t\b/i.test(text.split("|")[1] ?? text)
  );
}

function isSource(row: Stated<Words>): boolean {
  const context = contextOf(row);
  return sourceLabel.test(context) && !featureLabel.test(context) && standsIn(row, ["data"]);
}

const sources = where(everything, isSource);
/** Those that say where they are from, or that are of a kind of which it matters. */
const features = where(
  everything,
  (row) => isFeature(row) && (row.value.from !== undefined || row.value.outside.length > 0),
);
const others = where(
  everything,
  (row) => standsIn(row, ["requirements", "framing", "data"]) && !isFeature(row),
);

/** Made from the request, the clock or other features. */
const given =
  /^(?:reque|conte|sessi|calen|clock|deriv|model|embed|featu|label|curre|query|input|user|store|onlin|stati|compu|expor|inter|same|all|vario|sever|both|many|confi|param)/;
const empty = new Set([
  "none",
  "n",
  "the",
  "and",
  "from",
  "with",
  "strea",
  "table",
  "log",
  "logs",
  "data",
  "event",
  "event",
  "wareh",
  "batch",
  "daily",
  "snaps",
  "servi",
  "least",
  "days",
  "old",
  "per",
]);

function lacks({ from, fromStems, outside }: Words, known: ReadonlySet<string>): TextRange | undefined {
  const telling = fromStems.filter((stem) => !empty.has(stem));
  const isLacking =
    telling.length > 0 &&
    !telling.some((stem) => known.has(stem) || given.test(stem)) &&
    fromStems.every((stem) => empty.has(stem) || !known.has(stem));
  if (from && isLacking) return from;
  return outside.find(({ stems }) => !stems.some((stem) => known.has(stem)))?.range;
}
