import { describe, expect, it } from "vitest";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { applyEdits } from "../../src/core/lint/apply-edits.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import { missingTopic } from "../../src/rules/missing-topic.ts";
import { placeholderText } from "../../src/rules/placeholder-text.ts";
import { design, findingsIn } from "./little-design.ts";

const full = {
  Requirements:
    "The goal is 2% more revenue. Users are groups of members; 30,000 requests a day. p99 of 200 ms.",
  Framing:
    "The model predicts whether a group finishes a film: binary classification. Input: group and film. Output: a probability.",
  Data: "Events stream into the lake. A finished film is the label. Features: genres, length. Split by time.",
  Model: "Two towers of three layers, cross-entropy, trained on 8 GPUs.",
  Monitoring: "Each prediction is logged. PSI of each feature daily. An alert when p99 passes 250 ms.",
};

/** The topics that the message names, by the heading it stands on. */
function found(sections: Readonly<Record<string, string>>, profile?: "interview") {
  return findingsIn(design(sections), missingTopic, profile).map(
    ({ words, message }) =>
      `${words}: ${[...message.matchAll(/(?<=[ ,])"([^"]+)"/g)].map(([, name]) => name).join(", ")}`,
  );
}

describe("missing-topic", () => {
  it.each([
    [
      "Requirements",
      "The goal is 2% more revenue. 30,000 requests a day, p99 of 200 ms.",
      "Users and use cases",
    ],
    [
      "Requirements",
      "- **Goal** — more revenue\n- **Users** — members\n- **Scale** — 200,000 a week",
      "Latency and availability",
    ],
    ["Framing", "The model predicts whether a group finishes a film.", "Task category"],
    [
      "Data",
      "| Source | Kind |\n| --- | --- |\n| events | stream |\n\nA finished film is the label. Split by time.",
      "Features",
    ],
    ["Model", "Two towers of three layers, trained on 8 GPUs.", "Loss"],
    ["Monitoring", "Each prediction is logged. An alert when p99 passes 250 ms.", "Data and concept drift"],
    [
      "Monitoring",
      "Q: What is watched?\nA: PSI of each feature. An alert when p99 passes 250 ms.",
      "Prediction logging",
    ],
  ])("finds in %s: %j", (heading, body, topic) => {
    expect(found({ ...full, [heading]: body })).toEqual([`${heading}: ${topic}`]);
  });

  const hosted =
    "A hosted LLM gets a system prompt and the five best passages; architecture: retrieval, then one call.";
  const passages =
    "Sources: articles of the help centre from its database, cut at their headings, with an embedding each.";

  it.each([
    hosted,
    `${hosted} Nothing is trained; no fine-tuning.`,
    `${hosted} The embedder is a pre-trained one.`,
    "Модель внешняя, в системный промпт кладём пять отрывков: поиск, затем один вызов LLM. Сами ничего не обучаем.",
  ])("asks for no labels, features and splits where nothing is trained: %j", (model) => {
    expect(found({ ...full, Data: passages, Model: model })).toEqual([]);
  });

  it.each([
    `${hosted} It is fine-tuned on 4,000 answers of agents.`,
    "Two towers of three layers, cross-entropy, trained on 8 GPUs; no prompts.",
  ])("asks for them where something is: %j", (model) => {
    expect(found({ ...full, Data: passages, Model: model }).join()).toContain("Splits without leakage");
  });

  it.each([
    [
      "Requirements",
      "We want to increase revenue. Use cases: Friday evenings, 200,000 groups a week. Answers within 200 ms.",
    ],
    [
      "Requirements",
      "- **Business objective** — revenue\n- **Users** — members\n- **Scale** — small\n- **Latency** — nightly",
    ],
    ["Framing", "We maximise finished films, as a ranking problem."],
    [
      "Framing",
      "| Objective | Task |\n| --- | --- |\n| predict whether it is finished | binary classification |",
    ],
    [
      "Data",
      "### Sources\n\nEvents.\n\n### Labels\n\nFinished.\n\n### Features\n\nGenres.\n\n### Splits\n\nBy week.",
    ],
    [
      "Data",
      "Clicks from Kafka, labelled by hand. Embeddings of films. Train on 20 weeks, test on the next.",
    ],
    ["Model", "Gradient-boosted trees with log loss, trained on one machine."],
    ["Model", "A hosted LLM with a prompt of five examples; architecture: retrieval, then one call."],
    ["Monitoring", "Requests and answers are logged; Evidently reports drift; Grafana alerts."],
  ])("is content with %s: %j", (heading, body) => {
    expect(found({ ...full, [heading]: body })).toEqual([]);
  });

  const plain =
    "The goal is 2% more revenue. Users are groups of members. The budget is 3 GPUs. Series are out of scope.";

  it("does not insist on the one topic of a step that says the others in prose", () => {
    expect(found({ ...full, Requirements: `${plain} There are 30,000 requests a day.` })).toEqual([]);
    expect(found({ ...full, Requirements: plain })).toEqual([
      "Requirements: Scale, Latency and availability",
    ]);
  });

  it("insists on it where the others have labels", () => {
    const labelled =
      "- **Goal** — revenue\n- **Users** — members\n- **Non-goals** — series\n- **Scale** — small";
    expect(found({ ...full, Requirements: labelled })).toEqual(["Requirements: Latency and availability"]);
  });

  it.each([
    ["### Model selection\n\nTwo towers of three layers.\n\n## Model\n\nTrained on 8 GPUs.", "Model"],
    ["## Model\n\nTwo towers, trained on 8 GPUs.\n\n### Model selection\n\nBy hand.", "Model"],
    ["### Training\n\nTwo towers, on 8 GPUs.\n\n## Extending the model\n\nA third tower.", "Training"],
    ["## Extending the model\n\nA third tower.", "Extending the model"],
  ])("stands where the answer belongs: %j", (model, heading) => {
    const text = design({ ...full, Model: "" }).replace("## Model\n", `## Our team\n\n${model}\n`);
    expect(findingsIn(text, missingTopic).map(({ words }) => words)).toEqual([heading]);
  });

  it("leaves a topic whose prompt was inserted to the finding of that", () => {
    const text = design({ ...full, Data: "Events stream into the lake. A finished film is the label." });
    const [missing] = lintDesignDoc(parseDesignDoc(text), [missingTopic]);
    const inserted = applyEdits(text, missing?.fixes[0]?.edits ?? []);
    expect(findingsIn(inserted, missingTopic)).toEqual([]);
    const prompts = lintDesignDoc(parseDesignDoc(inserted), [placeholderText]).map(({ message }) => message);
    expect(prompts).toContainEqual(expect.stringContaining("Which features are there for each entity"));
    const [answered, others] = ["Features** — genres and lengths", "Splits without leakage** — _"];
    const half = inserted
      .replace(/Features\*\* — .*/, answered)
      .replace(/^- \*\*Splits without leakage.*\n/m, "");
    expect(inserted).toContain(others);
    expect(findingsIn(half, missingTopic).map(({ message }) => message)).toEqual([
      expect.stringContaining('says nothing of "Splits without leakage"'),
    ]);
  });

  it("leaves topics with a rule of their own to it", () => {
    expect(found(full)).toEqual([]);
  });

  it("asks an interview answer for less", () => {
    const brief = {
      ...full,
      Model: "Two towers of three layers.",
      Data: "Finished films are labels. Features: genres.",
    };
    expect(found(brief, "interview")).toEqual([]);
    expect(found(brief)).toHaveLength(2);
  });

  it("weighs a step of which half is left out", () => {
    const severities = (body: string) =>
      findingsIn(design({ ...full, Monitoring: body }), missingTopic).map(({ severity }) => severity);
    expect(severities("Each prediction is logged. An alert when p99 passes 250 ms.")).toEqual(["info"]);
    expect(severities("The registry keeps versions.")).toEqual(["warning"]);
  });

  it("inserts the prompts, which then no longer are asked for again", () => {
    const text = design({ ...full, Model: "Two towers of three layers, trained on 8 GPUs." });
    const fix = findingsIn(text, missingTopic)[0]?.fixes[0];
    const fixed = applyEdits(text, fix?.edits ?? []);
    expect(fixed).toContain("- **Loss** — _Which loss is minimised");
    expect(findingsIn(fixed, missingTopic).flatMap(({ fixes }) => fixes)).toEqual([]);
  });

  it("asks for no topic that the configuration leaves out", () => {
    const text = design({ ...full, Model: "Two towers of three layers, trained on 8 GPUs." });
    const [topic] = findingsIn(text, missingTopic).flatMap(({ message }) => /"Loss"/.exec(message) ?? []);
    expect(topic).toBe('"Loss"');
    const settings = { severity: "info", options: { ignore: ["loss"] } } as const;
    const rules = new Map([["missing-topic", settings]]);
    expect(lintDesignDoc(parseDesignDoc(text), [missingTopic], { rules })).toEqual([]);
  });

  it("inserts what it asks for in an interview, and all that is missing in a doc to build from", () => {
    const text = design({ ...full, Monitoring: "Somebody looks at it." });
    const inserted = (profile?: "interview"): readonly string[] =>
      findingsIn(text, missingTopic, profile).flatMap(({ fixes }) =>
        [...(fixes[0]?.edits[0]?.newText.matchAll(/\*\*(.+?)\*\*/g) ?? [])].map(([, label = ""]) => label),
      );
    const asked = findingsIn(text, missingTopic, "interview").map(({ message }) => message);
    expect(asked).toHaveLength(1);
    for (const label of inserted("interview")) expect(asked[0]).toContain(`"${label}"`);
    expect(inserted("interview")).not.toEqual([]);
    expect(inserted().length).toBeGreaterThan(inserted("interview").length);
  });
});
