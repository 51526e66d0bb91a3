/** Code actions that reach beyond a finding's own fix. Needs dist/ (npm run build). */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  ApplyWorkspaceEditParams,
  CodeAction,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { rulesRequest } from "../../src/protocol/rule-pages.ts";
import { type LspClient, startLspClient } from "./lsp-client.ts";

const design =
  "---\nloopboard: true\n---\n\n# Movie night\n\n## Evaluation\n\n- **Offline metrics** — nDCG\n\n## Data\n\nTBD\n";
const heading = { line: 6, character: 4 };
const placeholder = { line: 12, character: 1 };

let client: LspClient | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

async function start(folder?: string): Promise<LspClient> {
  client = await startLspClient(
    {
      textDocument: { diagnostic: {} },
      workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true } },
    },
    folder,
  );
  client.connection.onRequest("workspace/workspaceFolders", () =>
    folder === undefined ? null : [{ uri: folder, name: "workspace" }],
  );
  return client;
}

function applied(text: string, edit: WorkspaceEdit | undefined): string {
  const changes = edit?.documentChanges ?? [];
  return changes.reduce((before, change) => {
    if (!("edits" in change)) return before;
    return TextDocument.applyEdits(TextDocument.create("a:b", "", 1, before), change.edits as TextEdit[]);
  }, text);
}

async function run({ connection }: LspClient, { command }: CodeAction): Promise<void> {
  await connection.sendRequest("workspace/executeCommand", { ...command });
}

it("insert the topics that a step does not cover, from its heading", async () => {
  const { open, codeActions } = await start();
  open("untitled:a.md", design);
  const actions = await codeActions("untitled:a.md", { start: heading, end: heading });
  const insert = actions.find(({ title }) => title === "Insert the missing topics of Evaluation");
  expect(insert?.kind).toBe("refactor.rewrite");
  expect(applied(design, insert?.edit)).toMatch(
    /nDCG\n- \*\*Online metrics\*\* — _[^\n]+_\n- \*\*Experiment\*\*/,
  );
  open("untitled:b.md", applied(design, insert?.edit));
  const again = await codeActions("untitled:b.md", { start: heading, end: heading });
  expect(again.map(({ title }) => title)).not.toContain("Insert the missing topics of Evaluation");
});

it("offers the missing topics once where a finding asks for them on the same heading", async () => {
  const title = "Insert the missing topics of Data preparation";
  const text =
    "---\nloopboard: true\n---\n\n# Movie night\n\n## Data\n\nRows of a table that somebody keeps.\n";
  const data = { line: 6, character: 4 };
  const { open, codeActions, connection } = await start();
  open("untitled:c.md", text);
  const kinds = (actions: readonly CodeAction[]): readonly unknown[] =>
    actions.filter((action) => action.title === title).map(({ kind }) => kind);
  expect(kinds(await codeActions("untitled:c.md", { start: data, end: data }))).toEqual(["quickfix"]);
  // Who asks for what rewrites gets it all the same.
  const rewriting = await connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri: "untitled:c.md" },
    range: { start: data, end: data },
    context: { diagnostics: [], only: ["refactor"] },
  });
  expect(kinds(rewriting)).toEqual(["refactor.rewrite"]);
});

