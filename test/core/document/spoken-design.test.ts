import { describe, expect, it } from "vitest";
import { mlSpeech } from "../../../src/core/framework/ml-speech.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { detectDesignDoc } from "../../../src/core/document/detect-design-doc.ts";
import { spokenDesign } from "../../../src/core/document/spoken-design.ts";
import { spokenMl } from "../../../src/core/document/spoken-ml.ts";

/** A memo without a heading that speaks of most of what a design answers. */
const memo = `Dear all, parcels that come back unopened cost us four euros each, and one in thirty does. We want a fifth fewer within a
year, without refusing anybody an order; what we sell abroad stays out of it.

For each order we predict whether it will come back unopened, so it is binary classification on about 40,000 orders a day. The label
is known after three weeks. Features are the basket, the way of payment and how often this household sent something back before, all as
of the moment of the order, taken from the order log of two years. We split by week, the last eight for the test.

Today a list of postcodes decides; on the test weeks this baseline has a PR AUC of 0.11. Boosted trees trained with log loss have 0.27, and
0.24 among new customers. Errors are mostly gifts; we read two hundred of them.

The score is needed while the order is confirmed, within 80 ms at p99, from an API with two replicas for 10 requests a second. If it does
not answer in time, the order goes through as today. The model is trained again each month, and sooner when its PR AUC over four weeks
falls below 0.2: then the team is called. Drift of each feature is on a dashboard with alerts.

We begin in the shadow for two weeks, then half of the orders by lot for six weeks (an A/B test on parcels that came back per order), then all; a switch
turns it off. Addresses are personal data: they are not features, and rows are deleted after two years. The biggest risk is that a whole street is
treated worse; Jana's team checks refusals by postcode each month.
`;

const doc = (text: string) => parseDesignDoc(text);
const filler = "The harbour was quiet in the evening, and boats went out again when the wind had turned. ";

describe("a design by what it says", () => {
  it("needs no heading", () => {
    expect(detectDesignDoc(doc(memo))).toEqual({
      isDesignDoc: true,
      reason: expect.stringMatching(/^its text speaks of \d+ of the 42 topics of a design$/) as string,
    });
  });

  it("is none without words of learning from data", () => {
    const plain = memo
      .replaceAll(/\b(?:train\w*|learn\w*|label\w*|predict\w*|score\w*|classification)\b/g, "thing")
      .replaceAll("PR AUC", "quality");
    expect(spokenDesign(doc(plain))).toBeUndefined();
    expect(detectDesignDoc(doc(plain)).isDesignDoc).toBe(false);
  });

  it("is none where all that is said in a text ten times as long", () => {
    expect(spokenDesign(doc(memo + filler.repeat(150)))).toBeUndefined();
    expect(spokenDesign(doc(memo + filler.repeat(5)))).toBeDefined();
  });

  it("is none by half of it", () => {
    expect(spokenDesign(doc(memo.slice(0, memo.length / 3)))).toBeUndefined();
  });

  it("may have headings that other kinds of documents have, too", () => {
    const headings = ["Nice to have", "Kill switch", "Symptoms", "Action items"];
    const parts = memo.split("\n\n").map((part, at) => `## ${headings[at] ?? `Part ${at}`}\n\n${part}`);
    expect(detectDesignDoc(doc(parts.join("\n\n"))).isDesignDoc).toBe(true);
  });

  it("is none where its title names another kind of document", () => {
    const { isDesignDoc, reason } = detectDesignDoc(doc(`# Release notes\n\n## Changelog\n\n${memo}`));
    expect({ isDesignDoc, reason }).toEqual({
      isDesignDoc: false,
      reason: expect.stringMatching(/^it reads like/) as string,
    });
  });
});

describe("words of machine learning", () => {
  it("are counted below every heading, of each kind as many as tell something", () => {
    const text = "We train it.\n\n# One\n\nTrained anew, by labels.\n\n# Two\n\nA baseline.\n";
    expect(spokenMl(doc(text))).toEqual({
      kinds: new Set(["learning", "drift", "labels", "baseline"]),
      uses: 4,
      words: 9,
    });
    expect(spokenMl(doc("model ".repeat(100))).uses).toBe(12);
  });

  it("stand in one kind each", () => {
    const phrases = Object.values(mlSpeech).flat();
    expect(phrases.length).toBeGreaterThan(50);
    expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
    expect(phrases.every((phrase) => phrase === phrase.toLowerCase().trim() && phrase !== "")).toBe(true);
  });
});
