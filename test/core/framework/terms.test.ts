import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { componentIds } from "../../../src/core/board/component.ts";
import { taskIds } from "../../../src/core/framework/task.ts";
import { fitsTask } from "../../../src/core/framework/term.ts";
import { anyCaseNames } from "../../../src/core/framework/term-index.ts";
import { sourcesSchema, termFileSchema, termGroups } from "../../../src/core/framework/term-schema.ts";
import { builtInGlossary } from "../../../src/core/framework/glossary.ts";
import { sourceOf, termById, terms } from "../../../src/core/framework/terms.ts";
import { stencils } from "../../../src/stencils/index.ts";

const { find: findTerm, termsIn } = builtInGlossary;

const folder = join(import.meta.dirname, "../../../src/core/framework/terms");

function fileOf(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
}

/** The values that occur more than once. */
function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** An alias as somebody might write it. */
function written(alias: string): string {
  return alias.replaceAll("#", "10").replaceAll("*", "");
}

describe("the files of the glossary", () => {
  it.each(termGroups)("%s fits the schema", (group) => {
    const file = termFileSchema.parse(fileOf(group));
    expect(file.group).toBe(group);
    // The loader takes the files as they are, so the schema may not change them.
    expect(file).toEqual(fileOf(group));
  });

  it("are the groups and the sources", () => {
    const names = readdirSync(folder).map((name) => name.replace(/\.json$/, ""));
    expect(names.toSorted()).toEqual([...termGroups, "sources"].toSorted());
    expect(new Set(terms.map(({ group }) => group))).toEqual(new Set(termGroups));
  });

  it("cite sources that exist, and no source is left over", () => {
    const sources = sourcesSchema.parse(fileOf("sources"));
    expect(terms.filter((term) => sourceOf(term) === undefined)).toEqual([]);
    expect(new Set(terms.map(({ source }) => source))).toEqual(new Set(Object.keys(sources)));
    expect(repeated(Object.values(sources).map(({ title }) => title.toLowerCase()))).toEqual([]);
  });
});

