/** The server in this process, with a rule that does what none of ours should. */
import { expect, it } from "vitest";
import type { CodeAction, Diagnostic } from "vscode-languageserver-protocol";
import { defineRule } from "../../src/core/lint/rule.ts";
import { serverInProcess } from "./in-process.ts";

let made = 0;
const unfixable = defineRule({
  id: "unfixable",
  summary: "Its fixes throw.",
  severity: "warning",
  fixable: true,
  check: () => [
    {
      message: "Found.",
      range: { start: 0, end: 3 },
      fixes: () => {
        made++;
        throw new Error("out of luck");
      },
    },
  ],
});

const uri = "untitled:design.md";

it("a rule whose fixes throw is reported once, and left out of the document until it is closed", async () => {
  const client = await serverInProcess({}, [unfixable]);
  const published: unknown[][] = [];
  let heard: () => void = () => undefined;
  client.onNotification("textDocument/publishDiagnostics", (params: { diagnostics: Diagnostic[] }) => {
    published.push(params.diagnostics.map(({ message }) => message));
    heard();
  });
  const next = (): Promise<void> => new Promise((resolve) => (heard = resolve));

  let answer = next();
  const text = "---\nloopboard: true\n---\n\n# T\n";
  const textDocument = { uri, languageId: "markdown", version: 1, text };
  await client.sendNotification("textDocument/didOpen", { textDocument });
  await answer;
  expect(published).toEqual([["Found."]]);

  answer = next();
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
  const asked = { textDocument: { uri }, range, context: { diagnostics: [] } };
  const actions = await client.sendRequest<CodeAction[]>("textDocument/codeAction", asked);
  // The other actions on the finding are offered all the same.
  expect(actions.length).toBeGreaterThan(0);
  await answer;
  expect(published).toHaveLength(2);
  expect(published[1]).toEqual([expect.stringMatching(/"unfixable" failed .*out of luck/)]);

  answer = next();
  await client.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: `${text}\nMore.\n` }],
  });
  await answer;
  await client.sendRequest("textDocument/codeAction", asked);
  expect(published[2]).toEqual(published[1]);
  expect(made).toBe(1);

  answer = next();
  await client.sendNotification("textDocument/didClose", { textDocument: { uri } });
  await answer;
  answer = next();
  await client.sendNotification("textDocument/didOpen", { textDocument });
  await answer;
  expect(published.at(-1)).toEqual(["Found."]);
  client.dispose();
});
