/** The server in this process, with a configuration that comes late and has changed by then. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Diagnostic, FullDocumentDiagnosticReport } from "vscode-languageserver-protocol";
import type { FileText, Workspace } from "../../src/core/workspace/workspace.ts";
import { serverInProcess } from "./in-process.ts";

const uri = "file:///team/design.md";
const configUri = "file:///team/.loopboard.jsonc";
const text = "---\nloopboard: true\n---\n\n# Movie night\n\n## Model\n\nTODO\n";
const textDocument = { uri, languageId: "markdown", version: 1, text };

interface LateWorkspace extends Workspace {
  /** The first reading of the configuration gives what it was then; later ones give at once what it is now. */
  readonly arrive: () => void;
  /** Resolves when it is read for the first time. */
  readonly asked: Promise<unknown>;
}

function lateWorkspace(): LateWorkspace {
  const first = Promise.withResolvers<FileText>();
  const asked = Promise.withResolvers<undefined>();
  let reads = 0;
  return {
    readFile: (file) => {
      if (file !== configUri) return Promise.resolve({ kind: "absent" });
      asked.resolve(undefined);
      return ++reads === 1 ? first.promise : Promise.resolve(errorsAre("no-baseline"));
    },
    listFiles: () => Promise.resolve([]),
    arrive: () => {
      first.resolve(errorsAre("placeholder-text"));
    },
    asked: asked.promise,
  };
}

const errorsAre = (rule: string): FileText => ({
  kind: "text",
  text: JSON.stringify({ rules: { [rule]: "error" } }),
});

const errorsOf = (diagnostics: readonly Diagnostic[]): unknown[] =>
  diagnostics.filter(({ severity }) => severity === 1).map(({ code }) => code);

const changedConfig = { changes: [{ uri: configUri, type: 2 }] };

it("what was begun before the configuration changed is not pushed after what was found with the new one", async () => {
  const workspace = lateWorkspace();
  const client = await serverInProcess({}, undefined, workspace);
  const published: unknown[][] = [];
  const told = Promise.withResolvers<undefined>();
  client.onNotification(
    "textDocument/publishDiagnostics",
    ({ diagnostics }: { diagnostics: Diagnostic[] }) => {
      published.push(errorsOf(diagnostics));
      told.resolve(undefined);
    },
  );
  await client.sendNotification("textDocument/didOpen", { textDocument });
  await workspace.asked;
  await client.sendNotification("workspace/didChangeWatchedFiles", changedConfig);
  await told.promise;
  workspace.arrive();
  // Time for what was begun with it to be pushed, if it is.
  for (let turns = 0; turns < 20; turns++) await nextTurn();
  await client.sendRequest("textDocument/foldingRange", { textDocument: { uri } });
  expect(new Set(published.map((errors) => JSON.stringify(errors)))).toEqual(new Set(['["no-baseline"]']));
  client.dispose();
});

it("a client that asked before the configuration changed is answered with what holds when it is answered", async () => {
  const workspace = lateWorkspace();
  const client = await serverInProcess({ textDocument: { diagnostic: {} } }, undefined, workspace);
  await client.sendNotification("textDocument/didOpen", { textDocument });
  const answer = client.sendRequest<FullDocumentDiagnosticReport>("textDocument/diagnostic", {
    textDocument: { uri },
  });
  await workspace.asked;
  await client.sendNotification("workspace/didChangeWatchedFiles", changedConfig);
  // The server has heard of the change when it answers what was asked after it.
  await client.sendRequest("textDocument/foldingRange", { textDocument: { uri: "untitled:none.md" } });
  workspace.arrive();
  expect(errorsOf((await answer).items)).toEqual(["no-baseline"]);
  client.dispose();
});
