import { describe, expect, test } from "vitest";
import { CancellationToken, type MessageConnection } from "vscode-jsonrpc";
import "vscode-jsonrpc/node";
import type { SceneChange } from "../../src/core/board/scene-change.ts";
import {
  commitRequest,
  flushRequest,
  openRequest,
  replaceRequest,
  undoRequest,
} from "../../src/protocol/board.ts";
import { isCommitParams, isLinkParams, isLogParams } from "../../src/protocol/board-guards.ts";
import { connect, type MessagePort } from "../../src/protocol/message-port.ts";

/** Two ends of a channel that copies messages, as `postMessage` does. */
function portPair(): readonly [MessagePort, MessagePort] {
  const listeners: [((message: unknown) => void)[], ((message: unknown) => void)[]] = [[], []];
  const port = (mine: 0 | 1, other: 0 | 1): MessagePort => ({
    post(message) {
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => {
        for (const receive of listeners[other]) receive(copy);
      });
    },
    listen(receive) {
      listeners[mine].push(receive);
      return { dispose: () => listeners[mine].splice(listeners[mine].indexOf(receive), 1) };
    },
  });
  return [port(0, 1), port(1, 0)];
}

function pair(): { host: MessageConnection; canvas: MessageConnection } {
  const [left, right] = portPair();
  return { host: connect(left), canvas: connect(right) };
}

const change: SceneChange = {
  elements: [
    { kind: "update", key: "a", set: { x: 1 }, unset: ["link"] },
    { kind: "insert", key: "b", element: { id: "b" }, after: null },
    { kind: "move", key: "c", after: "b" },
    { kind: "remove", key: "d" },
  ],
  appState: { set: {}, unset: [] },
  files: { add: {}, remove: [] },
};

describe("the board's protocol", () => {
  test("carries a commit and its answer", async () => {
    const { host, canvas } = pair();
    host.onRequest(commitRequest, ({ number, change: received }) => {
      expect(received).toEqual(change);
      return { kind: "written", revision: number + 1 };
    });
    host.listen();
    canvas.listen();
    await expect(canvas.sendRequest(commitRequest, { number: 1, base: 0, change })).resolves.toEqual({
      kind: "written",
      revision: 2,
    });
  });

  test("ends every request: by an error when the handler throws, or when there is none", async () => {
    const { host, canvas } = pair();
    host.onRequest(openRequest, () => {
      throw new Error("no such document");
    });
    host.listen();
    canvas.listen();
    await expect(canvas.sendRequest(openRequest, { protocol: 1 })).rejects.toThrow("no such document");
    await expect(canvas.sendRequest(undoRequest, CancellationToken.None)).rejects.toThrow("edit/undo");
  });

  test("ends every request: when the channel is closed", async () => {
    const { host, canvas } = pair();
    canvas.onRequest(flushRequest, () => new Promise<null>(() => undefined));
    host.listen();
    canvas.listen();
    const flushed = host.sendRequest(flushRequest, CancellationToken.None);
    host.dispose();
    await expect(flushed).rejects.toThrow("disposed");
  });

  test("goes both ways over one channel, beside messages of others", async () => {
    const [left, right] = portPair();
    const host = connect(left);
    const canvas = connect(right);
    canvas.onRequest(replaceRequest, () => null);
    host.onRequest(undoRequest, () => null);
    host.listen();
    canvas.listen();
    left.post({ type: "vscode-internal" });
    right.post("hello");
    const state = {
      kind: "scene",
      revision: 1,
      acknowledged: 0,
      text: new TextEncoder().encode("{}"),
    } as const;
    await expect(host.sendRequest(replaceRequest, { state })).resolves.toBeNull();
    await expect(canvas.sendRequest(undoRequest, CancellationToken.None)).resolves.toBeNull();
  });
});

describe("the host's look at what a webview sends", () => {
  test("takes a commit of every kind of change", () => {
    expect(isCommitParams({ number: 1, base: 0, change })).toBe(true);
  });

  test.each([
    ["nothing", undefined],
    ["a text", "commit"],
    ["no number", { base: 0, change }],
    ["no change", { number: 1, base: 0 }],
    ["a kind of change that there is not", withElement({ kind: "replace", key: "a" })],
    ["an element without a key", withElement({ kind: "remove" })],
    ["an insert without an element", withElement({ kind: "insert", key: "a", after: null })],
    ["an insert behind a number", withElement({ kind: "insert", key: "a", element: {}, after: 3 })],
    ["an update of no fields", withElement({ kind: "update", key: "a", set: [], unset: [] })],
    ["files that are a list", { number: 1, base: 0, change: { ...change, files: { add: [], remove: [] } } }],
  ])("refuses %s", (_what, params) => {
    expect(isCommitParams(params)).toBe(false);
  });

  test("refuses links and log lines out of all measure", () => {
    expect(isLinkParams({ link: "https://example.com" })).toBe(true);
    expect(isLinkParams({ link: "a".repeat(5000) })).toBe(false);
    expect(isLogParams({ level: "info", message: "drawn" })).toBe(true);
    expect(isLogParams({ level: "assert", message: "drawn" })).toBe(false);
  });
});

function withElement(element: unknown): unknown {
  return { number: 1, base: 0, change: { ...change, elements: [element] } };
}
