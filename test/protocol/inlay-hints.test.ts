/** Inlay hints and the hovers of numbers over stdio, as any editor gets them. Needs dist/ (npm run build). */
import { afterEach, expect, it } from "vitest";
import type { InlayHint } from "vscode-languageserver-protocol";
import { type LspClient, startLspClient } from "./lsp-client.ts";

let client: LspClient | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

const uri = "untitled:design.md";
const design =
  "---\nloopboard: true\n---\n\n# Movie night\n\n## Serving\n\nIndex: 1B × 256 × 4 B =\n\n2M req/day.\n";

async function opened(text: string): Promise<LspClient> {
  client = await startLspClient({ textDocument: {} });
  client.open(uri, text);
  return client;
}

it("shows the result of an unfinished estimate, and follows edits", async () => {
  const { connection, initialized, change } = await opened(design);
  expect(initialized.capabilities.inlayHintProvider).toBe(true);
  const ask = () =>
    connection.sendRequest<InlayHint[]>("textDocument/inlayHint", {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 11, character: 0 } },
    });
  const position = { line: 8, character: 23 };
  expect(await ask()).toMatchObject([
    {
      position,
      label: "1.02 TB",
      paddingLeft: true,
      textEdits: [{ range: { start: position, end: position }, newText: " 1.02 TB" }],
    },
  ]);
  change(uri, 2, { start: position, end: position }, " 1 TB");
  expect(await ask()).toEqual([]);
});

it("gives none in Markdown that is no design", async () => {
  const { connection } = await opened("# Sums\n\n3 × 4 =\n");
  const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
  expect(await connection.sendRequest("textDocument/inlayHint", { textDocument: { uri }, range })).toEqual(
    [],
  );
});

it("converts a number that is hovered", async () => {
  const { connection } = await opened(design);
  const place = { textDocument: { uri }, position: { line: 10, character: 3 } };
  expect(await connection.sendRequest("textDocument/hover", place)).toMatchObject({
    contents: { value: expect.stringContaining("per second (average)") as string },
    range: { start: { line: 10, character: 0 }, end: { line: 10, character: 10 } },
  });
});
