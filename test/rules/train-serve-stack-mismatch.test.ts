import { describe, expect, it } from "vitest";
import { trainServeStackMismatch } from "../../src/rules/train-serve-stack-mismatch.ts";
import { design, underlined } from "./findings-of.ts";
import { findingsIn } from "./little-design.ts";

const count = (data: string, serving = "Online inference."): number =>
  underlined(trainServeStackMismatch, design({ "Data preparation": data, "Deployment and serving": serving }))
    .length;

describe("train-serve-stack-mismatch", () => {
  it.each([
    "Features for training are computed in Spark SQL, and the serving team reimplements them in Java.",
    "- **Features.** Training uses pandas, serving computes them in Go.",
    "The aggregates are rewritten in C++ for the service.",
    "Analysts count clicks in SQL. For the shop they are rewritten in Go.",
    "Training features come from BigQuery; the online service computes the features in Node.js.",
    "There is separate code for training and serving features.",
    "Each feature is implemented twice, in SQL and in Rust.",
    "How are features made? The batch job is PySpark and the request path recomputes features with Flink in production Java.",
  ])("reports %j", (data) => {
    expect(count(data)).toBe(1);
  });

  it.each([
    "One definition feeds both: Spark for training, Flink for serving features.",
    "Training features in Spark, serving features in Java; a nightly parity check compares them.",
    "We do not reimplement features in Java.",
    "The moderators' dashboard was rewritten in TypeScript last year.",
    "- 4.0: ported to Rust, smaller by a third.",
    "Features reimplemented in Java would drift apart, so they are logged at serving.",
    "Training runs in Python on 8 GPUs.",
    "The service is written in Go, training in Python.",
    "Features come from the same library in training and serving, in Python and through bindings in Java.",
    "Should features be reimplemented in Java for serving?",
    "> Features are reimplemented in Java for serving.\n\nThat was the old system.",
  ])("leaves %j alone", (data) => {
    expect(count(data)).toBe(0);
  });

  it("weighs less where a check elsewhere would notice", () => {
    const severities = (serving: string): readonly string[] =>
      findingsIn(
        design({
          "Data preparation":
            "Features for training are computed in Spark SQL, and the serving team reimplements them in Java.",
          "Deployment and serving": serving,
        }),
        trainServeStackMismatch,
      ).map(({ severity }) => severity);
    expect(severities("Online inference.")).toEqual(["warning"]);
    expect(
      severities("Online inference. A nightly parity check compares features of training and serving."),
    ).toEqual(["info"]);
  });
});
