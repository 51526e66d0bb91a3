import type { DesignDoc } from "../core/document/design-doc.ts";
import { sectionStart } from "../core/document/section-fact.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { comparedModels, type ComparedModel, type Score } from "../core/facts/compared-models.ts";
import {
  contextOf,
  headingsAbove,
  matchingFact,
  placeOf,
  quoted,
  where,
  type Placed,
  type Stated,
} from "../core/facts/statement-fact.ts";
import { reportedValues, type ReportedValue } from "../core/facts/reported-values.ts";
import { toldScores, type ToldScore, withMetrics } from "../core/facts/told-scores.ts";
import type { Statement } from "../core/facts/statements.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";

export const baselineBeatsResult = defineRule({
  id: "baseline-beats-result",
  summary: "By the reported numbers the baseline is better than the model.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    const rivals = baselines(doc);
    const results = rivals.length === 0 ? [] : modelResults(doc);
    const extremes = extremesOf(rivals);
    const leads = leadsOf(results, extremes);
    const unbeaten = new Set(
      results.flatMap(({ value }) => (isBeaten(value, extremes) ? [] : [measureOf(value)])),
    );
    for (const result of results) {
      // A model that loses on one metric and wins on another has been traded off, not beaten.
      // Of several that a label calls the model, one that is better than all baselines is enough.
      const isBestBeaten = !isNamedResult(result) || !unbeaten.has(measureOf(result.value));
      const isTraded = [...(leads.get(result.statement) ?? [])].some((name) => name !== result.value.name);
      if (isTraded || !isBestBeaten || !isBeaten(result.value, extremes)) continue;
      const rival = rivals.find(
        (other) => isSameMeasure(other.value, result.value) && isBetter(other.value, result.value),
      );
      if (!rival) continue;
      const range = placeOf(result, result.value.range);
      const baseline = placeOf(rival, rival.value.range);
      yield {
        message: `"${quoted(doc, range)}" is worse than the baseline's ${quoted(doc, baseline)} (${result.value.name}, ${result.value.better} is better); expected the model to beat it, or a reason to prefer it.`,
        range,
        related: [{ range: baseline, message: "The baseline" }],
      };
      return;
    }
    yield* tableReports(doc);
    yield* proseReports(doc);
  },
});

/** What stands in no column or row named after a baseline: a simple row of a table against the one that is built. */
function* tableReports(doc: DesignDoc): Iterable<Report> {
  for (const { index, found } of comparedModels(doc)) {
    const start = sectionStart(doc, index);
    const moved = ({ range }: Score): TextRange => ({ start: range.start + start, end: range.end + start });
    for (const comparison of found) {
      const models = withDeclared(doc, comparison.models);
      const lost = models.some(({ isSimple }) => isSimple) && lostTo(models);
      if (!lost) continue;
      const [result, rival] = [moved(lost.result), moved(lost.rival)];
      yield {
        message: `"${quoted(doc, result)}" is worse than the ${quoted(doc, rival)} of "${lost.name}" (${lost.result.metric}, ${lost.result.better} is better); expected the model to beat it, or a reason to prefer it.`,
        range: result,
        related: [{ range: rival, message: "The simpler one" }],
      };
      return;
    }
  }
}

/** "Baseline: most popular, then matrix factorization": a row of that name is one of them, whatever it is made of. */
function withDeclared(doc: DesignDoc, models: readonly ComparedModel[]): readonly ComparedModel[] {
  if (models.every(({ isSimple }) => isSimple)) return models;
  const texts = declaredBaselines(doc)
    .slice(0, mostDeclarations)
    .map(({ value }) => value);
  const isDeclared = (name: string): boolean => {
    const words = name.toLowerCase().match(/[\p{L}\d-]{3,}/gu) ?? [];
    return words.length > 0 && texts.some((text) => words.every((word) => text.includes(word)));
  };
  return models.map((model) => ({ ...model, isSimple: model.isSimple || isDeclared(model.name) }));
}

