/** Completion and hover over stdio, as any editor gets them. Needs dist/ (npm run build). */
import { afterEach, expect, it } from "vitest";
import {
  CompletionItemKind,
  type CompletionList,
  type Hover,
  type Position,
  type SelectionRange,
} from "vscode-languageserver-protocol";
import { type LspClient, startLspClient } from "./lsp-client.ts";

let client: LspClient | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

interface Opened {
  readonly connection: LspClient["connection"];
  readonly place: { readonly textDocument: { uri: string }; readonly position: Position };
}

/** Opens a text with a `|` where the cursor is. */
async function opened(marked: string): Promise<Opened> {
  client = await startLspClient({ textDocument: {} });
  const before = marked.slice(0, marked.indexOf("|")).split("\n");
  const uri = "untitled:design.md";
  client.open(uri, marked.replace("|", ""));
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { connection: client.connection, place: { textDocument: { uri }, position } };
}

const design = "---\nloopboard: true\n---\n\n# Movie night\n\n## Evaluation\n\n";

it("completes what is missing, with an explanation", async () => {
  const { connection, place } = await opened(`${design}By nDCG.\n\n- **|\n`);
  const list = await connection.sendRequest<CompletionList>("textDocument/completion", place);
  expect(list.isIncomplete).toBe(false);
  expect(list.items[0]).toMatchObject({
    label: "Online metrics",
    kind: CompletionItemKind.Field,
    filterText: "**Online metrics",
    documentation: { kind: "markdown" },
    textEdit: {
      newText: "**Online metrics** — ",
      range: { start: { line: 10, character: 2 }, end: { line: 10, character: 4 } },
    },
  });
  // A client puts them in the order of these.
  const order = list.items.map(({ sortText = "" }) => sortText);
  expect(order.length).toBeGreaterThan(1);
  expect(order).toEqual([...new Set(order)].sort());
});

it("completes a heading between numbered ones with the new numbers of those behind it", async () => {
  const before = "# Movie night\n\n## 1. Requirements\n\nFour friends.\n\n## 2. ML task\n\nRanking.\n\n";
  const { connection, place } = await opened(
    `---\nloopboard: true\n---\n\n${before}## |\n\n## 3. Model development\n\nBy date.\n`,
  );
  const { items } = await connection.sendRequest<CompletionList>("textDocument/completion", place);
  expect(items[0]).toMatchObject({
    label: "## 3. Data preparation",
    additionalTextEdits: [
      { newText: "4.", range: { start: { line: 16, character: 3 }, end: { line: 16, character: 5 } } },
    ],
  });
});

it("completes front matter in any Markdown, and nothing else there", async () => {
  const { connection, place } = await opened("---\nlo|\n---\n\n# Library\n\n## Usage\n\npre\n");
  const keys = await connection.sendRequest<CompletionList>("textDocument/completion", place);
  expect(keys.items.map(({ label }) => label)).toEqual(["loopboard"]);
  const prose = { ...place, position: { line: 8, character: 3 } };
  expect((await connection.sendRequest<CompletionList>("textDocument/completion", prose)).items).toEqual([]);
});

it("explains terms, steps and nothing else", async () => {
  const { connection, place } = await opened(`${design}By nD|CG.\n`);
  const hover = await connection.sendRequest<Hover>("textDocument/hover", place);
  expect(hover).toMatchObject({
    contents: { kind: "markdown", value: expect.stringMatching(/^\*\*NDCG\*\* · offline metric/) as string },
    range: { start: { line: 8, character: 3 }, end: { line: 8, character: 7 } },
  });
  const heading = { ...place, position: { line: 6, character: 5 } };
  expect(await connection.sendRequest("textDocument/hover", heading)).toMatchObject({
    contents: { value: expect.stringContaining("1 of 4 topics") as string },
  });
  expect(
    await connection.sendRequest("textDocument/hover", { ...place, position: { line: 8, character: 0 } }),
  ).toBeNull();
});

it("expands a selection by what the document is made of", async () => {
  const { connection, place } = await opened(`${design}By nD|CG.\n`);
  const { position, textDocument } = place;
  const params = { textDocument, positions: [position] };
  const [inner] = await connection.sendRequest<SelectionRange[]>("textDocument/selectionRange", params);
  expect(inner).toMatchObject({
    range: { start: { line: 8, character: 3 }, end: { line: 8, character: 7 } },
    parent: { range: { start: { line: 8, character: 0 }, end: { line: 8, character: 8 } } },
  });
});
