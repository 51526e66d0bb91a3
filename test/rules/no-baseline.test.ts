import { describe, expect, it } from "vitest";
import { noBaseline } from "../../src/rules/no-baseline.ts";
import { design, findingsIn } from "./little-design.ts";

const found = (body: string) => findingsIn(design({ Model: body }), noBaseline).map(({ words }) => words);

describe("no-baseline", () => {
  it.each([
    "Gradient-boosted trees of depth 8, 600 of them, over 180 features. Log loss, trained on 8 machines.",
    "- **Architecture.** Two towers of three layers.\n- **Loss.** Sampled softmax.\n- **Training.** Adam, 3 epochs.",
    "| Model | NDCG |\n| --- | --- |\n| Two-tower | 0.41 |\n| Transformer | 0.44 |",
    "Q: Which model?\nA: A fine-tuned multilingual encoder with a linear head.",
    "We fine-tune a 7B language model with LoRA on 40k dialogues.",
    "The drift job compares features against a baseline window of 28 days. The model is a DCN-v2.",
    "1. Embed the query\n2. Score with a cross-encoder\n3. Train with hard negatives",
  ])("asks for it in %j", (body) => {
    expect(found(body)).toEqual(["Model"]);
  });

  it.each([
    "Start with logistic regression; then gradient-boosted trees.",
    "**Baseline:** popularity by country.",
    "### Baseline\n\nThe 140 rules of today.\n\n### Model\n\nTrees.",
    "| Model | AUC | |\n| --- | --- | --- |\n| Rules | 0.6 | baseline |\n| GBDT | 0.7 | chosen |",
    "The simplest thing that works is last week's value.",
    "Today's rules catch 53%; the trees catch 71%.",
    "Compared with the current system (BM25), the cross-encoder gains 6 points.",
    "Q: What would a naive forecast do?\nA: A seasonal naive forecast has a WAPE of 32%; DeepAR 24%.",
    "As a baseline we rank by recency.",
    "We first built a heuristic: newest first. It gets 0.2.",
    "Our baseline is TF-IDF with a linear SVM.",
    "Базовая модель: логистическая регрессия. Затем бустинг.",
  ])("is content with %j", (body) => {
    expect(found(body)).toEqual([]);
  });

  it("stands on the section of the model, and on one of later work only where there is no other", () => {
    const later =
      "# Odd bets\n\n## Bets\n\n### Training\n\nTrees of depth 8, on 3 machines.\n\n## Extending the model\n\nTwo towers.\n";
    expect(findingsIn(later, noBaseline).map(({ words }) => words)).toEqual(["Training"]);
    const alone = "# Odd bets\n\n## Extending the model\n\nTwo towers, trained on 3 machines.\n";
    expect(findingsIn(alone, noBaseline).map(({ words }) => words)).toEqual(["Extending the model"]);
  });

  it("leaves a step without a section, or an empty one, to other rules", () => {
    expect(findingsIn(design({ Data: "Logs." }), noBaseline)).toEqual([]);
    expect(found("")).toEqual([]);
  });
});
