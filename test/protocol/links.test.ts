/** Links across a workspace over stdio, as any editor gets them. Needs dist/ (npm run build). */
import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type CompletionList,
  type DocumentHighlight,
  type DocumentLink,
  type InitializeParams,
  type Location,
  type Position,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { writePngScene } from "../../src/core/board/formats/png-scene.ts";
import { writeSvgScene } from "../../src/core/board/formats/svg-scene.ts";
import { pixel } from "../core/board/formats/pixel.ts";
import { type LspClient, startLspClient } from "./lsp-client.ts";

const design = `# Movie night

See [serving](#serving), [data](docs/data.md#labels) and [loops](loops.excalidraw#frame=f).

## Serving
`;
const data = "# Data\n\n## Labels\n\nServed as in [the design](../design.md#serving).\n";
const board = JSON.stringify({
  type: "excalidraw",
  elements: [
    { id: "1", type: "rectangle", link: "design.md#serving" },
    { id: "2", type: "text", text: "Feature store", link: null },
    { id: "f", type: "frame", name: "Live path", x: 0, y: 0, width: 400, height: 300 },
  ],
});

let client: LspClient | undefined;
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "loopboard-links-"));
  await write("design.md", design);
  await write("docs/data.md", data);
  await write("loops.excalidraw", board);
  await write("node_modules/pkg/README.md", "# Serving\n\n[x](../../design.md#serving)\n");
});
afterEach(async () => {
  await client?.stop();
  client = undefined;
  await rm(folder, { recursive: true });
});

