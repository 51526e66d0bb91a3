import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "vscode-jsonrpc/node";
import type { MessageConnection } from "vscode-jsonrpc";
import { emptyPaletteMemory } from "../../src/core/board/palette/palette-memory.ts";
import {
  openRequest,
  stateNotification,
  heldJournalsRequest,
  replaceRequest,
  type BoardState,
  type LeftBehind,
  type OpenParams,
  type OpenResult,
} from "../../src/protocol/board.ts";
import { defaultBoardSettings } from "../../src/protocol/board-settings.ts";
import { noChange } from "../../src/core/board/scene-change.ts";
import { connect } from "../../src/protocol/message-port.ts";
import { connectHost } from "../../webview/board/host.ts";

const state: BoardState = { kind: "scene", revision: 3, acknowledged: 0, text: new Uint8Array([123, 125]) };

describe("the first state of a board", () => {
  let extension: MessageConnection;
  let locks: string[];
  let kept: unknown;
  let asked: OpenParams[];

  /** A page whose messages go to `extension` and back, in order. */
  beforeEach(() => {
    kept = undefined;
    asked = [];
    const page = new EventTarget();
    const received = new EventTarget();
    extension = connect({
      post: (data) => page.dispatchEvent(new MessageEvent("message", { data })),
      listen: (receive) => {
        received.addEventListener("message", (event) => {
          receive((event as MessageEvent).data);
        });
        return { dispose: () => undefined };
      },
    });
    vi.stubGlobal("window", page);
    vi.stubGlobal("acquireVsCodeApi", () => ({
      postMessage: (data: unknown) => received.dispatchEvent(new MessageEvent("message", { data })),
      getState: () => kept,
      setState: (state: unknown) => {
        kept = state;
      },
    }));
    locks = [];
    vi.stubGlobal("navigator", {
      locks: {
        request: (name: string) => {
          locks.push(name);
          return new Promise(() => undefined);
        },
        query: () => Promise.resolve({ held: locks.map((name) => ({ name })) }),
      },
    });
  });
  afterEach(() => {
    extension.dispose();
    vi.unstubAllGlobals();
  });

  function answerWith(states: OpenResult["state"][]): () => number {
    const given = states.length;
    extension.onRequest(openRequest, (params) => {
      asked.push(params);
      const next = states.shift() ?? state;
      return {
        state: next,
        journal: "ours",
        uri: "file:///a.excalidraw",
        isReadOnly: false,
        language: "en",
        fileName: "a.excalidraw",
        settings: defaultBoardSettings,
        palette: emptyPaletteMemory,
      };
    });
    extension.listen();
    return () => given - states.length;
  }

  it("is the one that was sent ahead, where that is the newest", async () => {
    const asked = answerWith([{ kind: "sent" }]);
    const host = connectHost();
    await extension.sendNotification(stateNotification, { state });
    expect((await host.open()).state).toEqual(state);
    expect(asked()).toBe(1);
  });

  it("is the one of the answer, where the document has changed meanwhile", async () => {
    const newer: BoardState = { ...state, revision: 4 };
    answerWith([newer]);
    const host = connectHost();
    await extension.sendNotification(stateNotification, { state });
    expect((await host.open()).state).toEqual(newer);
  });

  it("is asked for again, where what was sent ahead got lost", async () => {
    const asked = answerWith([{ kind: "sent" }, state]);
    expect((await connectHost().open()).state).toEqual(state);
    expect(asked()).toBe(2);
  });

  it("comes with a journal whose lock the canvas holds, and knows those of others", async () => {
    answerWith([state]);
    await connectHost().open();
    const held = await extension.sendRequest(heldJournalsRequest, { owners: ["theirs", "ours"] });
    expect(held).toEqual({ held: ["ours"] });
  });

  it("is told what was left behind, once", async () => {
    answerWith([state, state]);
    const left: LeftBehind = { uri: "file:///a.excalidraw", owner: "before", changes: [noChange] };
    const host = connectHost();
    host.keep(left);
    await host.open();
    await host.open();
    expect(asked.map((params) => params.left)).toEqual([left, undefined]);
  });

  it("is followed by what the document becomes before anybody shows it", async () => {
    answerWith([state]);
    const host = connectHost();
    const answered = extension.sendRequest(replaceRequest, { state: { ...state, revision: 5 } });
    const shown: BoardState[] = [];
    host.replaceWith((next) => shown.push(next));
    await answered;
    expect(shown).toEqual([{ ...state, revision: 5 }]);
  });
});
