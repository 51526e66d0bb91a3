import { anyCase } from "../core/document/any-case.ts";
import { everyMatch } from "../core/document/every-match.ts";
import type { TextRange } from "../core/document/text-range.ts";
import type { DesignDoc } from "../core/document/design-doc.ts";
import {
  contextOf,
  type Placed,
  placeOf,
  quoted,
  standsIn,
  type Stated,
  statementFact,
  where,
} from "../core/facts/statement-fact.ts";
import type { Statement } from "../core/facts/statements.ts";
import { outsideData } from "../core/facts/outside-data.ts";
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
    const tables = tablesNamed(doc, inQuestion);
    const unknownTables = new Map(tables.flatMap((one) => (one.isKnown ? [] : [[one.feature, one]])));
    // Items that end with where they are from mean sources only where others do so, too.
    const namings =
      tables.filter(({ isKnown }) => isKnown).length +
      inQuestion.filter(
        ({ value, statement }) => statement.kind !== "row" && value.fromStems.some((stem) => known.has(stem)),
      ).length;
    for (const feature of inQuestion) {
      const ignoresFrom = feature.statement.kind !== "row" && namings < 2;
      const table = unknownTables.get(feature);
      const lacking = table && !ignoresFrom ? table.range : lacks(feature.value, known, ignoresFrom);
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

interface NamedTable {
  readonly feature: Placed<Words>;
  /** In the statement's text. */
  readonly range: TextRange;
  /** Whether the document names it anywhere else. */
  readonly isKnown: boolean;
}

/** "Stars that customers gave, from `reviews`": statements leave out what is set as code. */
function tablesNamed(doc: DesignDoc, rows: readonly Placed<Words>[]): readonly NamedTable[] {
  const found = rows.flatMap((feature) => {
    const { fromCode } = feature.value;
    if (!fromCode) return [];
    const place = placeOf(feature, fromCode);
    const written = code.exec(doc.source.slice(place.start, place.end));
    if (!written) return [];
    const start = fromCode.start + written.index;
    return [{ feature, name: written[0], range: { start, end: start + written[0].length } }];
  });
  if (found.length === 0) return [];
  const times = new Map<string, number>();
  for (const [name] of everyMatch(doc.text, everyCode)) times.set(name, (times.get(name) ?? 0) + 1);
  return found.map(({ feature, name, range }) => ({ feature, range, isKnown: (times.get(name) ?? 0) > 1 }));
}

const code = /`[^`\n]{2,60}`/;
const everyCode = /`[^`\n]{2,60}`/g;

/** Of most rows nothing of this is asked: they are read when it is. */
interface Words {
  readonly stems: readonly string[];
  /** Of a row: where it says its data is from. */
  readonly from: TextRange | undefined;
  readonly fromStems: readonly string[];
  /** Of an item that ends with where it is from, in code. */
  readonly fromCode: TextRange | undefined;
  /** Data that somebody has to collect or buy. */
  readonly outside: readonly Outside[];
}

interface Outside {
  readonly range: TextRange;
  /** Whether the words behind it say who has it. */
  readonly isSourced: boolean;
  readonly stems: readonly string[];
}

const everything = statementFact<Words>((statement) => {
  if (statement.kind === "quote" || statement.kind === "question") return [];
  const column = statement.header.findIndex((name) =>
    /^(?:data )?(?:from|sources?|origin|comes from|data|computed from)$/i.test(name),
  );
  // A table that starts with its sources lists them; a later column says where a feature is from.
  const cell = column > 0 ? statement.cells[column] : undefined;
  const from = cell ? { start: cell.start, end: cell.end } : namedByItem(statement);
  const stems = from ? stemsOf(statement.text.slice(from.start, from.end)) : [];
  return [new WordsOfStatement(statement, from, stems)];
});

/** "Pieces on the shelf, from `shelf`", "From the shelf: pieces": where an item says that it is from. */
function namedByItem({ text, kind }: Statement): TextRange | undefined {
  const named =
    kind === "row" ? undefined : (fromAtEnd.exec(text) ?? inBrackets.exec(text) ?? fromAtStart.exec(text));
  const words = named?.groups?.words;
  if (
    !named ||
    words === undefined ||
    /\d|\b(?:monday|to|one|now|then|the (?:start|end|beginning))\b/i.test(words)
  )
    return undefined;
  const start = named.index + named[0].indexOf(words);
  return { start, end: start + words.length };
}

const fromAtStart = anyCase(
  String.raw`^[\s*_+-]*from (?:the |our |its |each |an? )?(?<words>[\p{L}_][\p{L}\p{N}_'’-]*(?: [\p{L}_][\p{L}\p{N}_'’-]*){0,2})[*_]*:`,
);
const fromBlank = /,\s+from\s+(?:[;.,]\s*)?$/;
const fromAtEnd =
  /,\s+from\s+(?:the |our |its )?(?<words>[\p{L}_][\p{L}\p{N}_'’-]*(?: [\p{L}_][\p{L}\p{N}_'’-]*){0,2})\s*(?:[;.,]\s*)?$/u;

