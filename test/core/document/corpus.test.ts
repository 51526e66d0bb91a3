import { describe, expect, test } from "vitest";
import { detectDesignDoc } from "../../../src/core/document/detect-design-doc.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { stepIds, type StepId } from "../../../src/core/framework/step-id.ts";
import { readCorpus, type LabelledDocument } from "./corpus.ts";
import { miniCorpus } from "./mini-corpus.ts";

const corpus = readCorpus();
if (!corpus) {
  console.warn(
    "The labelled corpus (../shared/corpus) is not here: scoring on the mini corpus of our own text only.",
  );
}

describe.each([
  ["mini corpus of our own text", miniCorpus, { f1: 1, missed: 0, taken: 0 }],
  ...(corpus ? [["corpus of real documents", corpus, { f1: 0.95, missed: 8, taken: 1 }] as const] : []),
] as const)("the %s", (name, documents, bounds) => {
  const scores = new Map(stepIds.map((id) => [id, scoreStep(id, documents)]));
  const total = [...scores.values()].reduce(sum, noScore);

  test("step sections are found", () => {
    console.info(`Sections found in the ${name}:\n${table([...scores, ["all", total]])}`);
    expect(f1(total)).toBeGreaterThanOrEqual(bounds.f1);
  });

  test("design docs are told from other documents", () => {
    const taken = documents.filter((document) => !document.isDesignDoc && isDetected(document));
    const missed = documents.filter((document) => document.isDesignDoc && !isDetected(document));
    const designDocs = documents.filter((document) => document.isDesignDoc).length;
    console.info(
      `Detector on the ${name}: ${designDocs - missed.length} of ${designDocs} design docs found (missed: ${ids(missed)}), ` +
        `${taken.length} of ${documents.length - designDocs} others taken for one (${ids(taken)}).`,
    );
    expect(taken.length).toBeLessThanOrEqual(bounds.taken);
    expect(missed.length).toBeLessThanOrEqual(bounds.missed);
  });
});

interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

const noScore: Score = { right: 0, wrong: 0, missed: 0 };

/** On design docs only: what a step is in another document means nothing. */
function scoreStep(id: StepId, documents: readonly LabelledDocument[]): Score {
  return documents
    .filter((document) => document.isDesignDoc)
    .map((document): Score => {
      const found = parseDesignDoc(document.text).steps.find((step) => step.id === id);
      const isFound = found !== undefined && found.sections.length > 0;
      const isLabelled = document.steps.has(id);
      return {
        right: +(isFound && isLabelled),
        wrong: +(isFound && !isLabelled),
        missed: +(!isFound && isLabelled),
      };
    })
    .reduce(sum, noScore);
}

function sum(a: Score, b: Score): Score {
  return { right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed };
}

function f1({ right, wrong, missed }: Score): number {
  return (2 * right) / (2 * right + wrong + missed);
}

function table(rows: readonly (readonly [string, Score])[]): string {
  const line = ([name, score]: readonly [string, Score]): string => {
    const { right, wrong, missed } = score;
    const numbers = [right / (right + wrong), right / (right + missed), f1(score)].map((value) =>
      value.toFixed(3),
    );
    return `${name.padEnd(14)} precision ${numbers[0] ?? ""}  recall ${numbers[1] ?? ""}  F1 ${numbers[2] ?? ""}`;
  };
  return rows.map(line).join("\n");
}

function isDetected(document: LabelledDocument): boolean {
  return detectDesignDoc(parseDesignDoc(document.text)).isDesignDoc;
}

function ids(documents: readonly LabelledDocument[]): string {
  return documents.map((document) => document.id).join(", ") || "none";
}