describe("disabling a rule in the workspace", () => {
  const title = "Disable placeholder-text in the workspace";

  async function withFolder(test: (folder: string, uri: string) => Promise<void>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), "loopboard-actions-"));
    try {
      await test(folder, pathToFileURL(join(folder, "designs", "a.md")).href);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  async function offered({ codeActions }: LspClient, uri: string): Promise<CodeAction> {
    const found = (await codeActions(uri, { start: placeholder, end: placeholder })).find(
      (action) => action.title === title,
    );
    if (!found) throw new Error("The action is not offered");
    return found;
  }

  it("makes a configuration at the root of the workspace", () =>
    withFolder(async (folder, uri) => {
      const lsp = await start(pathToFileURL(folder).href);
      lsp.open(uri, design);
      await run(lsp, await offered(lsp, uri));
      const [edit] = lsp.appliedEdits;
      const target = pathToFileURL(join(folder, ".loopboard.jsonc")).href;
      expect(edit?.documentChanges?.[0]).toMatchObject({ kind: "create", uri: target });
      expect(JSON.parse(applied("", edit))).toEqual({ rules: { "placeholder-text": "off" } });
    }));

  it("adds to the configuration that holds for the document, and keeps its comments", () =>
    withFolder(async (folder, uri) => {
      const text = '{\n  // Ours.\n  "rules": { "step-order": "off" }\n}\n';
      await writeFile(join(folder, ".loopboard.jsonc"), text);
      const lsp = await start(pathToFileURL(folder).href);
      lsp.open(uri, design);
      await run(lsp, await offered(lsp, uri));
      const changed = applied(text, lsp.appliedEdits[0]);
      expect(changed).toContain("// Ours.");
      expect(changed).toContain('"placeholder-text": "off"');
      await writeFile(join(folder, ".loopboard.jsonc"), changed);
      await lsp.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: pathToFileURL(join(folder, ".loopboard.jsonc")).href, type: 2 }],
      });
      expect((await lsp.pull(uri)).map(({ code }) => code)).not.toContain("placeholder-text");
    }));

  it("adds to what an editor has of that configuration, saved or not, and lets the client save it", () =>
    withFolder(async (folder, uri) => {
      const config = join(folder, ".loopboard.jsonc");
      await writeFile(config, "{}\n");
      const lsp = await start(pathToFileURL(folder).href);
      const asked: ApplyWorkspaceEditParams[] = [];
      lsp.connection.onRequest("workspace/applyEdit", (params: ApplyWorkspaceEditParams) => {
        asked.push(params);
        return { applied: true };
      });
      const typed = '{\n  "profile": "interview"\n}\n';
      lsp.open(pathToFileURL(config).href, typed, "jsonc");
      lsp.open(uri, design);
      await run(lsp, await offered(lsp, uri));
      expect(JSON.parse(applied(typed, asked[0]?.edit))).toEqual({
        profile: "interview",
        rules: { "placeholder-text": "off" },
      });
      expect(asked[0]?.metadata).toEqual({ isRefactoring: true });
    }));

  it("makes it in the folder of several that holds the document", () =>
    withFolder(async (folder, uri) => {
      const lsp = await start(pathToFileURL(folder).href);
      const inner = pathToFileURL(join(folder, "designs")).href;
      lsp.connection.onRequest("workspace/workspaceFolders", () => [
        { uri: pathToFileURL(join(folder, "other")).href, name: "other" },
        { uri: inner, name: "designs" },
      ]);
      lsp.open(uri, design);
      await run(lsp, await offered(lsp, uri));
      expect(lsp.appliedEdits[0]?.documentChanges?.[0]).toMatchObject({ uri: `${inner}/.loopboard.jsonc` });
    }));

  it("says why it can't where there is no folder", async () => {
    const lsp = await start();
    lsp.open("untitled:a.md", design);
    await expect(run(lsp, await offered(lsp, "untitled:a.md"))).rejects.toThrow("There is no folder");
  });
});

it("applies nothing by itself that adds or changes meaning", async () => {
  const { open, codeActions } = await start();
  open("untitled:a.md", design);
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
  expect(await codeActions("untitled:a.md", everywhere, ["source.fixAll"])).toEqual([]);
});

it("removes a comment that silences nothing with fix all, and leaves the rest", async () => {
  const { open, codeActions } = await start();
  const comment = "<!-- loopboard-disable-next-line latency-budget -->\n\n";
  const commented = design.replace("## Data", `${comment}## Data`);
  open("untitled:a.md", commented);
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
  const actions = await codeActions("untitled:a.md", everywhere, ["source.fixAll"]);
  expect(actions).toMatchObject([{ title: "Fix all Loopboard findings", kind: "source.fixAll.loopboard" }]);
  expect(applied(commented, actions[0]?.edit)).toBe(design);
});

describe("the page of a rule", () => {
  const uri = "untitled:a.md";
  const at = { start: placeholder, end: placeholder };

  it("is where the client says, and its command shows it", async () => {
    const rulePages = { uri: "pages:/{rule}.md", command: "client.explain" };
    client = await startLspClient({ textDocument: { diagnostic: {} } }, undefined, { rulePages });
    client.open(uri, design);
    const finding = (await client.pull(uri)).find(({ code }) => code === "placeholder-text");
    expect(finding?.codeDescription).toEqual({ href: "pages:/placeholder-text.md" });
    const explain = (await client.codeActions(uri, at)).filter(({ title }) => title.startsWith("Explain"));
    expect(explain).toMatchObject([
      {
        title: "Explain placeholder-text",
        command: { command: "client.explain", arguments: ["placeholder-text"] },
        diagnostics: [finding],
      },
    ]);
    const title = { line: 4, character: 3 };
    const onTitle = (await client.codeActions(uri, { start: title, end: title })).map((one) => one.title);
    expect(onTitle.filter((text) => text.startsWith("Insert the step")).length).toBeGreaterThan(1);
    expect(onTitle.filter((text) => text === "Explain missing-step")).toHaveLength(1);
    const rules = await client.connection.sendRequest(rulesRequest);
    expect(rules).toContainEqual(expect.objectContaining({ id: "placeholder-text", severity: "warning" }));
  });

  it.each([undefined, {}, { rulePages: 7 }])("is nowhere for a client that says %j", async (options) => {
    client = await startLspClient({ textDocument: { diagnostic: {} } }, undefined, options);
    client.open(uri, design);
    for (const finding of await client.pull(uri)) expect(finding.codeDescription).toBeUndefined();
    const titles = (await client.codeActions(uri, at)).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith("Explain"))).toEqual([]);
  });
});
