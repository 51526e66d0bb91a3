/** Decision records and notes in short sentences: what is asked, leaked or computed twice, in words of every day. */
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { imbalanceUnaddressed } from "../../../src/rules/imbalance-unaddressed.ts";
import { latencyBudget } from "../../../src/rules/latency-budget.ts";
import { leakyFeature } from "../../../src/rules/leaky-feature.ts";
import { lossTaskMismatch } from "../../../src/rules/loss-task-mismatch.ts";
import { privacyUnaddressed } from "../../../src/rules/privacy-unaddressed.ts";
import { trainServeStackMismatch } from "../../../src/rules/train-serve-stack-mismatch.ts";
import { design, underlined } from "../findings-of.ts";

type Sections = Readonly<Record<string, string>>;

const stages = "Recording 25 ms, sound 24 ms, network 36 ms, signal to the arm 25 ms.";
describe.each<[rule: Rule, reports: readonly Sections[], leaves: readonly Sections[]]>([
  [
    lossTaskMismatch,
    [
      { "ML problem": "Say how likely a crack is.", Model: "Four convolutions. Mean squared error." },
      { "ML problem": "Estimate how long a repair takes.", Model: "Trees. Loss: cross-entropy." },
    ],
    [
      { "ML problem": "Say how likely a crack is.", Model: "Four convolutions. Weighted cross-entropy." },
      { "ML problem": "Estimate how long a repair takes.", Model: "Trees. Loss: Huber." },
      // Either may be what the loss is for.
      {
        "ML problem": "Predict whether it breaks, and estimate how long the repair takes.",
        Model: "Trees. Mean squared error.",
      },
      { "ML problem": "Nobody has to say how likely a crack is.", Model: "Trees. Loss: Huber." },
    ],
  ],
  [
    trainServeStackMismatch,
    [
      {
        Data: "For training, sound is cut in Python. The box on the line has its own code for that, in C++.",
      },
      {
        Data: "For training, words become tokens in Python; when a request arrives, the gateway does it in C#.",
      },
    ],
    [
      { Data: "One library cuts the sound. The camera has its own way of seeing." },
      { Data: "Words become tokens in Python, for training and in the service alike." },
    ],
  ],
  [
    leakyFeature,
    [
      {
        Data: "We use the weekday, the sender, and how often the letter was forwarded before it was closed.",
      },
      { Data: "The filler tells whether the bottle burst, which goes in as well." },
      { Data: "Of that we use the hour, and how long the doors stayed open at the later stop." },
    ],
    [
      { Data: "We use the weekday, and how often the sender wrote before the letter." },
      { Data: "The filler tells whether the bottle burst. Nothing of it goes in." },
      { Data: "We use the hour, and how long the doors stayed open at the previous stop." },
    ],
  ],
  [
    privacyUnaddressed,
    [{ Data: "Letters tell of illness, debts and quarrels." }],
    [
      { Data: "Letters tell of weather and streets." },
      { Data: "Letters tell of illness and debts, and names are replaced by placeholders." },
    ],
  ],
  [
    imbalanceUnaddressed,
    [{ "ML problem": "Binary classification.", Data: "Recordings. Cracks are rare." }],
    [
      { "ML problem": "Binary classification.", Data: "Recordings. Cracks are rare; class weights." },
      { "ML problem": "Regression.", Data: "Recordings. Cracks are rare." },
    ],
  ],
  [
    latencyBudget,
    [{ Requirements: "The belt leaves 90 ms from knock to kick.", Serving: stages }],
    [
      { Requirements: "The belt leaves 190 ms from knock to kick.", Serving: stages },
      { Requirements: "The belt moved for 90 ms from knock to kick.", Serving: stages },
    ],
  ],
])("$id, in short sentences", (rule, reports, leaves) => {
  it.each(reports)("reports %j", (sections) => {
    expect(underlined(rule, design(sections))).toHaveLength(1);
  });

  it.each(leaves)("leaves %j alone", (sections) => {
    expect(underlined(rule, design(sections))).toEqual([]);
  });
});
