/** The overview of a design doc that the client's own view shows. Needs dist/ (npm run build). */
import { afterEach, expect, it } from "vitest";
import { designStepsRequest, insertTopicsCommand } from "../../src/protocol/design-steps.ts";
import { type LspClient, startLspClient } from "./lsp-client.ts";

let client: LspClient | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

it("tells the steps with their topics and findings, and null for what is no design doc", async () => {
  client = await startLspClient({ textDocument: {} });
  const { open, connection, appliedEdits } = client;
  open("untitled:a.md", "---\nloopboard: true\n---\n\n# A\n\n## Evaluation\n\nBy nDCG.\n");
  const overview = await connection.sendRequest(designStepsRequest, { uri: "untitled:a.md" });
  const evaluation = overview?.steps.find(({ id }) => id === "evaluation");
  expect(evaluation).toMatchObject({ status: "present", range: { start: { line: 6, character: 3 } } });
  expect(evaluation?.topics.map(({ id, range }) => [id, range?.start.line])).toEqual([
    ["offline-metrics", 8],
    ["online-metrics", undefined],
    ["experiment", undefined],
    ["error-analysis", undefined],
  ]);
  expect(overview?.findings).toContainEqual({
    message: expect.stringContaining("has no section") as string,
    severity: "warning",
    range: { start: { line: 4, character: 2 }, end: { line: 4, character: 3 } },
  });

  const command = {
    command: insertTopicsCommand,
    arguments: ["untitled:a.md", "evaluation", ["experiment"]],
  };
  await connection.sendRequest("workspace/executeCommand", command);
  expect(JSON.stringify(appliedEdits)).toContain("**Experiment** — ");

  open("untitled:b.md", "# Library\n\n## Usage\n\nCall it.\n");
  expect(await connection.sendRequest(designStepsRequest, { uri: "untitled:b.md" })).toBeNull();
});
