/** What lenses and views insert is shown, ready to be answered. Needs dist/ (npm run build). */
import { afterEach, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { ShowDocumentParams, TextEdit } from "vscode-languageserver-protocol";
import { type LspClient, startLspClient } from "./lsp-client.ts";

const uri = "untitled:design.md";
const design =
  "---\nloopboard: true\n---\n\n# Movie night\n\nSee [data](#1-data).\n\n## 1. Data\n\nRows.\n\n## 2. Evaluation\n\nBy nDCG.\n";
const topic = ["loopboard.server.insertTopics", uri, "evaluation", ["experiment"]] as const;
const step = ["loopboard.server.insertSteps", uri, ["requirements"]] as const;

let client: LspClient | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

/** An editor that holds one document, applies what it is asked to, and keeps what it was asked to select. */
async function editor(window: object) {
  client = await startLspClient({
    textDocument: {},
    workspace: { workspaceEdit: { documentChanges: true } },
    ...window,
  });
  const { connection, open, change, appliedEdits } = client;
  let text = design;
  const selected: string[] = [];
  connection.onRequest("window/showDocument", ({ uri: at, selection, takeFocus }: ShowDocumentParams) => {
    expect([at, takeFocus]).toEqual([uri, true]);
    // The edits come first: what is selected stands in the text that they make.
    takeEdits();
    selected.push(TextDocument.create(uri, "markdown", 1, text).getText(selection));
    return { success: true };
  });
  let taken = 0;
  const takeEdits = (): void => {
    for (const { documentChanges = [] } of appliedEdits.slice(taken)) {
      taken++;
      for (const edited of documentChanges) {
        if (!("edits" in edited)) continue;
        text = TextDocument.applyEdits(
          TextDocument.create(uri, "markdown", 1, text),
          edited.edits as TextEdit[],
        );
      }
      change(uri, taken + 1, { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } }, text);
    }
  };
  open(uri, design);
  return {
    selected,
    edits: () => appliedEdits.length,
    run: ([command, ...given]: readonly [string, ...unknown[]]) =>
      connection.sendRequest("workspace/executeCommand", { command, arguments: given }),
  };
}

const capable = { window: { showDocument: { support: true } } };

it("selects the prompt of a topic, and again when it waits there already", async () => {
  const { run, selected, edits } = await editor(capable);
  await run(topic);
  const prompt = "_How is it tested on users (A/B, interleaving), how long, and which guard-rails stop it?_";
  expect(selected).toEqual([prompt]);
  await run(topic);
  expect(selected).toEqual([prompt, prompt]);
  expect(edits()).toBe(1);
});

it("selects the first prompt of a step, also where numbers and links above it change", async () => {
  const { run, selected } = await editor(capable);
  await run(step);
  expect(selected).toEqual(["_Which business number should move, and by how much?_"]);
});

it("asks nothing of an editor that shows no documents", async () => {
  const { run, selected, edits } = await editor({});
  await run(step);
  expect(edits()).toBe(1);
  expect(selected).toEqual([]);
});
