import { anyCase } from "../core/document/any-case.ts";
import { everyMatch } from "../core/document/every-match.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { longestWay } from "../core/facts/distances.ts";
import { isAsserted } from "../core/facts/asserted.ts";
import { scaleOf } from "../core/facts/spoken-number.ts";
import { contextOf, matchingFact, placeOf, quoted } from "../core/facts/statement-fact.ts";
import type { Statement } from "../core/facts/statements.ts";
import { defineRule } from "../core/lint/rule.ts";

export const unrealisticLatency = defineRule({
  id: "unrealistic-latency",
  summary: "A time in which no hardware does the work that is described.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    for (const claim of claims(doc)) {
      if (/\b(?:training|offline|labell?ing|evaluation)\b/.test(contextOf(claim))) continue;
      const range = placeOf(claim, claim.value.range);
      yield {
        message: `"${quoted(doc, range)}" is faster than hardware allows: ${claim.value.reason}; expected fewer items, a lighter model or more time.`,
        range,
      };
    }
  },
});

interface Claim {
  readonly range: TextRange;
  readonly reason: string;
}

/** The least milliseconds that any known hardware takes, with a wide margin in favour of the author. */
interface Work {
  readonly name: RegExp;
  readonly perItem: number;
  readonly once: number;
  /** Of what is written word by word. */
  readonly perToken?: number;
  readonly what: string;
}

