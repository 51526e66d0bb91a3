/** What each of many takes, and the times of a job below a header that gives their unit. */
import { describe, expect, it } from "vitest";
import { estimateMismatch } from "../../../src/rules/estimate-mismatch.ts";
import { latencyBudget } from "../../../src/rules/latency-budget.ts";
import { leakyFeature } from "../../../src/rules/leaky-feature.ts";
import { design, underlined } from "../findings-of.ts";

const estimates = (text: string) => underlined(estimateMismatch, design({ "How much is it?": text }));

describe("estimate-mismatch, of what each takes", () => {
  it.each([
    ["4,000 pull requests a day with 2.5 pushes each are 100,000 reviews a day.", "100,000"],
    ["1,200 shops with 40 shelves each make 4,800 photos.", "4,800"],
    ["30 depots with 80 vans each give 24,000 batteries.", "24,000"],
    ["500 nurses per day with 12 visits each are 60,000 records per day.", "60,000"],
    ["8 million riders a month with 5 trips each make 400 million tickets a month.", "400 million"],
    ["14.4 million records a day, at 50 bytes each 7.2 GB a day.", "7.2"],
    ["14.4 million records a day at 50 bytes each are 7.2 GB a day.", "7.2"],
    ["2 million vectors of 3 KB each take 60 GB.", "60"],
    ["40 million photos with 200 KB each, which are 80 TB.", "80"],
    ["9 million events per hour at 1 KB per event make 90 GB per hour.", "90"],
    ["At 1,000 reviews per hour that is 900,000 output tokens per hour or 2,500 per second.", "2,500"],
  ])("reports %j", (text, words) => {
    expect(estimates(text)).toEqual([words]);
  });

  it.each([
    "4,000 pull requests a day with 2.5 pushes each are 10,000 reviews a day.",
    "4,000 pull requests a day with 2.5 pushes each are 70,000 reviews a week.",
    "1,200 shops with 40 shelves each make 9,000 photos.",
    "60 stores with 5 cameras each make 30 hours of video.",
    "12 shards with 3 replicas each are 4 racks.",
    "14.4 million records a day, at 50 bytes each 720 MB a day.",
    "14.4 million records a day, at 50 bytes each 263 GB a year.",
    "2 million vectors of 3 KB each take 6 GB.",
    "2 million vectors of 3 KB each, compressed to 2 GB.",
    "10 million items at 2 KB each, 5 GB of which are hot.",
    "At 1,000 reviews per hour that is 900,000 output tokens per hour or 250 per second.",
  ])("leaves %j alone", (text) => {
    expect(estimates(text)).toEqual([]);
  });
});

const times = (window: string, header: string, longest: string) =>
  underlined(
    latencyBudget,
    design({
      Requirements: window,
      Serving: `The nightly job:\n\n${header}\n| --- | --- |\n| Check | 4 |\n| Features | ${longest} |\n| Scoring | 3 |\n`,
    }),
  );

describe("latency-budget, of a job whose times stand below their unit", () => {
  it.each([
    ["The nightly job takes less than 45 minutes.", "| Step | Minutes |"],
    ["The job takes no longer than 45 minutes.", "| Stage | Time, min |"],
    ["The batch takes at most 45 min.", "| Step | Duration (minutes) |"],
    ["The scoring job finishes in less than 45 minutes.", "| Task | min |"],
    ["The workflow runs in under 45 minutes.", "| Part | p95, minutes |"],
    ["Duration of the job: ≤ 45 minutes.", "| Step | Time (min) |"],
    ["The job starts at 02:30 and is done by 03:15.", "| Step | **Minutes** |"],
  ])("reports %j with %j", (window, header) => {
    expect(times(window, header, "48")).toEqual(["48"]);
    expect(times(window, header, "22")).toEqual([]);
  });

  it.each([
    ["The job may be late by less than 45 minutes.", "| Step | Minutes |"],
    ["The job fails if a table is less than 45 minutes old.", "| Step | Minutes |"],
    ["The job is retried at most 45 minutes.", "| Step | Minutes |"],
    ["The nightly job takes less than 45 minutes.", "| Step | Time-out, min |"],
    ["The nightly job takes less than 45 minutes.", "| Model | Minutes |"],
    ["The nightly job takes less than 45 minutes.", "| Step | Machines |"],
  ])("leaves %j with %j alone", (window, header) => {
    expect(times(window, header, "48")).toEqual([]);
  });

  it("adds up what stands below the unit", () => {
    const doc = design({
      Serving:
        "A batch job:\n\n| Step | Minutes |\n| --- | --- |\n| Check | 4 |\n| Features | 22 |\n| Scoring | 3 |\n| Total | 35 |\n",
    });
    expect(underlined(latencyBudget, doc)).toEqual(["35"]);
  });
});

const leaks = (feature: string) =>
  underlined(leakyFeature, design({ "Data preparation": `Logs.\n\n### Features\n\n- ${feature}` })).length;

describe("leaky-feature, of windows that reach over the moment", () => {
  it.each([
    "Minimum voltage in the 7 days before and after the prediction",
    "Mean load over 3 hours around the forecast",
    "Number of starts, 14 days before and after the failure",
    "Messages within 2 days on both sides of the cancellation",
    "Median temperature, a window around the breakdown",
    "Errors in the 30 minutes either side of the alert",
    "Price range 5 days before and after the snapshot",
  ])("reports %j", (feature) => {
    expect(leaks(feature)).toBe(1);
  });

  it.each([
    "Minimum voltage in the 7 days before the prediction",
    "Mean load over 3 hours around noon",
    "Number of starts before and after the last service",
    "Days around public holidays",
    "Median temperature in a window around the depot",
    "Errors in the 30 minutes before the alert",
    "Photos from both sides of the parcel",
  ])("leaves %j alone", (feature) => {
    expect(leaks(feature)).toBe(0);
  });
});
