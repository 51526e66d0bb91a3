import type { OpenBoard } from "./board.ts";
import { page } from "./page.ts";

/** A message between the canvas of a board and its host. */
export interface SeenMessage {
  readonly way: "to canvas" | "from canvas";
  /** What it asks or tells; an answer has none. */
  readonly method?: string;
  /** What a question and its answer have in common; nothing that is only told has one. */
  readonly id?: number;
  /** As JSON; bytes that are sent as they are count as such. */
  readonly bytes: number;
  /** When it was sent or has come, in the machine's milliseconds. */
  readonly at: number;
}

export interface Traffic {
  /** The messages since the last time that this was asked, those from the canvas first. */
  take(): Promise<readonly SeenMessage[]>;
}

/** Listens to all messages of a board, until it is closed. No other webview may be shown. */
export async function watchTraffic(board: OpenBoard): Promise<Traffic> {
  const canvas = board.find("").frameWith;
  await page.evaluate(canvas, listening);
  await page.evaluate(around, eavesdropping);
  return {
    async take() {
      const seen: unknown[] = [];
      for (const frame of [around, canvas])
        seen.push(await page.evaluate(frame, "window.seenMessages.splice(0)"));
      return seen.flat() as readonly SeenMessage[];
    },
  };
}

/** VS Code's page around a webview's, through which all that a webview posts goes on to the workbench. */
const around = "iframe#active-frame";

const noting = `
  window.seenMessages = [];
  const note = (way, message) => {
    const json = JSON.stringify(message, (_, value) => ArrayBuffer.isView(value) ? "x".repeat(value.byteLength) : value);
    const { method, id } = message;
    window.seenMessages.push({ way, method, id, bytes: new Blob([json]).size, at: Date.now() });
  };`;

const listening = `(() => {${noting}
  window.addEventListener("message", ({ data }) => {
    if (data?.jsonrpc) note("to canvas", data);
  });
})()`;

const eavesdropping = `(() => {${noting}
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (envelope, ...others) {
    if (envelope?.channel === "onmessage") note("from canvas", envelope.data.message);
    return postMessage.call(this, envelope, ...others);
  };
})()`;