async function write(name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
const nameOf = (uri: string): string => uri.slice(uriOf("").length + 1);

const capabilities: InitializeParams["capabilities"] = {
  workspace: { workspaceEdit: { documentChanges: true }, fileOperations: { willRename: true } },
  textDocument: { rename: { prepareSupport: true } },
};

async function started(options?: InitializeParams["initializationOptions"]): Promise<LspClient> {
  client = await startLspClient(capabilities, pathToFileURL(folder).href, options);
  client.open(uriOf("design.md"), design);
  return client;
}

/** A request at the first place of `mark` in the design. */
function at(mark: string): { textDocument: { uri: string }; position: Position } {
  const before = design.slice(0, design.indexOf(mark)).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { textDocument: { uri: uriOf("design.md") }, position };
}

const places = (locations: readonly Location[]): readonly string[] =>
  locations.map(({ uri, range }) => `${nameOf(uri)}:${range.start.line}`).sort();

it("goes to headings and files", async () => {
  const { connection } = await started();
  const definition = async (mark: string): Promise<readonly string[]> =>
    places([await connection.sendRequest<Location>("textDocument/definition", at(mark))]);
  expect(await definition("#serving")).toEqual(["design.md:4"]);
  expect(await definition("docs/data")).toEqual(["docs/data.md:2"]);
  expect(await definition("loops.exc")).toEqual(["loops.excalidraw:0"]);
  expect(await connection.sendRequest("textDocument/definition", at("Movie"))).toMatchObject({
    range: { start: { line: 0 } },
  });
  expect(await connection.sendRequest("textDocument/definition", at("See"))).toBeNull();
});

it("finds the links to a heading in all files, boards too, and sees what changes on disk", async () => {
  const { connection } = await started();
  const references = async (includeDeclaration = true): Promise<readonly string[]> =>
    places(
      await connection.sendRequest<Location[]>("textDocument/references", {
        ...at("Serving"),
        context: { includeDeclaration },
      }),
    );
  const all = ["design.md:2", "design.md:4", "docs/data.md:4", "loops.excalidraw:0"];
  expect(await references()).toEqual(all);
  expect(await references(false)).toEqual(all.filter((place) => place !== "design.md:4"));
  await write("new.md", "[x](design.md#serving)\n");
  await write("docs/data.md", "Nothing.\n");
  // Whatever the clock's resolution, this is another time.
  await utimes(join(folder, "docs/data.md"), 1, 1);
  expect(await references()).toEqual(["design.md:2", "design.md:4", "loops.excalidraw:0", "new.md:0"]);
  const highlights = await connection.sendRequest<DocumentHighlight[]>(
    "textDocument/documentHighlight",
    at("Serving"),
  );
  expect(highlights.map(({ range }) => range.start.line)).toEqual([4, 2]);
});

it("renames a heading with its links, for open documents at their version", async () => {
  const { connection, initialized } = await started();
  expect(initialized.capabilities.renameProvider).toEqual({ prepareProvider: true });
  expect(await connection.sendRequest("textDocument/prepareRename", at("#serving)"))).toMatchObject({
    placeholder: "Serving",
  });
  expect(await connection.sendRequest("textDocument/prepareRename", at("See"))).toBeNull();
  const rename = { ...at("Serving"), newName: "Online path" };
  const edit = await connection.sendRequest<WorkspaceEdit>("textDocument/rename", rename);
  const changes = (edit.documentChanges ?? []).flatMap((change) =>
    "textDocument" in change
      ? [
          [
            change.textDocument.uri,
            change.textDocument.version,
            change.edits.map((one) => "newText" in one && one.newText),
          ],
        ]
      : [],
  );
  expect(changes.sort()).toEqual([
    [uriOf("design.md"), 1, ["online-path", "Online path"]],
    [uriOf("docs/data.md"), null, ["online-path"]],
    [uriOf("loops.excalidraw"), null, ["online-path"]],
  ]);
  await expect(
    connection.sendRequest("textDocument/rename", { ...at("Serving"), newName: "a\nb" }),
  ).rejects.toThrow(/can't be the text of a heading/);
});

it("completes files and headings in a link, links documents, finds symbols", async () => {
  const server = await started();
  const { connection } = server;
  const complete = async (line: string): Promise<readonly string[]> => {
    const uri = uriOf(`draft-${line.length}.md`);
    server.open(uri, line);
    const list = await connection.sendRequest<CompletionList>("textDocument/completion", {
      textDocument: { uri },
      position: { line: 0, character: line.length },
    });
    return list.items.map(({ label }) => label);
  };
  expect(await complete("[x](")).toEqual(["design.md", "loops.excalidraw", "docs/data.md"]);
  expect(await complete("[x](docs/data.md#")).toEqual(["data", "labels"]);
  expect(await complete("[x](loops.excalidraw#")).toEqual(["Live path"]);
  const links = await connection.sendRequest<DocumentLink[]>("textDocument/documentLink", at("#"));
  expect(links.map(({ target = "", tooltip }) => [nameOf(target), tooltip])).toEqual([
    ["design.md#L5", "Go to “Serving”"],
    ["docs/data.md#labels", "Open the file"],
    ["loops.excalidraw#frame=f", "Open the board"],
  ]);
  const symbols = async (query: string): Promise<readonly string[]> =>
    (await connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query })).map(
      ({ name, containerName = "" }) => `${name} in ${containerName}`,
    );
  expect(await symbols("serv")).toEqual(["Serving in design.md"]);
  expect(await symbols("fs")).toEqual(["Feature store in loops.excalidraw"]);
});

it("completes places of boards inside of pictures and pages", async () => {
  await write("picture.excalidraw.svg", writeSvgScene("<svg></svg>", board));
  await write("picture.excalidraw.png", writePngScene(pixel, board));
  const page = `---\nexcalidraw-plugin: parsed\n---\n\n# Notes\n\n## Drawing\n\`\`\`json\n${board}\n\`\`\`\n`;
  await write("page.excalidraw.md", page);
  await write("empty.excalidraw.svg", "<svg></svg>");
  for (const editorKnowsMarkdown of [false, true]) {
    const server = await started({ links: { editorKnowsMarkdown, servesFiles: false } });
    const complete = async (name: string): Promise<readonly string[]> => {
      const uri = uriOf(`${name}.md`);
      const line = `[x](${name}#`;
      server.open(uri, line);
      const list = await server.connection.sendRequest<CompletionList>("textDocument/completion", {
        textDocument: { uri },
        position: { line: 0, character: line.length },
      });
      return list.items.map(({ label }) => label);
    };
    expect(await complete("picture.excalidraw.svg")).toEqual(["Live path"]);
    expect(await complete("picture.excalidraw.png")).toEqual(["Live path"]);
    const headings = editorKnowsMarkdown ? [] : ["notes", "drawing"];
    expect(await complete("page.excalidraw.md")).toEqual([...headings, "Live path"]);
    expect(await complete("empty.excalidraw.svg")).toEqual([]);
    await server.stop();
    client = undefined;
  }
});

