import { everyMatch } from "../document/every-match.ts";
import { filledSections, placedFact, sectionFact } from "../document/section-fact.ts";
import type { SectionBody } from "../document/section-body.ts";
import { stepsAbove } from "../document/section-part.ts";
import type { TextRange } from "../document/text-range.ts";
import type { Glossary } from "../framework/glossary.ts";
import type { MetricTerm } from "../framework/term.ts";
import { type Cell, type Table, tablesOf } from "./tables.ts";

/** Models that one table holds against each other. Places count from the section's start. */
export interface Comparison {
  readonly models: readonly ComparedModel[];
  /** Whether some column says how good they are, and not only what they cost. */
  readonly isOfQuality: boolean;
}

/** One row of it. */
export interface ComparedModel {
  readonly name: string;
  /** Whether it is anything but a trained model of some size: rules, an average, what runs today. */
  readonly isSimple: boolean;
  /** Whether its row says that it was chosen, or the text around the table does. */
  readonly isChosen: boolean;
  readonly scores: readonly Score[];
  /** What it takes, of each column that says so in a number. */
  readonly costs: readonly Cost[];
}

export interface Cost {
  /** The column's heading and the unit in the cell, in lower case: what has the same may be compared. */
  readonly of: string;
  readonly amount: number;
}

export interface Score {
  /** The column's heading, in lower case. */
  readonly metric: string;
  readonly better: MetricTerm["better"];
  readonly amount: number;
  readonly range: TextRange;
}

const comparisonsOf = sectionFact((body): readonly Comparison[] =>
  body.text.includes("|") ? comparisonsIn(body) : [],
);

/** The comparisons of a design's models, in the sections where they are made. */
export const comparedModels = filledSections(
  placedFact((place, of): readonly Comparison[] => {
    const steps = stepsAbove(place);
    return steps.length === 0 || steps.some((step) => homes.has(step)) ? of(comparisonsOf) : [];
  }),
);

const homes: ReadonlySet<string> = new Set(["model", "evaluation"]);

/**
 * Names of models that are trained at some cost. People have any number of words for what is simple and what runs today, and
 * few for these: in a table of models, whatever is none of them is simple.
 */
export const elaborate =
  /\b(?:\w*boost\w*|gb[dr]?[tm]|lightgbm|lgbm|xgb|lambda-?mart|lambda-?rank|rank-?net|sasrec|gru4rec|ncf|neumf|x?deep-?fm|dien|autoint|din|bst|tab(?:pfn|former|transformer)|whisper|wav2vec\S*|clip|qwen\S*|mixtral|deepseek\S*|(?:random |extra )?forests?|trees|neural|nets?|(?:wave|res|efficient|mobile|dense|conv|tab|u)-?net\S*|networks?|perceptron|mlp|[drc]?nn|lstm|gru|tcn|(?:trans|in|con|re)formers?|\w*(?:bert|gpt|llama|seq)\w*|layoutlm\w*|t5|llms?|gemini|claude|mistral|towers?|dlrm|dcn\S*|deep\w*|gnn|graph\w*|teacher|student|vit|yolo\w*|detr|autoencoder|vae|tft|n-?beats|ensembles?|blend\w*|stacked|distilled|fine-?tuned|(?:cross|bi|auto)-?encoder|encoder|moe|multi-?task|attention|convolution\w*|(?:learned |^)rankers?|factori[sz]ation\w*|wide & deep|embeddings?)\b|бустинг|нейро|ансамбл|трансформер|деревь|сеть/i;

function comparisonsIn(body: SectionBody): readonly Comparison[] {
  // Read once: a table may have as many rows as the text has letters.
  let read: ReadonlySet<string> | undefined;
  const taken: Taken = () => (read ??= takenIn(body.text));
  return tablesOf(body).flatMap((table) => comparisonIn(table, taken, body.glossary));
}

/** The names that the sentences of a text say they take, in small letters, however much of what follows belongs to them. */
type Taken = () => ReadonlySet<string>;

function comparisonIn({ header, rows }: Table, taken: Taken, glossary: Glossary): readonly Comparison[] {
  const columns = header.map(({ text: heading }) => metricIn(heading, glossary));
  const named = rows.flatMap((cells) => modelIn(cells, header, columns));
  // One model of some size shows that the rows are models, and one number that they were measured.
  if (named.length < 2 || named.every((model) => model.isSimple)) return [];
  const models = named.map((model) => ({ ...model, isChosen: isChosen(model.name, taken) }));
  const isOfQuality = header.some(
    ({ text: heading }, column) =>
      column > 0 &&
      !cost.test(heading) &&
      rows.filter((cells) => score.test(cells[column]?.text ?? "")).length > 1,
  );
  return [{ models, isOfQuality }];
}

/** What a model takes, in the heading of a column. */
const cost =
  /\b(?:latenc\w+|ms|s|sec\w*|min\w*|hours?|h|days?|time|p\d\d|sizes?|[kmg]b|costs?|price|params?|parameters|weights|memory|ram|[cg]pus?|qps|tokens|watts?|rows|share|people|effort|year)\b|[€$]/i;

