/** The language server spoken to over stdio, as any editor would. Needs dist/ (npm run build). */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  type CodeAction,
  type CodeLens,
  DiagnosticSeverity,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  SymbolKind,
} from "vscode-languageserver-protocol";
import { sevenSteps } from "../../src/core/framework/frameworks/seven-steps.ts";
import { type LspClient, startLspClient } from "./lsp-client.ts";

const pulling = { textDocument: { diagnostic: { dynamicRegistration: false } } };
const pushOnly = { textDocument: {} };
const uri = "untitled:design.md";

const halfDone = `---
loopboard: true
---

# Movie night

## Requirements

Suggest a film that four friends will all like.

## Data preparation

- **Labels** — TBD

See ![the serving loop](boards/serving.excalidraw).
`;

let client: LspClient | undefined;
let folder: string | undefined;
// Not at the end of a test: one that takes too long never comes to its end.
afterEach(async () => {
  if (folder !== undefined) await rm(folder, { recursive: true });
  folder = undefined;
  await client?.stop();
  client = undefined;
});

async function start(
  capabilities: Parameters<typeof startLspClient>[0],
  rootUri?: string,
  initializationOptions?: unknown,
): Promise<LspClient> {
  client = await startLspClient(capabilities, rootUri, initializationOptions);
  return client;
}

function applied(text: string, action: CodeAction | undefined): string {
  const edits = action?.edit?.changes?.[uri];
  if (!edits) throw new Error("The action carries no edit of the document");
  return TextDocument.applyEdits(TextDocument.create(uri, "markdown", 1, text), edits);
}

const start0 = { line: 0, character: 0 };
const wholeText = { start: start0, end: { line: 1000, character: 0 } };

describe("diagnostics", () => {
  it("are pulled where the client can pull, and not pushed", async () => {
    const { initialized, open, pull } = await start(pulling);
    expect(initialized.capabilities.diagnosticProvider).toBeDefined();
    open(uri, halfDone);
    const codes = (await pull(uri)).map(({ code }) => code);
    expect(codes.filter((code) => code === "missing-step").length).toBeGreaterThanOrEqual(4);
    expect(codes).toContain("placeholder-text");
  });

  it("are pushed to a client that only knows push, and follow each change", async () => {
    const { initialized, open, change, published } = await start(pushOnly);
    expect(initialized.capabilities.diagnosticProvider).toBeUndefined();
    open(uri, halfDone);
    const first = await published(uri);
    expect(first.version).toBe(1);
    expect(first.diagnostics.map(({ code }) => code)).toContain("placeholder-text");
    const line = halfDone.split("\n").findIndex((text) => text.includes("TBD"));
    const character = halfDone.split("\n")[line]?.indexOf("TBD") ?? 0;
    change(
      uri,
      2,
      { start: { line, character }, end: { line, character: character + 3 } },
      "watched to the end",
    );
    const second = await published(uri);
    expect(second.version).toBe(2);
    expect(second.diagnostics.map(({ code }) => code)).not.toContain("placeholder-text");
  });

  it("leave a README alone", async () => {
    const { open, pull } = await start(pulling);
    open(uri, "# My library\n\n## Installation\n\nTODO\n\n## Usage\n\nCall `fit`.\n\n## License\n\nMIT\n");
    expect(await pull(uri)).toEqual([]);
  });

  it("follow the nearest configuration file and its changes", async () => {
    folder = await mkdtemp(join(tmpdir(), "loopboard-lsp-"));
    const config = join(folder, ".loopboard.jsonc");
    await writeFile(config, '{ "rules": { "missing-step": "off" } }');
    const { open, pull, connection } = await start(pulling, pathToFileURL(folder).href);
    const document = pathToFileURL(join(folder, "design.md")).href;
    open(document, halfDone);
    expect((await pull(document)).map(({ code }) => code)).not.toContain("missing-step");
    await writeFile(config, '{ "rules": { "missing-step": "error" } }');
    await connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: pathToFileURL(config).href, type: 2 }],
    });
    const missing = (await pull(document)).filter(({ code }) => code === "missing-step");
    expect(missing.length).toBeGreaterThan(0);
    expect(new Set(missing.map(({ severity }) => severity))).toEqual(new Set([1]));
  });

  it("say what is wrong in the configuration file itself", async () => {
    const { open, pull } = await start(pulling);
    const config = "file:///nowhere/.loopboard.jsonc";
    open(config, '{ "rules": { "mising-step": "off" } }', "jsonc");
    const [problem, ...others] = await pull(config);
    expect(others).toEqual([]);
    expect(problem?.message).toContain('"mising-step"');
    expect(problem).toMatchObject({ source: "loopboard", severity: DiagnosticSeverity.Warning });
    expect(problem?.range.start.character).toBe('{ "rules": { '.length);
  });
});

