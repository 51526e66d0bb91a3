import { everyMatch } from "../document/every-match.ts";
import { isTriggered, trigger } from "../document/triggers.ts";
import { isAsserted } from "./asserted.ts";
import { scaleOf, spokenNumber } from "./spoken-number.ts";
import type { StatedAmount } from "./stated-amounts.ts";
import { matchingFact } from "./statement-fact.ts";

/** A number of which a design has one, by its name. */
interface Setting {
  readonly name: string;
  /** Each with a group `amount`; `unit` where it has one, `of` where it is told apart by what it is of. */
  readonly ways: readonly RegExp[];
  /** What a statement or its labels speak of wherever it is meant. */
  readonly about?: RegExp;
  /** What tells it apart from the design's own. */
  readonly other?: RegExp;
}

const span =
  "(?<amount>\\d+(?:\\.\\d+)?|one|two|three|four|five|six|eight|ten|twelve)[- ](?<unit>minute|hour|day|week|month)s?";
const is = "(?: is| are| of|:| =)? (?:about |around |~ ?)?";
const trialName = "(?:A/B[- ]tests?|experiments?|online tests?|trials?)";
const some = "(?<amount>\\d[\\d,]*(?:\\.\\d+)?) ?(?<unit>k|K|M|B|million|billion|thousand)?";

const settings: readonly Setting[] = [
  {
    name: "attribution window",
    ways: [
      `\\b(?<of>attribution|conversion|label|observation|outcome)[- ](?:window|period)${is}${span}\\b`,
      `\\b${span} (?<of>attribution|conversion|label|observation|outcome)[- ](?:window|period)\\b`,
    ].map((way) => new RegExp(way, "gi")),
  },
  {
    name: "number of dimensions",
    ways: [
      "\\b(?<of>\\w+ )?(?:embeddings?|vectors?)(?: have| has| of| with| are| in|:| =)? (?:in )?(?<amount>\\d{2,4})[- ](?:d|dims?|dimensions?|dimensional)\\b",
      "\\b(?<amount>\\d{2,4})[- ](?:d|dim|dimension|dimensional) (?<of>\\w+ )?(?:embeddings?|vectors?)\\b",
      // "200M × 512 × 4 bytes"
      "\\d[\\d.,]*(?: ?[kMB]| million| billion)?(?: [\\w-]+)? ?[×x*] ?(?<amount>\\d{2,4})(?: ?(?:d|dims?|dimensions|floats?|numbers))?(?= ?[×x*] ?[124] ?(?:bytes?|B)\\b)",
    ].map((way) => new RegExp(way, "gi")),
    about: /embedd|vector|\bindex|\bANN\b|HNSW|\bdim/i,
    other:
      /\b(?:reduc\w+|compress\w+|quanti[sz]\w+|project\w+|PCA|instead|tried|alternative\w*|ablation|or|versus|vs)\b/i,
  },
  {
    name: "length of the online test",
    ways: [
      `\\b${trialName} (?:runs?|lasts?|takes|will run|will last|ran)(?: for)?(?: about| at least)? ${span}\\b`,
      `\\b${span} ${trialName}\\b`,
      // "An A/B test with half of the customers for two weeks", "after the four weeks of the A/B test".
      `\\b(?:A/B[- ]tests?|online tests?) (?:with|on|of|over|across|among|at|in|against) (?:(?!for|over|test)[\\w%/-]+ ){1,7}?(?:for|over) (?:about |at least )?${span}\\b`,
      `\\b(?:A/B[- ]tests?|online tests?) (?:for|over|of) (?:about |at least )?${span}\\b`,
      `\\b${span} (?:of|in) (?:the |an? |our )?(?:A/B[- ]test(?:s|ing)?|online test)\\b`,
      // "A/B test by user, 5% per arm, 3 weeks"
      `\\b${trialName} by \\w+, \\d+(?:\\.\\d+)? ?%(?: \\([^()]{0,30}\\))?[^.;|\\d]{0,30}, ${span}\\b`,
    ].map((way) => new RegExp(way, "gi")),
    other: /\b(?:first|second|previous|last|past|earlier|pilot|switchback|each|every)\b/i,
  },
  {
    name: "share of traffic in the online test",
    ways: [
      new RegExp(
        `\\b${trialName} (?:runs? on|gets?|takes|with|on|at|covers|uses|sees)(?: about)? (?<amount>\\d+(?:\\.\\d+)?) ?% of (?:the |our |all |live )*(?:traffic|users|requests|sessions|customers|visitors|members|shoppers|accounts|applications|orders|queries|searches|stores|drivers|calls|tickets|impressions|listeners|viewers)\\b`,
        "gi",
      ),
      // A step of a roll-out: "1%, 5% (the A/B test), 25%"
      new RegExp(
        `(?<amount>\\d+(?:\\.\\d+)?) ?% \\((?:the |our |as |an? )?(?:online )?${trialName}\\)`,
        "gi",
      ),
      new RegExp(
        `\\b${trialName} by \\w+, (?<amount>\\d+(?:\\.\\d+)?) ?%(?: \\([^()]{0,30}\\))?(?= per arm|,|\\.)`,
        "gi",
      ),
    ],
    other: /\b(?:first|then|second|later|ramp\w*|next|finally|until|previous|each|control|per)\b/i,
  },
  {
    name: "monthly budget",
    ways: [
      `\\bmonthly budget${is}(?:\\$|€|£)${some}\\b`,
      `\\bbudget${is}(?:at most |up to )?(?:\\$|€|£)${some} ?(?:\\/|per |a )month\\b`,
      `(?:\\$|€|£)${some} ?(?:\\/|per |a )month (?:budget|is the budget)\\b`,
    ].map((way) => new RegExp(way, "gi")),
    other:
      /\b(?:last|previous|current(?:ly)?|today|label\w*|annotat\w*|train\w*|storage|experiment\w*|next)\b/i,
  },
  {
    name: "number of parameters of the model",
    ways: [
      `\\b(?:the|our) (?:final )?model (?:has|of|with) (?:about |around |~)?${some} parameters\\b`,
      `\\b(?:serv(?:e|es|ing)|deploy(?:s|ing)?) (?:a|the) (?:model (?:of|with) )?(?:about |around |~)?${some}[- ]parameters?\\b`,
    ].map((way) => new RegExp(way, "gi")),
    other:
      /\b(?:teacher|student|distill\w*|judge|baseline|alternative\w*|embedd\w+|per|trainable|active|experts?|LoRA|adapter\w*|instead|or|versus|vs)\b/i,
  },
  {
    name: "training window",
    ways: [
      `\\btraining (?:window|data|set)(?: is| of|:| covers| =| spans| are| has)+ (?:the )?(?:last |past )?${span}\\b`,
      `\\b(?:each|every|the|a) training (?:run|job) (?:uses|reads|takes|covers) (?:the )?(?:last |past )?${span}\\b`,
      `\\btrain(?:s|ed)? on (?:the |a )?(?:rolling |sliding )?(?:last |past |latest |window of )${span}\\b`,
    ].map((way) => new RegExp(way, "gi")),
    other:
      /\b(?:warm|fine-?tun\w*|incremental\w*|test|valid\w*|hold-?out|features?|counts?|if|after|instead|tried|baseline)\b/i,
  },
  {
    name: "horizon of the forecast",
    ways: [
      `\\b(?:forecasts?|predicts?|forecasting|predicting)(?: \\w+){0,4} ${span} (?:ahead|in advance)\\b`,
      `\\b${span}[- ](?:forecast(?:ing)? |prediction )?horizon\\b`,
      `\\b(?:forecast(?:ing)?|prediction) horizon${is}${span}\\b`,
    ].map((way) => new RegExp(way, "gi")),
    other: /\b(?:short|long|second|other|also|each|per|baseline|up to|and|or|first)\b/i,
  },
];

