import { everyMatch } from "../core/document/every-match.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { isAsserted } from "../core/facts/asserted.ts";
import { contextOf, matchingFact, placeOf, quoted } from "../core/facts/statement-fact.ts";
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
  readonly what: string;
}

const works: readonly Work[] = [
  {
    name: /\b(?:LLMs?|large language model|GPT(?:-?\d\w*)?|Llama[- ]?\d*\w*|Claude|Gemini|generative model|\d+B(?: parameter)?s? model|diffusion model)\b/i,
    perItem: 1,
    once: 20,
    what: "a large language model takes tens of milliseconds for one answer and at least 1 ms an item in batches",
  },
  {
    name: /\b(?:cross-?encoders?|BERT(?:-\w+)? (?:re-?ranker|scores?|model|cross)|monoBERT|transformer re-?ranker)\b/i,
    perItem: 0.03,
    once: 1,
    what: "a cross-encoder scores some tens of thousands of pairs a second on a large accelerator",
  },
  {
    name: /\b(?:brute[- ]force|exact (?:search|nearest|k-?NN)|flat index|compared one by one|exhaustive(?:ly)?|linear scan|full scan|full table scan)\b/i,
    perItem: 0.00002,
    once: 0,
    what: "reading so many vectors from memory alone takes longer",
  },
  {
    name: /\b(?:human|manual|analyst|moderator|reviewer)s?(?:['’]s)? (?:review|decision|check|labell?ing|moderation|approval)\b|\b(?:human(?: \w+)?|person|moderator|analyst|reviewer)s? (?:looks?|reads?|reviews?|checks?|approves?|decides?)\b/i,
    perItem: 1000,
    once: 1000,
    what: "a person takes seconds to read",
  },
];

const time =
  /(?<![\w.])(?<amount>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?) ?(?<unit>ms|milliseconds?|µs|microseconds?|us)\b/gi;
const longTime = /(?<![\w.])\d[\d,.]* ?(?:s|secs?|seconds?|min|minutes?|h|hours?|days?)\b/i;
const count =
  /(?<![\w.@])(?<amount>\d+(?:[.,]\d+)*) ?(?<scale>k|K|M|B|thousand|million|billion)?(?: (?:\w+[- ]){0,2}?(?<noun>candidates?|items?|documents?|docs|passages?|pairs|products?|videos?|results?|vectors?|embeddings?|posts|messages|ads|listings?|articles?|rows|jobs|images?|users))\b/g;

const claims = matchingFact<Claim>([time], (statement) => {
  if (
    /\b(?:off-?line|nightly|batch(?:ed)? (?:job|inference)|pre-?comput\w+|distill?\w*|teacher|cache[sd]?|per (?:item|candidate|document|token|pair|image)|each takes|every (?:hour|day|night)|first token|tokens?|draft|asynchronous\w*|skip\w*|route[sd]?|fallback|time-?out|budget left|overhead|gateway|network|alert|drift)\b/i.test(
      statement.text,
    )
  )
    return [];
  const times = everyMatch(statement.text, time);
  const [bound] = times;
  // With several times it is not sure which one is meant.
  if (times.length !== 1 || !bound?.groups || longTime.test(statement.text)) return [];
  const scale = /^(?:ms|milli)/i.test(bound.groups.unit ?? "") ? 1 : 0.001;
  const milliseconds = Number((bound.groups.amount ?? "").replaceAll(",", "")) * scale;
  for (const work of works) {
    const name = work.name.exec(statement.text);
    if (!name) continue;
    const items = everyMatch(statement.text, count).map(({ groups = {} }) =>
      numberOf(groups.amount ?? "", groups.scale ?? ""),
    );
    const needed = Math.max(work.once, work.perItem * Math.max(0, ...items));
    if (milliseconds >= needed || (items.length === 0 && work.once === 0)) continue;
    const start = Math.min(name.index, bound.index);
    const end = Math.max(name.index + name[0].length, bound.index + bound[0].length);
    const range = { start, end };
    if (isAsserted(statement, range)) return [{ range, reason: work.what }];
  }
  return [];
});

function numberOf(amount: string, scale: string): number {
  const factors: Readonly<Record<string, number>> = {
    k: 1e3,
    thousand: 1e3,
    m: 1e6,
    million: 1e6,
    b: 1e9,
    billion: 1e9,
  };
  return Number(amount.replaceAll(",", "")) * (factors[scale.toLowerCase()] ?? 1);
}