/** In small letters, what is said to be a baseline. */
const declaredBaselines = matchingFact<string>([/\bbaselines?\b/i], ({ text, kind, under }) => {
  if (kind === "quote" || kind === "question" || kind === "row" || text.length > longestDeclaration)
    return [];
  const named = /^[\s*_-]*(?:\w+ )?baselines?\b[*_]*(?: is| are|:| –| —)(?<names>[^.;]*)/i.exec(text)?.groups
    ?.names;
  const listed = /\bbaselines?$/.test(under) ? text : named;
  return listed === undefined || /\b(?:beats?|better|than|against|compared|over|vs)\b/i.test(listed)
    ? []
    : [listed.toLowerCase()];
});

/** Each row is looked for in each. */
const mostDeclarations = 20;
/** In characters: what is longer tells of more than its names. */
const longestDeclaration = 300;

/** What prose gives for models by their names: a simple one that is better than all others of its section. */
function* proseReports(doc: DesignDoc): Iterable<Report> {
  const scores = withMetrics(toldScores(doc));
  const byStatement = new Map<Statement, Placed<ToldScore>[]>();
  for (const score of scores) {
    const known = byStatement.get(score.statement);
    if (known) known.push(score);
    else byStatement.set(score.statement, [score]);
  }
  const of = ({ statement }: Placed<ToldScore>): readonly Placed<ToldScore>[] =>
    byStatement.get(statement)?.slice(0, mostTogether) ?? [];
  // The best of those that are built is enough to compare with, and each score is then looked at once.
  const best = new Map<string, Placed<ToldScore>>();
  for (const score of scores.filter(({ value }) => !value.isSimple)) {
    const known = best.get(measureTold(score));
    if (!known || isBetter(score.value, known.value)) best.set(measureTold(score), score);
  }
  for (const rival of scores.filter(({ value }) => value.isSimple)) {
    const result = best.get(measureTold(rival));
    if (!result || !isBetter(rival.value, result.value)) continue;
    if (isTradedOff(of(rival), of(result), measureTold(rival))) continue;
    const range = placeOf(result, result.value.range);
    const simpler = placeOf(rival, rival.value.range);
    yield {
      message: `"${quoted(doc, range)}" is worse than the ${quoted(doc, simpler)} of something simpler (${result.value.metric}, ${result.value.better} is better); expected the model to beat it, or a reason to prefer it.`,
      range,
      related: [{ range: simpler, message: "The simpler one" }],
    };
    return;
  }
}

/** Scores of one sentence: a longer list trades nothing off. */
const mostTogether = 8;

/** Whether what loses in one measure wins in another that both have. */
function isTradedOff(
  rival: readonly Placed<ToldScore>[],
  result: readonly Placed<ToldScore>[],
  lost: string,
): boolean {
  const losing = rival.filter((one) => one.value.isSimple && measureTold(one) !== lost);
  const winning = result.filter((one) => !one.value.isSimple);
  return losing.some((one) =>
    winning.some((other) => measureTold(one) === measureTold(other) && isBetter(other.value, one.value)),
  );
}

/** Scores that can be compared have the same. */
const measureTold = ({ section, value }: Placed<ToldScore>): string =>
  `${section} ${value.metric} ${value.isPercent}`;

interface Lost {
  readonly name: string;
  readonly result: Score;
  readonly rival: Score;
}

/** A simple model that is better in some score, and in none worse, than the chosen one, or than all others where none is chosen. */
function lostTo(models: readonly ComparedModel[]): Lost | undefined {
  const trained = models.filter(({ isSimple }) => !isSimple);
  const picked = trained.filter(({ isChosen }) => isChosen);
  // "We take CatBoost" means the row without "+ GRU".
  const plain = picked.filter(({ name }) => !/[+&]|\bwith\b/.test(name));
  const built = plain.length > 0 ? plain : picked.length > 0 ? picked : trained;
  for (const simple of models.filter(({ isSimple, isChosen }) => isSimple && !isChosen)) {
    const { name, scores } = simple;
    // What takes more than all that are built is no simpler, whatever its name.
    if (combined.test(name) || built.every((model) => isDearer(simple, model))) continue;
    const pairs = built.flatMap((model) =>
      model.scores.flatMap((result) => {
        const rival = scores.find(({ metric }) => metric === result.metric);
        return rival ? [{ name, result, rival }] : [];
      }),
    );
    const isEqualed = pairs.every(({ result, rival }) => !isBetter(result, rival));
    const lost = isEqualed ? pairs.find(({ result, rival }) => isBetter(rival, result)) : undefined;
    if (lost) return lost;
  }
  return undefined;
}