const read = settings.map((setting) => ({ ...setting, words: trigger(...setting.ways) }));

/** The windows, lengths and sizes that a design sets once and may name again, by their names. */
export const namedSettings = matchingFact<StatedAmount>(
  settings.flatMap(({ ways }) => ways),
  (statement) => {
    const { text, kind, triggered, under } = statement;
    if (kind === "quote" || kind === "question" || elsewhere.test(under)) return [];
    return read.flatMap(({ name, ways, about, other, words }): readonly StatedAmount[] => {
      if (!isTriggered(words, triggered)) return [];
      if (about?.test(`${under} ${text}`) === false) return [];
      const found = ways.flatMap((way) =>
        everyMatch(text, way).flatMap(({ 0: whole, index, groups = {} }): readonly StatedAmount[] => {
          if (other?.test(clauseAround(text, index).replace(perArm, "")) === true) return [];
          const written = groups.amount ?? "";
          const from = index + whole.toLowerCase().indexOf(written.toLowerCase());
          const range = { start: from, end: index + whole.trimEnd().length };
          const value = valueOf(written, groups.unit);
          const of = (groups.of ?? "").trim().toLowerCase();
          const part = plain.test(of) ? "" : of;
          return isAsserted(statement, range)
            ? [{ subject: [name, part].join(" / "), name, low: value, high: value, range }]
            : [];
        }),
      );
      // Two in one sentence are of two things.
      return found.length === 1 ? found : [];
    });
  },
);

/** Of one arm it is what the test has. */
const perArm = /\bper (?:arm|variant|group)\b/gi;

/** Up to a full stop or a semicolon on both sides. */
function clauseAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf("; ", at), text.lastIndexOf(". ", at)) + 1;
  const length = text.slice(at).search(/[;.]\s/);
  return text.slice(start, length < 0 ? undefined : at + length);
}

const elsewhere =
  /\b(?:baselines?|alternatives?|rejected|risks?|future|later|phase|pilot|v2|open questions?|ablations?)\b/;

/** Words before a name that tell nothing apart. */
const plain =
  /^(?:|the|our|all|these|its|their|and|of|with|holds?|stores?|has|have|as|into|in|normali[sz]ed|learned|dense|output|final)$/;

const spans: Readonly<Record<string, number>> = {
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
};

function valueOf(written: string, unit = ""): number {
  return spokenNumber(written) * (spans[unit.toLowerCase()] ?? scaleOf(unit));
}