it("rewrites links when files move", async () => {
  const { connection } = await started();
  const files = [{ oldUri: uriOf("docs"), newUri: uriOf("old/docs") }];
  const edit = await connection.sendRequest<WorkspaceEdit>("workspace/willRenameFiles", { files });
  expect(edit.documentChanges).toMatchObject([
    { textDocument: { uri: uriOf("design.md"), version: 1 }, edits: [{ newText: "old/docs/data.md" }] },
    { textDocument: { uri: uriOf("docs/data.md"), version: null }, edits: [{ newText: "../../design.md" }] },
  ]);
});

it("leaves links between Markdown files to an editor that knows them, and asks it for files", async () => {
  const server = await started({ links: { editorKnowsMarkdown: true, servesFiles: true } });
  const { connection, initialized } = server;
  const asked: string[] = [];
  connection.onRequest("loopboard/listFiles", ({ endings }: { endings: readonly string[] }) => {
    asked.push(endings.join(" "));
    return [{ uri: uriOf("loops.excalidraw"), stamp: "1" }];
  });
  connection.onRequest("loopboard/readFile", ({ uri }: { uri: string }) => {
    asked.push(uri);
    return { kind: "text", text: board };
  });
  expect(initialized.capabilities.completionProvider?.triggerCharacters).not.toContain("(");
  const complete = async (line: string): Promise<readonly string[]> => {
    const uri = uriOf(`draft-${line.length}.md`);
    server.open(uri, line);
    const list = await connection.sendRequest<CompletionList>("textDocument/completion", {
      textDocument: { uri },
      position: { line: 0, character: line.length },
    });
    return list.items.map(({ label }) => label);
  };
  expect(await complete("[x](loops.excalidraw#")).toEqual(["Live path"]);
  expect(await complete("[x](docs/data.md#")).toEqual([]);
  asked.length = 0;
  expect(await connection.sendRequest("textDocument/definition", at("#serving"))).toBeNull();
  const params = { ...at("Serving"), context: { includeDeclaration: true } };
  const found = await connection.sendRequest<Location[]>("textDocument/references", params);
  expect(places(found)).toEqual(["loops.excalidraw:0"]);
  expect(asked).toEqual([".excalidraw .excalidraw.json", uriOf("loops.excalidraw")]);
  const symbols = await connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query: "" });
  expect(symbols.map(({ name }) => name)).toEqual(["Live path", "Feature store"]);
  const linksOf = async (uri: string): Promise<readonly (string | undefined)[]> => {
    const params = { textDocument: { uri } };
    const links = await connection.sendRequest<DocumentLink[]>("textDocument/documentLink", params);
    return links.map(({ tooltip }) => tooltip);
  };
  expect(await linksOf(uriOf("design.md"))).toEqual([]);
  server.open(uriOf("marked.md"), `---\nloopboard: true\n---\n\n${design}`);
  expect(await linksOf(uriOf("marked.md"))).toEqual(["Open the board"]);
});

it("shows no more symbols than anybody reads, and which are on boards", async () => {
  const { connection, open } = await started();
  open(uriOf("many.md"), Array.from({ length: 300 }, (_, number) => `## Labels ${number}\n`).join("\n"));
  const symbols = (query: string): Promise<readonly SymbolInformation[]> =>
    connection.sendRequest("workspace/symbol", { query });
  expect(await symbols("labels")).toHaveLength(200);
  expect((await symbols("live path"))[0]).toMatchObject({ name: "Live path", kind: SymbolKind.Object });
  expect((await symbols("serving"))[0]).toMatchObject({ name: "Serving", kind: SymbolKind.Namespace });
});
