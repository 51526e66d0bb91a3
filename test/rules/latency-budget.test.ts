import { describe, expect, it } from "vitest";
import { latencyBudget } from "../../src/rules/latency-budget.ts";
import { design, findingsIn } from "./little-design.ts";

function found(requirements: string, serving: string) {
  return findingsIn(design({ Requirements: requirements, Serving: serving }), latencyBudget);
}

const table = (rows: readonly (readonly [string, string])[]) =>
  ["| Stage | Time |", "| --- | --- |", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
const slow = table([
  ["Candidate generation", "60 ms"],
  ["Feature lookup", "40 ms"],
  ["Ranking", "130 ms"],
]);

describe("latency-budget", () => {
  it.each([
    ["200 ms at p99, from request to answer.", slow, "130 ms"],
    ["- p99 < 200 ms", slow, "130 ms"],
    ["- **Latency:** under 200 ms", slow, "130 ms"],
    ["What latency? The response must come within 0.2 s.", slow, "130 ms"],
    ["Nothing.", `Latency SLO: p99 ≤ 200 ms\n\n${slow}`, "130 ms"],
    ["| Latency | p95 below 100 ms |\n| --- | --- |\n| Users | 5M |", slow, "130 ms"],
    ["p99 < 100 ms", "- Retrieval: 80 ms\n- Ranker: 30 ms", "80 ms"],
    [
      "p99 < 100 ms",
      "1. ANN search takes 30 ms\n2. Feature fetch takes 25 ms\n3. Model inference takes 60 ms",
      "60 ms",
    ],
    [
      "p99 < 100 ms",
      table([
        ["Retrieval", "90 ms"],
        ["Ranking", "40 ms"],
        ["Together", "130 ms"],
      ]),
      "90 ms",
    ],
    [
      "p99 < 100 ms",
      table([
        ["Retrieval", "90–95 ms"],
        ["Ranking", "40 ms"],
        ["Sum", "130 ms of 100 ms"],
      ]),
      "90–95 ms",
    ],
  ])("holds %j against %j", (requirements, serving, words) => {
    expect(found(requirements, serving).map((finding) => finding.words)).toEqual([words]);
  });

  it.each([
    ["100 ms", "100 ms"],
    ["120 ms", "120 ms"],
    ["~130 ms", "130 ms"],
  ])("holds a total against its stages: %j", (total, words) => {
    const stages = [["Retrieval", "20 ms"], ["Feature fetch", "30 ms"], ["Ranking", "60 ms"]] as const; // prettier-ignore
    expect(found("Quick.", table([...stages, ["Total", total]])).map((finding) => finding.words)).toEqual([
      words,
    ]);
    const list = [...stages, ["Total", total]].map((row) => `- ${row.join(": ")}`).join("\n");
    expect(found("Quick.", list).map((finding) => finding.words)).toEqual([words]);
  });

  it("says what the stages add up to, and of percentiles that they do not", () => {
    const rows = "| Retrieval | 20 ms |\n| Ranking | 60 ms |\n| Total | 70 ms |";
    expect(found("Quick.", `| Stage | Time |\n| --- | --- |\n${rows}`)).toMatchObject([
      {
        severity: "warning",
        message: "The stages add up to 80 ms, and their total is given as 70 ms; expected their sum.",
        related: [{ message: "A stage: Retrieval" }, { message: "A stage: Ranking" }],
      },
    ]);
    expect(found("Quick.", `| Stage | p99 |\n| --- | --- |\n${rows}`)).toMatchObject([
      { severity: "info", message: expect.stringContaining("percentiles do not add up") as string },
    ]);
  });

  it.each([
    "- Retrieval: 20 ms\n- Ranking: 60 ms\n- Total: 80 ms",
    "- Retrieval: 20 ms\n- Ranking: 60 ms\n- Total: about 90 ms",
    "- Retrieval: 1.2 ms\n- Ranking: 3.4 ms\n- Total: 4.7 ms",
    "- Retrieval: 20–30 ms\n- Ranking: 60 ms\n- Total: 85 ms",
    "- Retrieval: 20 ms\n- Ranking: 60 ms\n- Total with network: 95 ms",
    "- Retrieval: 20 ms\n- Ranking: 60 ms\n\nTraining takes 3 hours in total.",
    "- Retrieval: 20 ms\n- Ranking: 60 ms\n  - Feature fetch: 20 ms\n  - Model: 40 ms\n- Total: 80 ms",
    "Retrieval and ranking run in parallel:\n\n- Retrieval: 20 ms\n- Ranking: 60 ms\n- Total: 60 ms",
    "| Stage | p99 |\n| --- | --- |\n| Retrieval | 20 ms |\n| Ranking | 60 ms |\n| Total | 70 ms |\n\nThe total is measured on whole requests.",
    "| Stage | p99 |\n| --- | --- |\n| Retrieval | 20 ms |\n| Ranking | 60 ms |\n| Total | 70 ms |\n\nStages are rarely slow together.",
  ])("leaves the total of %j alone", (serving) => {
    expect(found("Quick.", serving)).toEqual([]);
  });

  it("says the sum and the promise, and points at both and at the stages", () => {
    expect(found("200 ms at p99.", slow)).toMatchObject([
      {
        message:
          "The stages of this path add up to 230 ms, and 200 ms is promised for the whole; expected less.",
        related: [
          { message: "The promise: 200 ms" },
          { message: "A stage: Candidate generation" },
          { message: "A stage: Feature lookup" },
          { message: "A stage: Ranking" },
        ],
      },
    ]);
  });

  it.each([
    ["p99 < 250 ms", slow],
    ["230 ms at p99", slow],
    ["An answer is quick.", slow],
    ["p99 < 200 ms for the feed, p99 < 500 ms for search.", slow],
    ["p99 < 200 ms", `The stages run in parallel:\n\n${slow}`],
    [
      "p99 < 40 ms",
      table([
        ["Logistic regression", "10 ms"],
        ["Boosted trees", "25 ms"],
        ["Deep network", "60 ms"],
      ]),
    ],
    ["p99 < 100 ms", "- Retrieval: 80 ms\n- Ranking: 15 ms\n- Nightly embedding job: 50 s"],
    [
      "p99 < 100 ms",
      table([
        ["Retrieval", "50 ms"],
        ["Ranking", "40 ms"],
        ["Together", "90 ms"],
      ]),
    ],
    ["Training takes under 30 s.", slow],
    ["p99 < 100 ms", "```\nretrieval: 80 ms\nranking: 60 ms\n```"],
  ])("leaves %j with %j alone", (requirements, serving) => {
    expect(found(requirements, serving)).toEqual([]);
  });
});
