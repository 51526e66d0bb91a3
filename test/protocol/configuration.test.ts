/** How the server follows configuration files and the editor's settings. Needs dist/ (npm run build). */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import type {
  CodeLens,
  CompletionItem,
  CompletionList,
  Diagnostic,
  Hover,
  InlayHint,
} from "vscode-languageserver-protocol";
import { frameworksRequest } from "../../src/protocol/server.ts";
import { type LspClient, startLspClient } from "./lsp-client.ts";

const pulling = { textDocument: { diagnostic: { dynamicRegistration: false } } };

const house = {
  id: "house",
  title: "House style",
  steps: [
    { id: "why", title: "Why bother", covers: ["requirements"], purpose: "Say why.", topics: [] },
    { id: "how", title: "How it works", covers: ["data", "model"], purpose: "Say how.", topics: [] },
  ],
};

const design =
  "---\nloopboard: true\n---\n\n# Movie night\n\n## Why bother\n\nFriends want to agree on a film.\n";

let folder = "";
let client: LspClient | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "loopboard-config-"));
});
afterEach(async () => {
  await client?.stop();
  client = undefined;
  await rm(folder, { recursive: true });
});

async function write(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return pathToFileURL(path).href;
}

async function start(capabilities: Parameters<typeof startLspClient>[0] = pulling): Promise<LspClient> {
  client = await startLspClient(capabilities, pathToFileURL(folder).href);
  return client;
}

function messages(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ message }) => (typeof message === "string" ? message : message.value));
}

/** Other rules may have something to say of such short texts too. */
function missingSteps(diagnostics: readonly Diagnostic[]): readonly string[] {
  return messages(diagnostics.filter(({ code }) => code === "missing-step"));
}

const missing = (title: string): string => `The step ${title} has no section; expected one.`;

it("reads a document by the framework that its configuration names, and anew when the framework's file changes", async () => {
  await write(".loopboard.jsonc", { framework: "house", frameworks: ["frameworks/house.json"] });
  const frameworkUri = await write("frameworks/house.json", house);
  const { open, pull, change, connection } = await start();
  const uri = await write("design.md", design);
  open(uri, design);
  expect(missingSteps(await pull(uri))).toEqual([missing("How it works")]);
  const [lens] = await connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
  expect(lens?.command?.title).toBe("1 of 2 steps · next: How it works");

  const end = { line: 9, character: 0 };
  change(uri, 2, { start: end, end }, "\n## How it works\n\nA model of ratings.\n");
  expect(missingSteps(await pull(uri))).toEqual([]);

  await write("frameworks/house.json", {
    ...house,
    steps: [...house.steps, { ...house.steps[0], id: "who", title: "Who pays", covers: ["monitoring"] }],
  });
  await connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: frameworkUri, type: 2 }],
  });
  expect(missingSteps(await pull(uri))).toEqual([missing("Who pays")]);
});

it("lets front matter name a configured framework, and says which are known when it names none", async () => {
  await write(".loopboard.jsonc", { frameworks: ["house.json"] });
  await write("house.json", house);
  const { open, pull } = await start();
  const named = await write("named.md", design.replace("true", "true\nframework: house"));
  open(named, design.replace("true", "true\nframework: house"));
  expect(missingSteps(await pull(named))).toEqual([missing("How it works")]);
  const unknown = await write("unknown.md", "");
  open(unknown, design.replace("true", "true\nframework: hose"));
  expect(messages(await pull(unknown))[0]).toMatch(
    /^There is no framework "hose"; expected one of house, seven-steps/,
  );
});

it("leaves what a JSON Schema tells to an editor that checks with it, and tells the rest", async () => {
  const text = '{ "profile": "strict", "rules": { "nope": "off" }, "framework": "hose", "x": 1 }';
  const uri = await write(".loopboard.jsonc", text);
  const said = async (options?: unknown): Promise<readonly string[]> => {
    client = await startLspClient(pulling, pathToFileURL(folder).href, options);
    client.open(uri, text, "jsonc");
    const found = messages(await client.pull(uri));
    await client.stop();
    client = undefined;
    return found;
  };
  const unknown = /^There is no framework "hose"; /;
  expect(await said({ editorKnowsSchemas: true })).toEqual([expect.stringMatching(unknown)]);
  for (const options of [undefined, { editorKnowsSchemas: "yes" }]) {
    const all = await said(options);
    expect(all).toHaveLength(4);
    expect(all).toContainEqual(expect.stringMatching(unknown));
  }
});

