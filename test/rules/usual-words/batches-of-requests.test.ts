/** Jobs that answer what came in since the last run, and indexes that are made anew long after what is promised of them. */
import { describe, expect, it } from "vitest";
import { latencyVsBatch } from "../../../src/rules/latency-vs-batch.ts";
import { design, underlined } from "../findings-of.ts";

const found = (requirements: string, serving: string): readonly string[] =>
  underlined(latencyVsBatch, design({ Requirements: requirements, Serving: serving }));

describe("latency-vs-batch, of what came in", () => {
  const promise = "| Requirement | Target |\n| --- | --- |\n| Decision latency | p95 below 1.5 s |";

  it.each([
    "A batch job scores all new applications every night and writes the PDs to the warehouse.",
    "A nightly Airflow job scores the claims that were submitted during the day.",
    "New transactions are scored by a batch job every hour and written to Redis.",
    "Every night a Spark job predicts the risk of all applications of the day.",
    "The scoring job runs nightly over the orders that came in since the last run.",
    "Incoming tickets are classified in a batch every hour.",
    "An hourly batch scores pending payments.",
    "Messages that were received are scored by a cron job once an hour.",
  ])("cannot answer in time: %j", (serving) => {
    expect(found(promise, serving)).toHaveLength(1);
  });

  it.each([
    "A batch job scores all customers every night and writes the table that the service reads.",
    "Each application is scored online by the REST service. A nightly job scores all new applications again for reports.",
    "The service scores each application when it arrives; a nightly batch compares new applications with training.",
    "A nightly job copies all new applications to the warehouse.",
    "A nightly job labels the claims that were submitted during the day for training.",
    "The model server answers each request. A nightly batch scores the new applications that timed out.",
  ])("is silent on %j", (serving) => {
    expect(found(promise, serving)).toEqual([]);
  });

  it("asks nothing of a job that nobody waits for", () => {
    expect(found("- 99.9% availability", "A nightly job scores all new applications.")).toEqual([]);
  });
});

describe("latency-vs-batch, of indexes", () => {
  it.each([
    [
      "- Trending queries show up within one hour.",
      "- **Index:** the trie is rebuilt every night and copied to all pods.",
    ],
    ["- New products must be searchable within 15 minutes.", "The index is rebuilt every night."],
    ["- Price changes are visible within 5 minutes.", "The Elasticsearch index is refreshed daily."],
    [
      "- New articles are retrievable within 10 minutes of publication.",
      "Embeddings are computed nightly and loaded into FAISS.",
    ],
    ["- Fresh listings appear in the results within 30 minutes.", "A nightly job rebuilds the ANN index."],
    [
      "- Newly uploaded videos are eligible within 10 minutes.",
      "The HNSW index is built once a day from all videos.",
    ],
    [
      "| What | Target |\n| --- | --- |\n| Freshness | new documents can be found within 1 hour |",
      "The vector store is updated weekly.",
    ],
    [
      "- Updated policies are answered within 2 hours.",
      "A job re-embeds the pages and updates the vector database every night.",
    ],
  ])("%j is not kept by %j", (requirements, serving) => {
    expect(found(requirements, `Queries are answered online.\n\n${serving}`)).toHaveLength(1);
  });

  it.each([
    [
      "- New products must be searchable within 15 minutes.",
      "The index is rebuilt every night; new products are added incrementally.",
    ],
    [
      "- New products must be searchable within 15 minutes.",
      "The index is rebuilt every night. A Kafka consumer upserts changed products.",
    ],
    ["- New products must be searchable within 24 hours.", "The index is rebuilt every night."],
    ["- New products must be searchable within 15 minutes.", "The index is rebuilt every hour."],
    [
      "- New products must be searchable within 15 minutes.",
      "The index is never rebuilt at night, but on change.",
    ],
    ["- New products must be searchable within 15 minutes.", "The model is retrained every night."],
    [
      "- New products must be searchable within 15 minutes.",
      "A nightly report counts the documents of the index.",
    ],
    ["- Results within one second.", "The index is rebuilt every night."],
    ["- New hires get access within one hour.", "The index is rebuilt every night."],
  ])("%j is kept by %j", (requirements, serving) => {
    expect(found(requirements, `Queries are answered online.\n\n${serving}`)).toEqual([]);
  });
});
