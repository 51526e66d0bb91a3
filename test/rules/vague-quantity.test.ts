import { describe, expect, it } from "vitest";
import { vagueQuantity } from "../../src/rules/vague-quantity.ts";
import { design, findingsIn } from "./little-design.ts";

function found(requirements: string) {
  return findingsIn(design({ Requirements: requirements, Serving: "Low latency." }), vagueQuantity);
}

describe("vague-quantity", () => {
  it.each([
    ["The feed must have low latency.", "low latency"],
    ["- **Scale:** many users", "many users"],
    ["| Need | Target |\n| --- | --- |\n| Uptime | high availability |", "high availability"],
    ["How large is it? It runs at large scale.", "large scale"],
    ["1. We need fast responses\n2. Costs below $5k a month", "fast responses"],
    ["The catalogue is served to a lot of users.", "a lot of users"],
    ["The system is highly available.", "highly available"],
    ["Expect a huge number of requests.", "huge number of requests"],
    ["- Results should come back fast", "come back fast"],
    ["- A panorama is published quickly after the drive", "is published quickly"],
    ["- A large number of panoramas per month", "large number of panoramas"],
    ["- Very few missed faces and plates", "Very few missed faces"],
    ["- As few false positives as possible", "As few false positives as possible"],
    [
      "Refunds cost $4M a year. Today 40 people look at reports. We want to significantly cut refunds.",
      "significantly cut",
    ],
  ])("reports %j", (requirements, words) => {
    expect(found(requirements).map((finding) => finding.words)).toEqual([words]);
  });

  it("only informs", () => {
    expect(found("Low latency.")).toMatchObject([
      {
        severity: "info",
        message: '"Low latency" is no requirement that can be checked; expected a number with its unit.',
      },
    ]);
  });

  it.each([
    "The feed must have low latency: 200 ms at p99.",
    "- **Low latency.** 200 ms at p99.\n- The cache exists for low latency.",
    "- Many users, about 5M a day.",
    "We look at a few missed plates by hand.",
    "- A large number of panoramas: 10M per month",
    "- Few false alarms: below 1%",
    "We want to significantly cut refunds. They cost $4M a year, and are to be $2M.",
    "Refunds go down from $4M to $2M. Much is at stake. We want to significantly cut refunds.",
    "| Need | Target |\n| --- | --- |\n| High availability | 99.95% |",
    "We do not need high availability.",
    "Is low latency needed?",
    '> "Low latency", said the ticket.',
    "### Non-goals\n\n- Low latency",
    "`low latency` is the name of a queue.",
    "Millions of users watch films with friends.",
  ])("leaves %j alone", (requirements) => {
    expect(found(requirements)).toEqual([]);
  });
});