it("offers the frameworks of the folder, its own default first, with a document to start from", async () => {
  await write(".loopboard.jsonc", { framework: "house", frameworks: ["house.json"] });
  await write("house.json", house);
  const { open, pull, connection } = await start();
  const params = { folder: pathToFileURL(folder).href, title: "Mine" };
  const choices = await connection.sendRequest(frameworksRequest, params);
  expect(choices.map(({ id }) => id).slice(0, 2)).toEqual(["house", "seven-steps"]);
  expect(choices[0]?.skeleton).toBe(
    "---\nloopboard: true\n---\n\n# Mine\n\n## 1. Why bother\n\n\n\n## 2. How it works\n\n\n",
  );
  expect(choices[1]?.skeleton).toContain("\nframework: seven-steps\n");
  // What was never saved follows the workspace's configuration too.
  open("untitled:Untitled-1", choices[0]?.skeleton ?? "");
  expect(missingSteps(await pull("untitled:Untitled-1"))).toEqual([]);
  open("untitled:Untitled-2", "---\nloopboard: true\n---\n\n# Mine\n\n## How it works\n\nWell.\n");
  expect(missingSteps(await pull("untitled:Untitled-2"))).toEqual([missing("Why bother")]);
});

it("takes a team's own headings for steps", async () => {
  await write(".loopboard.jsonc", { vocabulary: { headings: { data: ["Signals"] } } });
  const { open, pull } = await start();
  const uri = await write("design.md", "");
  open(uri, `${design}\n## 2. Our signals\n\nRatings.\n`);
  expect(messages(await pull(uri))).not.toContain(missing("Data preparation"));
  open(`${uri}x.md`, `${design}\n## 2. Our sgnals\n\nRatings.\n`);
  expect(messages(await pull(`${uri}x.md`))).toContain(missing("Data preparation"));
});

it("follows a chain of configurations that extend each other, when the last of them changes, goes and comes back", async () => {
  await write("team/docs/.loopboard.jsonc", { extends: "../team.jsonc" });
  await write("team/team.jsonc", { extends: ["../company.jsonc"] });
  const company = await write("company.jsonc", { rules: { "missing-step": "off" } });
  const { open, pull, connection } = await start();
  const uri = await write("team/docs/design.md", design);
  open(uri, design);
  expect(missingSteps(await pull(uri))).toEqual([]);
  const changed = (type: 1 | 2 | 3) =>
    connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: company, type }] });
  const severities = async () =>
    new Set((await pull(uri)).filter(({ code }) => code === "missing-step").map(({ severity }) => severity));

  await write("company.jsonc", { rules: { "missing-step": "error" } });
  await changed(2);
  expect(await severities()).toEqual(new Set([1]));

  await rm(join(folder, "company.jsonc"));
  await changed(3);
  expect(await severities()).toEqual(new Set([2]));

  await write("company.jsonc", { rules: { "missing-step": "hint" } });
  await changed(1);
  expect(await severities()).toEqual(new Set([4]));
});

