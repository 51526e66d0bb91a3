/** The language server of vscode.dev: the worker bundle in a real browser, with its client on the page. Needs dist/. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chromiumFlags, ensureChromium } from "../../scripts/host/chromium.mjs";

const workerScript = resolve(import.meta.dirname, "../../dist/server/main.worker.js");

let server: Server;
let browser: Browser;
let address = "";

beforeAll(async () => {
  const script = await readFile(workerScript);
  server = createServer((request, response) => {
    const isWorker = request.url === "/worker.js";
    response.setHeader("Content-Type", isWorker ? "text/javascript" : "text/html");
    response.end(isWorker ? script : "<!doctype html>");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumFlags] });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await new Promise((done) => server.close(done));
});

interface Conversation {
  readonly serverName: string;
  readonly asked: readonly string[];
  readonly codes: readonly string[];
}

it("checks a document in a web worker, and asks its client for the configuration", async () => {
  const page = await browser.newPage();
  await page.goto(address);
  const { serverName, asked, codes } = await page.evaluate(async (): Promise<Conversation> => {
    interface Message {
      readonly id?: number;
      readonly method?: string;
      readonly params?: { readonly uri?: string };
      readonly result?: unknown;
    }
    const worker = new Worker("/worker.js");
    const replies = new Map<number, (result: unknown) => void>();
    const filesAsked: string[] = [];
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      const { id, method, params, result } = data;
      if (method === "loopboard/readFile") {
        const uri = params?.uri ?? "";
        filesAsked.push(uri);
        const file = uri.endsWith("/team/.loopboard.jsonc")
          ? { kind: "text", text: '{ "rules": { "placeholder-text": "off" } }' }
          : { kind: "absent" };
        worker.postMessage({ jsonrpc: "2.0", id, result: file });
      } else if (method === undefined && id !== undefined) replies.get(id)?.(result);
    };
    let next = 0;
    const request = (method: string, params: unknown): Promise<unknown> =>
      new Promise((done) => {
        replies.set(++next, done);
        worker.postMessage({ jsonrpc: "2.0", id: next, method, params });
      });
    const notify = (method: string, params: unknown): void => {
      worker.postMessage({ jsonrpc: "2.0", method, params });
    };

    const capabilities = { textDocument: { diagnostic: {} } };
    const { serverInfo } = (await request("initialize", {
      processId: null,
      rootUri: null,
      capabilities,
    })) as {
      serverInfo: { name: string };
    };
    notify("initialized", {});
    const uri = "vscode-vfs://github/team/design.md";
    const text = "---\nloopboard: true\n---\n\n# T\n\n## Data\n\nTBD\n";
    notify("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
    const { items } = (await request("textDocument/diagnostic", { textDocument: { uri } })) as {
      items: { code: string }[];
    };
    worker.terminate();
    return { serverName: serverInfo.name, asked: filesAsked, codes: items.map(({ code }) => code) };
  });
  expect(serverName).toBe("loopboard");
  expect(asked).toContain("vscode-vfs://github/team/.loopboard.jsonc");
  expect(codes).toContain("missing-step");
  expect(codes).not.toContain("placeholder-text");
});