function isDearer({ costs }: ComparedModel, other: ComparedModel): boolean {
  const both = costs.flatMap((cost) => {
    const known = other.costs.find(({ of }) => of === cost.of);
    return known ? [cost.amount - known.amount] : [];
  });
  return both.length > 0 && both.every((more) => more > 0);
}

/** "Hybrid + re-ranking" is made of several, however simple each: it may well be what is built. */
const combined = /\bhybrid\b|\bre-?rank\w*/i;

const baselines = where(reportedValues, (stated) => roleOf(stated) === "baseline");
const modelResults = where(reportedValues, (stated) => roleOf(stated) === "result");

function roleOf(stated: Stated<ReportedValue>): ReportedValue["role"] {
  const { value } = stated;
  const context = contextOf(stated);
  if (value.isByVerb === true && /\bbaselines?$/.test(context.trimEnd().replace(/[^\p{L}]+$/u, "")))
    return "baseline";
  if (value.role !== undefined) return value.role;
  if (isNamedResult(stated)) return "result";
  return /\bbaseline/.test(context) && !/\b(?:candidates|results?|and)\b/.test(headingsAbove(stated))
    ? "baseline"
    : undefined;
}

/** "Baseline: …", "Candidate: …": notes have a label for what is built. A heading of that name holds the baseline, too. */
function isNamedResult({ place, statement: { under } }: Stated<ReportedValue>): boolean {
  return (
    /(?:^|[/\s])(?:candidate|ours?|chosen(?: model)?|final(?: model)?|proposed(?: model)?)\W*$/.test(under) ||
    (place?.role === "label" && under === "" && /^(?:final |main |chosen )?model$/i.test(place.text))
  );
}

function isSameMeasure(a: ReportedValue, b: ReportedValue): boolean {
  return measureOf(a) === measureOf(b);
}

/** What has one may be compared. */
function measureOf({ name, isPercent }: ReportedValue): string {
  return isPercent ? `${name} %` : name;
}

function isBetter(a: Measured, b: Measured): boolean {
  return a.better === "higher" ? a.amount > b.amount : a.amount < b.amount;
}

type Measured = Pick<ReportedValue, "better" | "amount">;

/** The least and the most that the rivals reach, by measure: with them no result is held against each rival. */
type Extremes = ReadonlyMap<string, { readonly least: number; readonly most: number }>;

function extremesOf(rivals: readonly Placed<ReportedValue>[]): Extremes {
  const extremes = new Map<string, { readonly least: number; readonly most: number }>();
  for (const { value } of rivals) {
    const { least, most } = extremes.get(measureOf(value)) ?? { least: value.amount, most: value.amount };
    const [lower, higher] = [Math.min(least, value.amount), Math.max(most, value.amount)];
    extremes.set(measureOf(value), { least: lower, most: higher });
  }
  return extremes;
}

/** Whether some rival is better. */
function isBeaten(result: ReportedValue, extremes: Extremes): boolean {
  const rivals = extremes.get(measureOf(result));
  if (!rivals) return false;
  return result.better === "higher" ? rivals.most > result.amount : rivals.least < result.amount;
}

/** By statement the names of the metrics in which a result is better than some rival. */
function leadsOf(
  results: readonly Placed<ReportedValue>[],
  extremes: Extremes,
): ReadonlyMap<Statement, ReadonlySet<string>> {
  const leads = new Map<Statement, Set<string>>();
  for (const { statement, value } of results) {
    const rivals = extremes.get(measureOf(value));
    const isBetterThanSome =
      rivals && (value.better === "higher" ? value.amount > rivals.least : value.amount < rivals.most);
    if (isBetterThanSome) leads.set(statement, (leads.get(statement) ?? new Set<string>()).add(value.name));
  }
  return leads;
}
