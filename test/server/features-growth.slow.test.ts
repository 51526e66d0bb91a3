/** What the features of the server take for texts that make careless ones slow: in proportion to the text, and no more. */
import { afterAll, describe, expect, test } from "vitest";
import type { MessageConnection } from "vscode-jsonrpc/node";
import { cpuMillisecondsOf } from "../cpu-milliseconds.ts";
import { serverInProcess } from "./in-process.ts";

const start = "---\nloopboard: true\n---\n\n# A design\n\n## Evaluation\n\n";

/** The longest of each: a line of a megabyte, ten thousand headings, cells, items and numbers; and a part of it. */
const hostile: readonly (readonly [string, (share: number) => string])[] = [
  ["one line", (share) => "the AUC of a model, 0.9 ".repeat(44_000 * share)],
  ["headings", (share) => "## Data\n\nA\n\n".repeat(10_000 * share)],
  ["deep headings", (share) => "# Model\n## Data\n### Loss\n".repeat(3_300 * share)],
  ["cells of a row", (share) => `${"| a ".repeat(10_000 * share)}|\n${"|---".repeat(10_000 * share)}|\n`],
  ["rows", (share) => `| a | b |\n|---|---|\n${"| AUC | 0.9 |\n".repeat(10_000 * share)}`],
  ["items", (share) => "- [board](a.excalidraw) and AUC\n".repeat(10_000 * share)],
  ["estimates", (share) => "- 10M users × 5 KB =\n".repeat(10_000 * share)],
  ["placeholders", (share) => "TODO\n\n".repeat(10_000 * share)],
];

const uri = "untitled:hostile.md";
const textDocument = { uri };

/** A request on a document whose last line is `line`. */
const requests: readonly (readonly [string, (line: number) => object])[] = [
  ["textDocument/hover", (line) => ({ textDocument, position: { line: Math.min(8, line), character: 5 } })],
  ["textDocument/completion", (line) => ({ textDocument, position: { line, character: 0 } })],
  ["textDocument/documentSymbol", () => ({ textDocument })],
  ["textDocument/foldingRange", () => ({ textDocument })],
  ["textDocument/selectionRange", (line) => ({ textDocument, positions: [{ line, character: 0 }] })],
  ["textDocument/inlayHint", (line) => ({ textDocument, range: upTo(line) })],
  ["textDocument/codeAction", (line) => ({ textDocument, range: upTo(line), context: { diagnostics: [] } })],
  ["textDocument/codeLens", () => ({ textDocument })],
  ["textDocument/documentLink", () => ({ textDocument })],
];

function upTo(line: number) {
  return { start: { line: 0, character: 0 }, end: { line, character: 0 } };
}

const clients: MessageConnection[] = [];
afterAll(() => {
  for (const client of clients) client.dispose();
});

/** A server that has already read and reviewed the text. */
async function serverWith(text: string): Promise<MessageConnection> {
  const client = await serverInProcess({ textDocument: { diagnostic: {} } });
  clients.push(client);
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text },
  });
  await client.sendRequest("textDocument/diagnostic", { textDocument });
  return client;
}

/** Of the processor, for the request and its answer: the least of some rounds. */
async function milliseconds(client: MessageConnection, method: string, params: object): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < 4; round++) {
    least = Math.min(least, await cpuMillisecondsOf(() => client.sendRequest(method, params)));
  }
  return least;
}

/** Four times the text takes four times the time; what is quadratic would take sixteen times. */
const part = 0.25;
const mostGrowth = 9;
/** Less than this is fast enough, whatever the growth. */
const noise = 40;

describe.each(hostile)("%s", (_, textOf) => {
  test("every feature takes time in proportion", { timeout: 120_000 }, async () => {
    const [short, long] = [start + textOf(part), start + textOf(1)];
    const [small, large] = [await serverWith(short), await serverWith(long)];
    const slow: string[] = [];
    for (const [method, paramsAt] of requests) {
      const forLong = await milliseconds(large, method, paramsAt(long.split("\n").length - 1));
      if (forLong < noise) continue;
      const forShort = await milliseconds(small, method, paramsAt(short.split("\n").length - 1));
      if (forLong > mostGrowth * forShort)
        slow.push(`${method}: ${forShort.toFixed(0)} ms, then ${forLong.toFixed(0)} ms`);
    }
    expect(slow).toEqual([]);
  });
});