function modelIn(
  cells: readonly Cell[],
  header: readonly Cell[],
  columns: readonly (MetricTerm | undefined)[],
): readonly Omit<ComparedModel, "isChosen">[] {
  const [first, ...others] = cells;
  if (!first || !/\p{L}/u.test(first.text) || !others.some(({ text: cell }) => score.test(cell))) return [];
  const scores = others.flatMap(({ text: cell, range }, at): readonly Score[] => {
    const metric = columns[at + 1];
    const digits = score.exec(cell)?.groups?.amount;
    if (!metric || digits === undefined) return [];
    const { better } = metric;
    const heading = header[at + 1]?.text.toLowerCase() ?? "";
    return [{ metric: heading, better, amount: amountOf(digits), range }];
  });
  const name = first.text.replace(/[*_`]/g, "");
  const costs = others.flatMap((cell, at) => costIn(cell, header[at + 1]?.text ?? ""));
  return [{ name, isSimple: isSimple(name), scores, costs }];
}

/** "Watch minutes per user", "practice days per learner": what people do, and not what a model takes. */
const done =
  /\b(?:watch|view|play|listen|read|practi[cs]e|stud|learn|active|dwell|session|engag|driv|rid|stay|book|sav)\w* (?:time|days?|hours?|min\w*|sec\w*)\b|\b(?:time|days?|hours?|min\w*|sec\w*) (?:\w+ )?per (?:\w+ )?(?:users?|learners?|members?|customers?|viewers?|listeners?|players?|readers?|sessions?|visits?|riders?|drivers?|guests?|patients?|shoppers?|subscribers?|students?|accounts?|households?)\b/i;

function costIn({ text }: Cell, written: string): readonly Cost[] {
  const heading = written.replace(done, " ");
  const {
    before = "",
    digits,
    unit = "",
  } = cost.test(heading) ? (amountWithUnit.exec(text)?.groups ?? {}) : {};
  if (digits === undefined) return [];
  return [{ of: `${heading} ${before}${unit}`.toLowerCase(), amount: amountOf(digits) }];
}

/** `240 ms`, `$0.40`, `~7B`. */
const amountWithUnit =
  /^[*_~≈ ]*(?<before>[$€]?)(?<digits>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?) ?(?<unit>\p{L}{0,12})[*_ ]*$/u;

/** A row that says "today" or "baseline" is one, whatever it is made of. */
function isSimple(name: string): boolean {
  return (
    /\b(?:baseline|today|current\w*|now|existing)\b|бейзлайн|сейчас/i.test(name) || !elaborate.test(name)
  );
}

/** A cell that is a score: `0.64`, `**71%**`, `0,31`, `1,310`. */
const score = /^[*_~≈ ]*(?<amount>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?) ?%?(?: ?± ?[\d.,]+ ?%?)?[*_ ]*$/;

/** A comma parts thousands, or a whole number from its decimals. */
function amountOf(digits: string): number {
  const isGrouped = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.|$)/.test(digits);
  return Number(isGrouped ? digits.replaceAll(",", "") : digits.replace(",", "."));
}

function metricIn(heading: string, { termsIn }: Glossary): MetricTerm | undefined {
  // What a table of parts gives in milliseconds compares no models.
  for (const { term } of termsIn(heading))
    if (term.kind === "metric" && term.phase !== "operational") return term;
  return undefined;
}

const chosen = /\b(?:chosen|selected|picked|proposed|ours?|winner|final)\b|выбран/i;

/** What is said of the one that is built. */
const choosing =
  /\b(?:[Ww]e|I)(?:['’]ll|['’]d)? (?:will |would )?(?:take|took|choose|chose|pick(?:ed)?|go with|went with|use|ship|build|deploy|propose|start with|keep)|\b(?:[Cc]hoice|[Cc]hosen|[Dd]ecision|[Pp]ick|[Ww]inner|[Ss]elected|So): |(?:[Бб]ерём|[Бб]ерем|[Вв]ыбираем|[Вв]ыбрали|[Вв]ыбор:|[Рр]ешение:)/g;

function takenIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { 0: words, index } of everyMatch(text, choosing)) {
    const behind = text.slice(index + words.length, index + words.length + reach).toLowerCase();
    const named = behind.replace(/^(?:[\s*:]|the |a |an |\d+ )*/, "");
    for (let end = shortestName; end <= named.length; end++)
      if (!/^[\p{L}\d]/u.test(named.slice(end, end + 2))) names.add(named.slice(0, end));
  }
  return names;
}

const shortestName = 3;

/** Whether a row names itself the choice, or a sentence of the section takes a model of that name. */
function isChosen(name: string, taken: Taken): boolean {
  if (chosen.test(name)) return true;
  const head = /^[\p{L}\d][\p{L}\d.+-]*/u.exec(name.replace(/^(?:the|a|an|our) /i, ""))?.[0].toLowerCase();
  return head !== undefined && head.length >= shortestName && taken().has(head);
}

/** Letters behind such a verb in which the model is named. */
const reach = 60;