/** "Orders of the last 7 days (order log)." */
const inBrackets = anyCase(
  String.raw`\((?:from )?(?:the |our )?(?<words>(?:[\p{L}-]+ ){0,3}(?:logs?|tables?|databases?|db|services?|api|catalog(?:ue)?|profiles?|warehouse|bureau|providers?|feeds?|crm|erp|registe?ry?|ledger|exports?|streams?|topics?|vendors?|agency))\)\s*(?:[;.,]\s*)?$`,
);

/** Most statements are asked for neither. */
class WordsOfStatement implements Words {
  readonly from: TextRange | undefined;
  readonly fromStems: readonly string[];
  readonly fromCode: TextRange | undefined;
  readonly #statement: Statement;
  #stems: readonly string[] | undefined;
  #outside: readonly Outside[] | undefined;

  constructor(statement: Statement, from: TextRange | undefined, fromStems: readonly string[]) {
    this.#statement = statement;
    this.from = from;
    this.fromStems = fromStems;
    const end = fromBlank.exec(statement.text)?.index;
    this.fromCode = end === undefined ? undefined : { start: end, end: statement.text.length };
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
      isSourced: sourced.test(text.slice(index, index + words.length + 80)),
      stems,
    })),
  );
}

const sourced =
  /\b(?:from (?!(?:one|the last|the past|now|\d))|bought|licen[sc]ed|deliver\w*|provider|service|API|feed|(?:public|open) data|offices?|agency|as \w+ (?:publishes|sends|gives))\b/i;

/** By five letters "authorisation" and "authorisations", "billing" and "bills" come together. */
function stemsOf(text: string): readonly string[] {
  return [...text.toLowerCase().matchAll(/[\p{L}\d]{3,}/gu)].map(({ 0: word }) =>
    word.replace(/(?<=[^s]{3})s$/u, "").slice(0, 5),
  );
}

const sourceLabel = /\b(?:data )?sources?\b|источник/;
/** Headings under which a design tells what data there is. */
const dataLabel = /\b(?:data|ingest\w*|feeds?|what we (?:have|collect|know)|recorded|records)\b/;
const featureLabel =
  /\bfeatures?\b|\bsignals?\b|\binputs? (?:of|to|for) the model\b|\bmodel inputs?\b|\binputs\b|\bpredictors?\b|\bcovariates?\b|\bwhat (?:does )?(?:the model|it) (?:look|see|use|know|get|read|learn)s?\b|\bwhat goes in\b|признак/;
/** A sentence that tells what a model sees, wherever it stands. */
const seen =
  /\b(?:the (?:model|network|forest|trees|classifier|regression|ranker)) (?:sees?|looks? at|gets?|knows?|uses?|is (?:told|given|fed)|reads?|takes? in) |\b(?:inputs|features) are\b/i;

function isFeature(row: Stated<Words>): boolean {
  const { text } = row.statement;
  const isOfStep = standsIn(row, ["data", "model"]);
  if (!isOfStep && row.steps.length > 0) return false;
  const context = contextOf(row).replace(/feature (?:store|engineering pipeline)/g, "");
  const isListed = featureLabel.test(context);
  return (isListed || seen.test(text)) && (isOfStep || isListed) && !denied.test(text.split("|")[1] ?? text);
}

const denied = /\b(?:not|no|never|without|nothing|leav\w+ out|left out)\b|n['’]t\b/i;

function isSource(row: Stated<Words>): boolean {
  const context = contextOf(row);
  const isOfData = dataLabel.test(context) || (standsIn(row, ["data"]) && sourceLabel.test(context));
  return isOfData && !featureLabel.test(context) && !seen.test(row.statement.text);
}

const sources = where(everything, isSource);
/** Those that say where they are from, or that are of a kind of which it matters. */
const features = where(
  everything,
  (row) =>
    isFeature(row) &&
    (row.value.from !== undefined || row.value.fromCode !== undefined || row.value.outside.length > 0),
);
/** Who speaks of data in whatever section has it, unless as what is left out. */
const others = where(everything, (row) => !isFeature(row) && !leftOut.test(row.statement.text));
const leftOut =
  /\b(?:do|does|is|are|will) not (?:look|use|used|include|included|know|known|take|read|see|part)\b|\bwithout\b|\bleft out\b|\bleaves? out\b|\bout of scope\b/i;

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
  "provi",
  "vendo",
  "exter",
  "third",
  "party",
  "days",
  "old",
  "per",
]);

function lacks(
  { from, fromStems, outside }: Words,
  known: ReadonlySet<string>,
  ignoresFrom: boolean,
): TextRange | undefined {
  const telling = fromStems.filter((stem) => !empty.has(stem));
  const isLacking =
    telling.length > 0 &&
    !telling.some((stem) => known.has(stem) || given.test(stem)) &&
    fromStems.every((stem) => empty.has(stem) || !known.has(stem));
  if (from && isLacking && !ignoresFrom) return from;
  return outside.find(({ stems, isSourced }) => !isSourced && !stems.some((stem) => known.has(stem)))?.range;
}