describe("the glossary", () => {
  it("has at least 150 terms with an id and a name of their own", () => {
    expect(terms.length).toBeGreaterThanOrEqual(150);
    expect(repeated(terms.map(({ id }) => id))).toEqual([]);
    expect(repeated(terms.map(({ name }) => name.toLowerCase()))).toEqual([]);
  });

  it("relates terms to other terms that exist, each once", () => {
    const dangling = terms.flatMap(({ id, related }) =>
      related.filter((other) => other === id || !termById(other)).map((other) => `${id} → ${other}`),
    );
    expect(dangling).toEqual([]);
    expect(terms.filter(({ related }) => repeated(related).length > 0)).toEqual([]);
  });

  it("finds every name of every term in a sentence, so that no two terms share one", () => {
    const wrong = terms.flatMap((term) =>
      [...anyCaseNames(term), ...term.exactAliases].filter((alias) => {
        const text = `We use ${written(alias)}, as planned.`;
        const [match, ...more] = termsIn(text);
        const found = match && text.slice(match.range.start, match.range.end);
        return match?.term !== term || found !== written(alias) || more.length > 0;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ["semi-supervised learning", "semi-supervised-learning"],
    ["pseudo-labeling", "semi-supervised-learning"],
    ["activation checkpointing", "gradient-checkpointing"],
    ["underfitting", "underfitting"],
    ["successive halving", "hyperparameter-tuning"],
    ["uncertainty quantification", "uncertainty-estimation"],
    ["Dice coefficient", "dice-coefficient"],
    ["exponential backoff", "retries"],
    ["prediction drift", "drift-detector"],
    ["vanishing gradients", undefined],
    ["greedy decoding", undefined],
  ])("explains %s by what it is, not by a neighbour", (name, id) => {
    expect(findTerm(name)?.id).toBe(id);
  });

  it("says something else of each term; those with a formula are told apart by it", () => {
    const said = terms
      .filter(({ formula }) => formula === undefined)
      .map(({ id, summary }) => ({ id, words: new Set(summary.toLowerCase().match(/\p{L}+/gu)) }));
    const alike = said.flatMap((one, index) =>
      said.slice(index + 1).flatMap(({ id, words }) => {
        const shared = [...words].filter((word) => one.words.has(word)).length;
        return shared > 0.6 * Math.max(words.size, one.words.size) ? [`${one.id} ~ ${id}`] : [];
      }),
    );
    expect(alike).toEqual([]);
  });

  it("finds every name by itself", () => {
    const names = terms.flatMap((term) =>
      [...anyCaseNames(term), ...term.exactAliases].map((name) => ({ term, name })),
    );
    expect(names.filter(({ term, name }) => findTerm(written(name)) !== term)).toEqual([]);
    expect(terms.filter((term) => findTerm(term.id) === undefined)).toEqual([]);
  });

  it("takes an exact alias for its term in no other case", () => {
    const loose = terms.flatMap((term) =>
      term.exactAliases.filter((alias) =>
        termsIn(`a ${alias.toLowerCase()} b`).some((match) => match.term === term),
      ),
    );
    expect(loose).toEqual([]);
  });

  it("says what a term means in one sentence, different for each", () => {
    expect(terms.filter(({ summary }) => /[.!?] \p{Lu}/u.test(summary)).map(({ id }) => id)).toEqual([]);
    expect(repeated(terms.flatMap(({ summary, whenToUse }) => [summary, whenToUse]))).toEqual([]);
  });

  it("has a term for every component of a board, found by the stencil's title", () => {
    const components = terms.filter(({ kind }) => kind === "component").map(({ id }) => id);
    expect(components.toSorted()).toEqual([...componentIds].toSorted());
    expect(stencils.filter(({ title, component }) => findTerm(title)?.id !== component)).toEqual([]);
  });
});

describe("what rules may know of a term", () => {
  const metrics = terms.filter((term) => term.kind === "metric");
  const losses = terms.filter((term) => term.kind === "loss");
  const models = terms.filter((term) => term.kind === "model");

  it("explains every task below the task's id", () => {
    expect(taskIds.filter((task) => termById(task)?.kind !== "concept")).toEqual([]);
  });

  it.each(taskIds)("there is an offline metric and a model for %s", (task) => {
    expect(metrics.some((metric) => metric.phase === "offline" && fitsTask(metric, task))).toBe(true);
    expect(models.some((model) => fitsTask(model, task))).toBe(true);
  });

  it.each(taskIds.filter((task) => task !== "clustering" && task !== "anomaly-detection"))(
    "there is a loss for %s",
    (task) => {
      expect(losses.some((loss) => fitsTask(loss, task))).toBe(true);
    },
  );

  it("agrees with the textbooks on well-known ones", () => {
    expect(findTerm("accuracy")).toMatchObject({
      better: "higher",
      thresholdFree: false,
      misleadsOnImbalance: true,
    });
    expect(findTerm("RMSE")).toMatchObject({ tasks: ["regression", "forecasting"], better: "lower" });
    expect(findTerm("BCE loss")).toMatchObject({ kind: "loss", proper: true });
    expect(findTerm("logistic regression")).toMatchObject({ givesProbabilities: true, calibrated: true });
    expect(findTerm("SVM")).toMatchObject({ kind: "model", givesProbabilities: false });
  });

  it("judges any task online and only named tasks offline", () => {
    expect(metrics.filter(({ phase, tasks }) => phase === "online" && tasks !== "any")).toEqual([]);
    expect(metrics.filter(({ phase, tasks }) => phase === "offline" && tasks === "any")).toEqual([]);
  });

  it("calls no model calibrated that gives no probabilities", () => {
    expect(models.filter(({ givesProbabilities, calibrated }) => calibrated && !givesProbabilities)).toEqual(
      [],
    );
  });
});
