import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "vscode-jsonrpc/node";
import type { MessageConnection } from "vscode-jsonrpc";
import { emptyPaletteMemory } from "../../src/core/board/palette/palette-memory.ts";
import {
  openRequest,
  stateNotification,
  type BoardState,
  type OpenResult,
} from "../../src/protocol/board.ts";
import { defaultBoardSettings } from "../../src/protocol/board-settings.ts";
import { connect } from "../../src/protocol/message-port.ts";
import { connectHost } from "../../webview/board/host.ts";

const state: BoardState = { kind: "scene", revision: 3, acknowledged: 0, text: new Uint8Array([123, 125]) };

describe("the first state of a board", () => {
  let extension: MessageConnection;

  /** A page whose messages go to `extension` and back, in order. */
  beforeEach(() => {
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
    }));
  });
  afterEach(() => {
    extension.dispose();
    vi.unstubAllGlobals();
  });

  function answerWith(states: OpenResult["state"][]): () => number {
    const given = states.length;
    extension.onRequest(openRequest, () => {
      const next = states.shift() ?? state;
      return {
        state: next,
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
});
