/** Links to headings of other files over stdio: findings follow those files. Needs dist/ (npm run build). */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { writePngScene } from "../../src/core/board/formats/png-scene.ts";
import { readFileRequest } from "../../src/protocol/server.ts";
import { pixel } from "../core/board/formats/pixel.ts";
import { type LspClient, startLspClient } from "./lsp-client.ts";

const design = `---
loopboard: true
---

# Movie night

See [the labels](sources.md#labels).
`;
const sources = "# Sources\n\n## Labels\n\nRatings.\n";
/** Of "Labels" in the sources, letter for letter. */
const word = { start: { line: 2, character: 3 }, end: { line: 2, character: 9 } };

let client: LspClient;
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "loopboard-linked-"));
  await writeFile(join(folder, "design.md"), design);
  await writeFile(join(folder, "sources.md"), sources);
});
afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

/** The places that links lead to in vain. */
const broken = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics
    .filter(({ code }) => code === "broken-anchor")
    .map(({ message }) => /^[^;]*/.exec(message as string)?.[0] ?? "");

const inVain = ['No heading of "sources.md" is reached by "#labels"'];

it("pushes findings again when a file that is linked to is opened, changed and closed", async () => {
  client = await startLspClient({}, pathToFileURL(folder).href);
  const next = async (): Promise<readonly string[]> =>
    broken((await client.published(uriOf("design.md"))).diagnostics);
  client.open(uriOf("design.md"), design);
  expect(await next()).toEqual([]);
  client.open(uriOf("sources.md"), sources);
  client.change(uriOf("sources.md"), 2, word, "Ratings");
  expect(await next()).toEqual(inVain);
  // What was typed is given up: the file counts as it lies there.
  await client.connection.sendNotification("textDocument/didClose", {
    textDocument: { uri: uriOf("sources.md") },
  });
  expect(await next()).toEqual([]);
});

/** A client that pulls, and what resolves when it is asked to do so again. */
async function pullingClient(): Promise<{ readonly refreshed: Promise<void> }> {
  client = await startLspClient(
    {
      textDocument: { diagnostic: {} },
      workspace: {
        diagnostics: { refreshSupport: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    },
    pathToFileURL(folder).href,
  );
  const refreshed = new Promise<void>((resolve) => {
    client.connection.onRequest("workspace/diagnostic/refresh", () => {
      resolve();
      return null;
    });
  });
  return { refreshed };
}

/** Writes a file, and says so as a client does that watches. */
async function rewrite(name: string, content: string | Uint8Array): Promise<void> {
  await writeFile(join(folder, name), content);
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uriOf(name), type: 2 }],
  });
}

it("asks a client that pulls to do so again when such a file changes where no editor has it", async () => {
  const { refreshed } = await pullingClient();
  client.open(uriOf("design.md"), design);
  expect(broken(await client.pull(uriOf("design.md")))).toEqual([]);
  await rewrite("sources.md", sources.replace("Labels", "Ratings"));
  await refreshed;
  expect(broken(await client.pull(uriOf("design.md")))).toEqual(inVain);
});

const board = (frame: string): string =>
  JSON.stringify({
    type: "excalidraw",
    elements: [{ id: "f", type: "frame", name: frame, x: 0, y: 0, width: 400, height: 300 }],
  });

it.each([
  ["loop.excalidraw", board],
  ["loop.excalidraw.png", (frame: string) => writePngScene(pixel, board(frame))],
])("holds links against %s, and again when it changes", async (name, withFrame) => {
  await writeFile(join(folder, name), withFrame("Serving"));
  const { refreshed } = await pullingClient();
  const linking = `${design}\n![The loop](${name}#frame=Serving)\n`;
  client.open(uriOf("design.md"), linking);
  expect(broken(await client.pull(uriOf("design.md")))).toEqual([]);
  await rewrite(name, withFrame("Training"));
  await refreshed;
  expect(broken(await client.pull(uriOf("design.md")))).toEqual([
    `No place of "${name}" is reached by "#frame=Serving"`,
  ]);
});

it("asks a client that serves files for them", async () => {
  client = await startLspClient({ textDocument: { diagnostic: {} } }, pathToFileURL(folder).href, {
    links: { editorKnowsMarkdown: true, servesFiles: true },
  });
  const asked: string[] = [];
  client.connection.onRequest(readFileRequest, ({ uri }) => {
    if (!uri.endsWith(".md")) return { kind: "absent" };
    asked.push(uri);
    return { kind: "text", text: "# Sources\n" };
  });
  client.open(uriOf("design.md"), design);
  expect(broken(await client.pull(uriOf("design.md")))).toEqual(inVain);
  expect(asked).toEqual([uriOf("sources.md")]);
});
