import type { SceneChange } from "../../src/core/board/scene-change.ts";

/*
 * The canvases of a board in a window share a journal. When nobody answers one of them, it asks the others what they
 * have not got rid of either, for the board is opened anew in place of all, also of those that have not noticed yet.
 */

type Message =
  | { readonly kind: "ask" }
  | { readonly kind: "tell"; readonly from: string; readonly change: SceneChange | undefined };

/** Tells whoever asks what is drawn here and not known to be in the document, until the function that it gives is called. */
export function answerFellows(journal: string, unsent: () => SceneChange | undefined): () => void {
  const from = crypto.randomUUID();
  const channel = open(journal, (message) => {
    if (message.kind === "ask") send(channel, { kind: "tell", from, change: unsent() });
  });
  return () => {
    channel.close();
  };
}

/** Asks all canvases of a board, this one too. `heard` is called with what they have, whenever one has answered. */
export function askFellows(
  journal: string,
  heard: (changes: readonly SceneChange[]) => void,
): { readonly ask: () => void; readonly close: () => void } {
  const told = new Map<string, SceneChange>();
  const channel = open(journal, (message) => {
    if (message.kind !== "tell" || !message.change) return;
    told.set(message.from, message.change);
    heard([...told.values()]);
  });
  return {
    ask: () => {
      send(channel, { kind: "ask" });
    },
    close: () => {
      channel.close();
    },
  };
}

function open(journal: string, receive: (message: Message) => void): BroadcastChannel {
  const channel = new BroadcastChannel(`loopboard-journal:${journal}`);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    receive(data);
  };
  return channel;
}

function send(channel: BroadcastChannel, message: Message): void {
  channel.postMessage(message);
}