const works: readonly Work[] = [
  {
    name: /\b(?:GPT-?[345]\S*|ChatGPT|Claude|Gemini(?! Nano)|(?:OpenAI|Anthropic)(?:['’]s)? (?:API|model\w*)|DeepSeek API)(?!\w)/i,
    perItem: 1,
    once: 100,
    perToken: 0.3,
    what: "a hosted language model takes hundreds of milliseconds to its first word",
  },
  {
    name: /\b(?:LLMs?|(?:large |vision[- ])?language model|(?:[3-9]|[1-9]\d{1,3})(?:\.\d)?[- ]?(?:B|billion)[- ]parameters?(?: \w+)? model|GPT(?:-?\d\w*)?|Llama[- ]?\d*\w*|Claude|Gemini|generative model|\d+B(?: parameter)?s? (?:model|transformer)|diffusion model)\b/i,
    perItem: 1,
    once: 20,
    perToken: 0.3,
    what: "a large language model takes tens of milliseconds for one answer and at least 1 ms an item in batches",
  },
  {
    name: /\b(?:cross-?encoders?|BERT(?:-\w+)? (?:re-?ranker|re-?ranks?|scores?|model|cross)|monoBERT|transformer re-?ranker)\b/i,
    perItem: 0.03,
    once: 1,
    what: "a cross-encoder scores some tens of thousands of pairs a second on a large accelerator",
  },
  {
    name: /\b(?:CLIP|ViT(?:-\w+)*|ResNet\S*|EfficientNet\S*|YOLO\S*|\w*BERT|(?:text|image|sentence|vision) (?:encoders?|transformers?|towers?))\b[^.;|]{0,40}\b(?:embeds?|encodes?|classif(?:y|ies)|processes|scores)\b|\b(?:embeds?|embedded|encodes?|encoded|classif(?:y|ies|ied)) [^.;|]{0,60}\b(?:by|with|using|through) (?:an? |the )?(?:CLIP|ViT(?:-\w+)*|ResNet\S*|EfficientNet\S*|\w*BERT|(?:text|image|sentence|vision) (?:encoder|transformer|tower))\b/i,
    perItem: 0.01,
    once: 0,
    what: "a large accelerator encodes some thousands of images or texts a second",
  },
  {
    name: /\b(?:brute[- ]force|exact (?:search|nearest|k-?NN)|flat index|compared one by one|exhaustive(?:ly)?|linear scan|full scan|full table scan|(?:all|every) [\w. ]{1,30} (?:is|are) scanned)\b/i,
    perItem: 0.00002,
    once: 0,
    what: "reading so many vectors from memory alone takes longer",
  },
  {
    name: /\b(?:re-?)?(?:rank(?:s|ed|ing)?|scor(?:es?|ed|ing)|classif(?:y|ies|ied|ying)) [^.;|]{0,60}\b(?:network|transformer|MMoE|DLRM|DCN\S*|deep \w+|ranker|trees|forest|XGBoost|LightGBM|CatBoost|model)\b/i,
    perItem: 0.00002,
    once: 0,
    what: "no model scores so many items one by one",
  },
  {
    name: /\b(?:human|manual|analyst|moderator|reviewer)s?(?:['’]s)? (?:review|decision|check|labell?ing|moderation|approval)\b|\b(?:human(?: \w+)?|person|moderator|analyst|reviewer|nurse|doctor|clerk|dispatcher|guard|pharmacist|officer|agent|editor|operator|expert|colleague|inspector)s? (?:looks?|reads?|reviews?|checks?|confirms?|approves?|decides?|judges?|signs?)\b/i,
    perItem: 1000,
    once: 1000,
    what: "a person takes seconds to read",
  },
];

/** Of a way that data goes. */
const wayWords = /\b(?:network|round[- ]trip|goes|way|sent|back|satellite|link|hops?|calls?)\b/i;

const time =
  /(?<![\w.])(?<amount>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?) ?(?<unit>ms|milliseconds?|µs|microseconds?|us)\b/gi;
const longTime = /(?<![\w.])\d[\d,.]* ?(?:s|secs?|seconds?|min|minutes?|h|hours?|days?)\b/i;
const count =
  /(?<![\w.@])(?<amount>\d+(?:[.,]\d+)*) ?(?<scale>k|K|M|B|thousand|million|billion)?(?: (?:\w+[- ]){0,2}?(?<noun>candidates?|items?|documents?|docs|passages?|pairs|products?|videos?|results?|vectors?|embeddings?|posts|messages|ads|listings?|articles?|rows|jobs|images?|users|cards|tracks|songs|offers|titles|books|movies|films|shows|episodes|hotels|restaurants|recipes|reviews|comments|tickets|questions|sentences|chunks|snippets|profiles|creators|notifications|suggestions))\b/g;

const claims = matchingFact<Claim>([time, ...works.map(({ name }) => name), wayWords], (statement) => {
  if (longTime.test(statement.text)) return [];
  const bound = onlyTime(statement);
  if (!bound) return ofStages(statement);
  const far = tooFar(statement, bound);
  if (far) return [far];
  if (otherwise.test(statement.text)) return [];
  const { milliseconds } = bound;
  const read = readFromDisk(statement.text);
  if (read && milliseconds < read.milliseconds)
    return [{ range: spanOf(bound, read), reason: "no disk and no network delivers so much in this time" }];
  return tooFast(statement.text, bound).filter(({ range }) => isAsserted(statement, range));
});

function tooFast(text: string, bound: Bound): readonly Claim[] {
  for (const work of works) {
    const name = work.name.exec(text);
    if (!name) continue;
    const items = everyMatch(text, count).map(({ groups = {} }) =>
      numberOf(groups.amount ?? "", groups.scale ?? ""),
    );
    const tokens = work.perToken === undefined ? 0 : work.perToken * tokensMade(text);
    const once = work.perToken === undefined ? work.once : Math.max(work.once, onceOf(text));
    const needed = Math.max(once, tokens, work.perItem * Math.max(0, ...items));
    if (bound.milliseconds >= needed || (items.length === 0 && once === 0)) continue;
    return [
      { range: spanOf(bound, { start: name.index, end: name.index + name[0].length }), reason: work.what },
    ];
  }
  return [];
}

/** Of a large language model whose size is named: to read a short prompt takes tens of billions of parameters longer than seven. */
function onceOf(text: string): number {
  const billions = Number(
    /(?<![\w.,])(\d{2,3}) ?(?:B|billion)(?![\w-]*[- ](?:rows|users|records|documents|items|events))\b/.exec(
      text,
    )?.[1] ?? 0,
  );
  return billions >= 30 ? 40 : 0;
}

/** "Generates the 300 tokens of an answer", and not those that are read. */
function tokensMade(text: string): number {
  const { amount, made } = madeTokens.exec(text)?.groups ?? {};
  return Number((amount ?? made ?? "0").replaceAll(",", ""));
}

const madeTokens =
  /\b(?:generat(?:es?|ion|ing)|writes?|decod(?:es?|ing)|outputs?)(?: of)?(?: the| about| up to| an answer of)? (?<amount>\d[\d,]{0,8}) (?:\w+ )?tokens\b|(?<![\w.,])(?<made>\d[\d,]{0,8}) (?:output|generated|completion|answer) tokens\b/i;

/** "Reads features (15 ms), asks a language model (10 ms), applies the rules (5 ms)": each stage with its own time. */
function ofStages(statement: Statement): readonly Claim[] {
  const { text, kind } = statement;
  if (
    kind !== "sentence" ||
    /\b(?:off-?line|nightly|batch\w*|pre-?comput\w+|at night|parallel)\b/i.test(text)
  )
    return [];
  return everyMatch(text, time).flatMap(({ 0: written, index }): readonly Claim[] => {
    const before = text.slice(Math.max(0, index - longestStage), index);
    const words = `${/[^,;:.()]*\(?$/.exec(before)?.[0] ?? ""}${written}`;
    const from = index + written.length - words.length;
    const bound = timeIn(words);
    if (!bound || otherwise.test(words)) return [];
    return tooFast(words, bound).flatMap(({ range, reason }) => {
      const moved = { start: range.start + from, end: range.end + from };
      return isAsserted(statement, moved) ? [{ range: moved, reason }] : [];
    });
  });
}

/** In letters, what is read of a stage before its time. */
const longestStage = 120;

/** Work that is done at another time, in parts, or by something smaller. */
const otherwise =
  /\b(?:off-?line|nightly|batch(?:ed)? (?:job|inference)|pre-?comput\w+|distill?\w*|teacher|cache[sd]?|per (?:item|candidate|document|token|pair|image)|each takes|every (?:hour|day|night)|(?:first|next|per|each) tokens?|tokens? (?:per|a|each)|draft (?:model|tokens?)|speculative|asynchronous\w*|skip\w*|route[sd]?|fallback|time-?out|budget left|overhead|gateway|(?<!\b(?:neural|MMoE|deep|tower|attention|graph|ranking|cross) )network|alert|drift|at night|student)\b/i;

interface Bound extends TextRange {
  readonly milliseconds: number;
}

const inMilliseconds = anyCase(String.raw`(?<![\p{L}\p{N}])(?:ms|milliseconds?)(?![\p{L}\p{N}])`);

/** The one time of a statement, or of a row whose first row has the unit; with several it is not sure which one is meant. */
function onlyTime({ text, kind, header, cells }: Statement): Bound | undefined {
  const only = timeIn(text);
  if (only || kind !== "row" || everyMatch(text, time).length > 0) return only;
  const columns = header.flatMap((name, at) => (inMilliseconds.test(name) ? [at] : []));
  const [column] = columns;
  const cell = columns.length === 1 && column !== undefined ? cells[column] : undefined;
  if (!cell || !/^\d[\d,]*(?:\.\d+)?$/.test(cell.text)) return undefined;
  return { milliseconds: Number(cell.text.replaceAll(",", "")), start: cell.start, end: cell.end };
}

function timeIn(text: string): Bound | undefined {
  const times = everyMatch(text, time);
  const [found] = times;
  if (times.length !== 1 || !found?.groups) return undefined;
  const scale = /^(?:ms|milli)/i.test(found.groups.unit ?? "") ? 1 : 0.001;
  const milliseconds = Number((found.groups.amount ?? "").replaceAll(",", "")) * scale;
  return { milliseconds, start: found.index, end: found.index + found[0].length };
}

function spanOf(one: TextRange, other: TextRange): TextRange {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

/** Light in glass goes 200 km in a millisecond. */
const kilometresPerMillisecond = 200;
/** Up to a geostationary satellite and down again, at the speed of light. */
const satelliteMilliseconds = 238;

/** A way between two places that light itself does not go in this time. */
function tooFar(statement: Statement, bound: Bound): Claim | undefined {
  const { text, kind } = statement;
  if (kind !== "row" && !wayWords.test(text)) return undefined;
  const satellite = /\bgeostationary\b/i.test(text) ? satelliteMilliseconds : 0;
  const once = Math.max(longestWay(text) / kilometresPerMillisecond, satellite);
  if (once === 0) return undefined;
  const needed = goesBack.test(text) ? 2 * once : once;
  if (bound.milliseconds >= needed || !isAsserted(statement, bound)) return undefined;
  return { range: bound, reason: `light alone needs ${Math.ceil(needed)} ms for the way` };
}

const goesBack = /\b(?:back|round[- ]trip|both ways|answered)\b/i;

const bytesOf: Readonly<Record<string, number>> = { GB: 1e9, TB: 1e12, PB: 1e15 };

/** What fifty fast disks together read in a millisecond. */
const bytesPerMillisecond = 350e6;

function readFromDisk(text: string): Bound | undefined {
  const found =
    /\b(?:reads?|loads?|fetch(?:es)?|scans?) (?:the |a |our |about )?(?<amount>\d+(?:\.\d+)?) ?(?<unit>GB|TB|PB) (?:(?:from|off|of) (?:the )?(?:disks?|SSDs?|S3|object store|warehouse|lake|bucket)|(?:of )?(?:raw )?(?:table|dataset|data set|logs?|warehouse|lake))\b/i.exec(
      text,
    );
  if (!found?.groups) return undefined;
  const bytes = Number(found.groups.amount) * (bytesOf[found.groups.unit?.toUpperCase() ?? ""] ?? 1e9);
  return {
    milliseconds: bytes / bytesPerMillisecond,
    start: found.index,
    end: found.index + found[0].length,
  };
}

function numberOf(amount: string, scale: string): number {
  return Number(amount.replaceAll(",", "")) * scaleOf(scale);
}
