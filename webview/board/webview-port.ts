import type { MessagePort } from "../../src/protocol/message-port.ts";

/** What VS Code gives a page of a webview. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare global {
  function acquireVsCodeApi(): VsCodeApi;
  interface Window {
    /** See `keepEarlyMessages`. */
    earlyMessages?: unknown[];
  }
}

/** The page's end of the channel. Whoever listens first hears also what was said before. */
export function webviewPort(api: VsCodeApi): MessagePort {
  return {
    post: (message) => {
      api.postMessage(message);
    },
    listen: (receive) => {
      const listener = (event: MessageEvent<unknown>) => {
        receive(event.data);
      };
      window.addEventListener("message", listener);
      for (const message of takeEarlyMessages()) receive(message);
      return {
        dispose: () => {
          window.removeEventListener("message", listener);
        },
      };
    },
  };
}

function takeEarlyMessages(): readonly unknown[] {
  const { earlyMessages = [] } = window;
  delete window.earlyMessages;
  return earlyMessages;
}