it("knows the terms of one's own in findings, hovers and completion, and anew when they change", async () => {
  const uplift = {
    kind: "metric",
    name: "Basket uplift",
    phase: "offline",
    summary: "How much larger a basket is than last year's.",
    whenToUse: "Read it beside margin.",
  };
  const config = await write(".loopboard.jsonc", { vocabulary: { terms: [uplift] } });
  const { open, pull, connection } = await start();
  const text =
    "---\nloopboard: true\n---\n\n# Baskets\n\n## Evaluation\n\nBasket uplift is 4 points.\n\nThen bask";
  const uri = await write("design.md", text);
  open(uri, text);
  const textDocument = { uri };
  const codes = async () => (await pull(uri)).map(({ code }) => code);
  const hover = () =>
    connection.sendRequest<Hover | null>("textDocument/hover", {
      textDocument,
      position: { line: 8, character: 3 },
    });
  const offered = async () => {
    const position = { line: 10, character: 9 };
    const found = await connection.sendRequest<CompletionItem[] | CompletionList>("textDocument/completion", {
      textDocument,
      position,
    });
    return ("items" in found ? found.items : found).map(({ label }) => label);
  };
  expect(await codes()).not.toContain("no-offline-metric");
  expect(JSON.stringify((await hover())?.contents)).toContain("How much larger a basket is");
  expect(await offered()).toContain("Basket uplift");

  await write(".loopboard.jsonc", { vocabulary: { terms: [{ ...uplift, name: "Shelf uplift" }] } });
  await connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: config, type: 2 }],
  });
  expect(await codes()).toContain("no-offline-metric");
  expect(await hover()).toBeNull();
  expect(await offered()).not.toContain("Basket uplift");
});

it("shows what is wrong in the configuration, in the files it names, and in a framework's own file", async () => {
  const uri = await write("team.loopboard.jsonc", "");
  await write("b.jsonc", { nope: 1 });
  const { open, pull } = await start();
  open(uri, '{ "extends": ["gone.jsonc", "b.jsonc"] }', "jsonc");
  expect(messages(await pull(uri))).toEqual([
    '"gone.jsonc" does not exist; it has no effect.',
    'In "b.jsonc", line 1: Unknown key "nope"; it has no effect.',
  ]);
  const framework = await write("mine.loopboard-framework.json", "");
  open(framework, '{ "id": "mine", "title": "Mine" }', "json");
  expect(messages(await pull(framework))[0]).toMatch(/^The framework can't be used: "steps": /);
});

it("asks the editor for its settings, lets files win over them, and follows their changes", async () => {
  const capabilities = { ...pulling, workspace: { configuration: true } };
  const { open, pull, connection } = await start(capabilities);
  let settings: unknown = { rules: { "missing-step": "error" } };
  const asked: unknown[] = [];
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) => {
    asked.push(...items);
    return items.map(() => settings);
  });
  const severities = async (uri: string) => {
    const found = (await pull(uri)).filter(({ code }) => code === "missing-step");
    return new Set(found.map(({ severity }) => severity));
  };
  const uri = await write("design.md", "");
  open(uri, design);
  expect(await severities(uri)).toEqual(new Set([1]));
  expect(asked).toEqual([{ scopeUri: uri, section: "loopboard" }]);

  settings = { rules: { "missing-step": "hint" } };
  await connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  expect(await severities(uri)).toEqual(new Set([4]));

  await write("configured/.loopboard.jsonc", { rules: { "missing-step": "info" } });
  const configured = await write("configured/design.md", "");
  open(configured, design);
  expect(await severities(configured)).toEqual(new Set([3]));
});

it("shows the lenses and inlay hints that the editor's settings want, and no others", async () => {
  const { open, connection } = await start({ ...pulling, workspace: { configuration: true } });
  let settings: unknown = {};
  connection.onRequest("workspace/configuration", () => [settings]);
  const uri = await write("design.md", "");
  open(uri, `${design}\n## Serving\n\nIndex: 1B × 256 × 4 B =\n`);
  const textDocument = { uri };
  const lenses = async (): Promise<readonly string[]> => {
    const found = await connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument });
    return found.map(({ command }) => command?.title ?? "");
  };
  const range = { start: { line: 0, character: 0 }, end: { line: 14, character: 0 } };
  const hints = (): Promise<readonly InlayHint[]> =>
    connection.sendRequest("textDocument/inlayHint", { textDocument, range });
  const set = async (next: unknown): Promise<void> => {
    settings = next;
    await connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  };
  expect(await lenses()).toEqual([
    expect.stringMatching(/^\d of 7 steps · next: /),
    expect.stringMatching(/^Deployment and serving: \d of \d topics · missing: /),
  ]);
  expect(await hints()).toHaveLength(1);
  await set({ codeLens: "title", inlayHints: false });
  expect(await lenses()).toHaveLength(1);
  expect(await hints()).toEqual([]);
  await set({ codeLens: "off" });
  expect(await lenses()).toEqual([]);
});
