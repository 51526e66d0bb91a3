import { describe, expect, it } from "vitest";
import { growth } from "../../growth.ts";
import type { DesignDoc } from "../../../src/core/document/design-doc.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { topicCoverage } from "../../../src/core/document/topic-coverage.ts";
import { proseLines } from "../../../src/core/document/prose-lines.ts";
import { topicReader } from "../../../src/core/document/topic-signs.ts";
import { defaultFramework } from "../../../src/core/framework/frameworks.ts";
import { builtInGlossary } from "../../../src/core/framework/glossary.ts";
import { skeletonDocument } from "../../../src/core/framework/skeleton.ts";
import type { StepId } from "../../../src/core/framework/step-id.ts";

function found(doc: DesignDoc, step: StepId): Readonly<Record<string, string>> {
  const topics = topicCoverage(doc).find((one) => one.step.id === step)?.topics ?? [];
  return Object.fromEntries(
    topics.flatMap(({ topic, found: range }) =>
      range ? [[topic.id, doc.text.slice(range.start, range.end)]] : [],
    ),
  );
}

function inStep(heading: string, body: string): DesignDoc {
  return parseDesignDoc(`# Movie night\n\n## ${heading}\n\n${body}\n`);
}

describe("topicCoverage", () => {
  it("holds retries for a word on what happens when something fails", () => {
    expect(
      found(inStep("Serving", "Calls have retries with exponential backoff."), "serving"),
    ).toHaveProperty("fallback");
  });

  it("finds nothing in the skeleton: prompts are not answers", () => {
    const doc = parseDesignDoc(skeletonDocument(defaultFramework, "Movie night"));
    for (const { topics } of topicCoverage(doc)) {
      expect(topics.filter((topic) => topic.found).map(({ topic }) => topic.id)).toEqual([]);
    }
  });

  it("lists every topic of every step, and the sections of the step", () => {
    const coverage = topicCoverage(inStep("Data preparation", "Ratings."));
    expect(coverage.map(({ step }) => step.id)).toEqual(defaultFramework.steps.map(({ id }) => id));
    expect(coverage.map(({ sections }) => sections)).toEqual([[], [], [1], [], [], [], []]);
    expect(coverage.map(({ topics }) => topics.length)).toEqual(
      defaultFramework.steps.map(({ topics }) => topics.length),
    );
  });

  it.each([
    ["a labelled item", "- **Scale** — like last year"],
    ["a label with a colon", "Scale: like last year"],
    ["a label with its answer below", "- **Scale**\n  - like last year"],
    ["a row of a table", "| What | Say |\n| --- | --- |\n| Scale | like last year |"],
    ["a sub-heading", "### Scale\n\nLike last year."],
    ["a bold line", "**Scale**\n\nLike last year."],
    ["a number with its unit", "There are 40M active cards."],
    ["a unit written close", "We meet 300qps at noon."],
  ])("takes %s for the topic", (_, body) => {
    expect(found(inStep("Requirements", body), "requirements")).toHaveProperty("scale");
  });

  it("shows the first place of several, whatever kind of words stands there", () => {
    const doc = inStep("Requirements", "### Today\n\n40 cards.\n\n### Then\n\nThe DAU.");
    expect(found(doc, "requirements").scale).toBe("40 cards");
  });

  it.each([
    ["a bare label", "- **Scale**"],
    ["a bare label above another", "- **Scale**\n- **Latency** — 80 ms"],
    ["a placeholder", "- **Scale** — TBD"],
    [
      "an untouched prompt",
      "- **Scale** — _How many users, items and requests per second, and how much data a day?_",
    ],
    ["a comment", "Like last year. <!-- scale: 40M users -->"],
    ["an empty sub-heading", "Like last year.\n\n### Scale\n"],
    ["a number of something else", "We have 3 ideas."],
  ])("does not take %s for the topic", (_, body) => {
    expect(found(inStep("Requirements", body), "requirements")).not.toHaveProperty("scale");
  });

  it("reads labels behind the end of a sentence, where they are answered", () => {
    const said = (line: string) => found(inStep("Requirements", line), "requirements");
    expect(said("Like LinkedIn. Goal: more accepted contacts.")).toHaveProperty("business-objective", "Goal");
    expect(
      topicCoverage(inStep("Requirements", "1. Goal: more.\n2. Users: all.")).at(0)?.topics,
    ).toMatchObject(
      topicCoverage(inStep("Requirements", "- Goal: more.\n- Users: all."))
        .at(0)
        ?.topics.map(({ topic: { id }, isLabelled }) => ({ topic: { id }, isLabelled })) ?? [],
    );
    expect(said("Like LinkedIn. Goal: TBD")).not.toHaveProperty("business-objective");
  });

  it("tells topics that are labelled from those of words alone", () => {
    const doc = inStep(
      "Requirements",
      "We have 40M active cards.\n\n### Users\n\nClerks.\n\n- **Latency** — 80 ms",
    );
    const [requirements] = topicCoverage(doc);
    const labelled = requirements?.topics.filter(({ isLabelled }) => isLabelled);
    expect(labelled?.map(({ topic }) => topic.id)).toEqual(["users", "latency"]);
    expect(found(doc, "requirements")).toHaveProperty("scale");
  });

  it("knows topics by the glossary's terms", () => {
    expect(found(inStep("Model development", "A DLRM with InfoNCE."), "model")).toMatchObject({
      architecture: "DLRM",
      loss: "InfoNCE",
    });
    expect(found(inStep("Evaluation", "nDCG on last week."), "evaluation")).toEqual({
      "offline-metrics": "nDCG",
    });
  });

  it("counts what stands in another step only where it is clear", () => {
    const doc = inStep("Model development", "Class imbalance is treated by weights. Users rate a film.");
    expect(found(doc, "data")).toEqual({ sampling: "Class imbalance" });
    expect(found(doc, "requirements")).toEqual({});
  });

  it("needs two different hints, where words are vague", () => {
    expect(found(inStep("Data preparation", "The text."), "data")).not.toHaveProperty("features");
    expect(found(inStep("Data preparation", "The text and its history."), "data")).toHaveProperty("features");
  });

  it("knows how people say in plain words when a model runs and what is watched", () => {
    const serving = inStep("Deployment and serving", "Every morning a job writes the dates.");
    expect(found(serving, "serving")).toEqual({ inference: "Every morning" });
    const watched = inStep(
      "Monitoring and infrastructure",
      "Readings are set against what was predicted. An input leaves the range of last year.",
    );
    expect(found(watched, "monitoring")).toEqual({
      logging: "what was predicted",
      drift: "leaves the range",
    });
  });

  it("does not take the name of a step for one of its topics", () => {
    expect(found(inStep("Deployment and serving", "To be written by the platform team."), "serving")).toEqual(
      {},
    );
    expect(found(inStep("Monitoring and infrastructure", "Same as above."), "monitoring")).toEqual({});
  });

  it.each(["Parcel delay prediction", "Search ranking", "Reducing false positives and cost"])(
    "does not take a word of the title %j for a topic",
    (title) => {
      const body = "## Framing\n\nTo be written by the platform team.\n\n## Model\n\nSame as above.\n";
      const doc = parseDesignDoc(`# ${title}\n\n${body}`);
      expect(topicCoverage(doc).flatMap(({ topics }) => topics.filter((topic) => topic.isAnswered))).toEqual(
        [],
      );
    },
  );

  it("takes a first heading that is a topic's name for the topic", () => {
    const doc = parseDesignDoc("# Non-goals\n\nLive streams.\n\n# Data\n\nSame as above.\n");
    expect(found(doc, "requirements")).toMatchObject({ scope: "Non-goals" });
  });

  it("reads Russian designs", () => {
    const text = "# Рекомендации\n\n## Данные\n\n- **Разметка** — покупки\n\nДисбаланс классов сильный.\n";
    expect(found(parseDesignDoc(text), "data")).toMatchObject({ labels: "Разметка" });
    expect(found(parseDesignDoc(text), "data")).toHaveProperty("sampling");
  });

  it("counts a subsection for the step around it, too", () => {
    const text = "# Movie night\n\n## Requirements\n\n### Latency\n\nAnswer within 80 ms.\n";
    expect(found(parseDesignDoc(text), "requirements")).toHaveProperty("latency");
  });

  it("gives the place in the document, below front matter and other sections", () => {
    const text = "---\nloopboard: true\n---\n\n# Movie night\n\n## Evaluation\n\nWe use nDCG.\n";
    const doc = parseDesignDoc(text);
    const range = topicCoverage(doc).find(({ step }) => step.id === "evaluation")?.topics[0]?.found;
    expect(range?.start).toBe(text.indexOf("nDCG"));
  });
});

describe("looking for topics takes time in proportion to the text", () => {
  /** The text differs each time: what was read before would cost nothing. */
  const reading = (part: string, length: number) => (round: number) =>
    topicReader(defaultFramework).inLines(
      proseLines(part.repeat(length / part.length) + String(round), builtInGlossary),
    );

  it.each([" ", "| ", "**", "- ", "<!-- ", "a:", "[ ] ", "1. ", "30M ", "é", "- **Scale** \n", "\n"])(
    "%j",
    (part) => {
      // Eight times the text takes 64 times as long where time is quadratic.
      expect(growth(reading(part, 10_000), reading(part, 80_000), 20)).toBeLessThan(20);
    },
  );
});