describe("code actions", () => {
  it("insert one missing step, or all of them", async () => {
    const { open, codeActions, pull } = await start(pulling);
    open(uri, halfDone);
    const title = { line: 4, character: 3 };
    const actions = await codeActions(uri, { start: title, end: title });
    const titles = actions.map((action) => action.title);
    expect(titles.some((text) => text.startsWith("Insert the step "))).toBe(true);
    expect(titles.filter((text) => text === "Disable missing-step for this line")).toHaveLength(1);
    const all = actions.find((action) => /^Insert all \d+ missing steps$/.test(action.title));
    const fixed = applied(halfDone, all);
    open("untitled:fixed.md", fixed);
    expect((await pull("untitled:fixed.md")).map(({ code }) => code)).not.toContain("missing-step");
    // Nothing of what was there is gone.
    for (const line of halfDone.split("\n")) expect(fixed).toContain(line);
  });

  it("do not speak of all steps where one is missing", async () => {
    const { open, codeActions } = await start(pulling);
    const titles = sevenSteps.steps.slice(1).map((step) => `## ${step.title}\n\nSaid.\n`);
    open(uri, `---\nloopboard: true\n---\n\n# Movie night\n\n${titles.join("\n")}`);
    const title = { line: 4, character: 3 };
    const actions = await codeActions(uri, { start: title, end: title });
    const inserting = actions.map((action) => action.title).filter((text) => text.startsWith("Insert "));
    expect(inserting).toEqual([`Insert the step ${sevenSteps.steps[0]?.title ?? ""}`]);
  });

  it("write a comment that disables the rule for a line or the file", async () => {
    const { open, codeActions, pull } = await start(pulling);
    open(uri, halfDone);
    const line = halfDone.split("\n").findIndex((text) => text.includes("TBD"));
    const at = { start: { line, character: 0 }, end: { line, character: 30 } };
    const actions = await codeActions(uri, at);
    for (const title of ["Disable placeholder-text for this line", "Disable placeholder-text in this file"]) {
      const fixed = applied(
        halfDone,
        actions.find((action) => action.title === title),
      );
      const copy = `untitled:${title}.md`;
      open(copy, fixed);
      expect((await pull(copy)).map(({ code }) => code)).not.toContain("placeholder-text");
    }
  });

  it("offer nothing outside of findings", async () => {
    const { open, codeActions } = await start(pulling);
    open(uri, halfDone);
    expect(
      await codeActions(uri, { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } }),
    ).toEqual([]);
  });
});

it("gives symbols named by step, folding, a lens on the title and links to boards", async () => {
  const { open, connection, appliedEdits } = await start(pulling);
  open("file:///designs/movie.md", halfDone);
  const params = { textDocument: { uri: "file:///designs/movie.md" } };

  const [title] = await connection.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", params);
  expect(title).toMatchObject({ name: "Movie night", kind: SymbolKind.Namespace });
  const [step] = title?.children ?? [];
  expect(step).toMatchObject({ name: "Requirements", kind: SymbolKind.Module });
  expect(title?.children?.map(({ name, detail }) => [name, detail])).toContainEqual([
    "Requirements",
    "Clarifying requirements",
  ]);

  const folds = await connection.sendRequest<FoldingRange[]>("textDocument/foldingRange", params);
  expect(folds).toContainEqual({ startLine: 6, endLine: 8 });
  expect(folds).toContainEqual({ startLine: 0, endLine: 2, kind: "region" });

  const [lens, ofStep] = await connection.sendRequest<CodeLens[]>("textDocument/codeLens", params);
  expect(lens?.range.start.line).toBe(4);
  expect(lens?.command?.title).toMatch(/^2 of 7 steps · next: /);
  expect(ofStep?.range.start.line).toBe(6);
  for (const clicked of [lens, ofStep])
    await connection.sendRequest("workspace/executeCommand", {
      command: clicked?.command?.command,
      arguments: clicked?.command?.arguments,
    });
  const inserted = appliedEdits.map((edit) => JSON.stringify(edit));
  expect(inserted).toEqual([
    expect.stringMatching(/## Framing/),
    expect.stringContaining("**Business objective**"),
  ]);

  const [link] = await connection.sendRequest<DocumentLink[]>("textDocument/documentLink", params);
  expect(link?.target).toBe("file:///designs/boards/serving.excalidraw");
});

it("folds comments of several lines, and gives a heading without a text a name", async () => {
  const { open, connection } = await start(pulling);
  open(uri, `${halfDone}\n<!-- a comment\nof two lines -->\n\n##\n`);
  const params = { textDocument: { uri } };
  const folds = await connection.sendRequest<FoldingRange[]>("textDocument/foldingRange", params);
  const line = halfDone.split("\n").length;
  expect(folds).toContainEqual({ startLine: line, endLine: line + 1, kind: "comment" });
  // Editors refuse all symbols where one has no name.
  const [title] = await connection.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", params);
  expect(title?.children?.at(-1)?.name).toBe("(empty heading)");
});

it("leaves the outline of headings to an editor that has one, unless labels are sections, too", async () => {
  const links = { editorKnowsMarkdown: true, servesFiles: false };
  const { open, connection } = await start(pulling, undefined, { links });
  const symbolsOf = async (name: string, text: string): Promise<readonly string[]> => {
    open(`untitled:${name}`, text);
    const params = { textDocument: { uri: `untitled:${name}` } };
    const symbols = await connection.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", params);
    return symbols.flatMap((symbol) => [symbol.name, ...(symbol.children ?? []).map((child) => child.name)]);
  };
  expect(await symbolsOf("headings.md", halfDone)).toEqual([]);
  const labels = "**Data.** Rows of a table.\n\n**Model.** A tree.\n\n**Evaluation.** By nDCG.\n";
  expect(await symbolsOf("labels.md", `---\nloopboard: true\n---\n\n# Movie night\n\n${labels}`)).toEqual([
    "Movie night",
    ...["Data", "Model", "Evaluation"],
  ]);
});

it("survives what a client should not send", async () => {
  const { open, pull, connection } = await start(pulling);
  open(uri, "\uFEFF# \u0000\r\n\r<!-- \n```\n---\n[[[[((((****____");
  expect(Array.isArray(await pull(uri))).toBe(true);
  await expect(
    connection.sendRequest("workspace/executeCommand", {
      command: "loopboard.server.insertSteps",
      arguments: ["x"],
    }),
  ).rejects.toThrow("takes a document's URI and a list of step ids");
  expect(await pull("untitled:not-open.md")).toEqual([]);
  expect(
    await connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri: "untitled:not-open.md" },
      range: wholeText,
      context: { diagnostics: [] },
    }),
  ).toEqual([]);
});
