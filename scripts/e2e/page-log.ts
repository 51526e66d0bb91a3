import { appendFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import type { SeenMessage, SeenRequest } from "./page-contract.ts";

/** What happened in the window so far; filled while it runs. */
export interface PageLog {
  readonly requests: SeenRequest[];
  readonly messages: SeenMessage[];
  readonly errors: string[];
}

/** Starts to record a browser context, service workers included, and keeps its consoles in a file. */
export function recordContext(context: BrowserContext, file: string): PageLog {
  const log: PageLog = { requests: [], messages: [], errors: [] };
  context.on("request", (request) => {
    log.requests.push({ url: request.url(), kind: "page" });
  });
  context.on("console", (message) => {
    const seen = { type: message.type(), text: message.text(), url: message.location().url };
    log.messages.push(seen);
    appendFileSync(file, `[${seen.type}] ${seen.text} (${seen.url})\n`);
  });
  context.on("weberror", (event) => {
    const { message, stack } = event.error();
    log.errors.push(message);
    appendFileSync(file, `[uncaught] ${stack ?? message}\n`);
  });
  const recordSockets = (page: Page) =>
    page.on("websocket", (socket) => log.requests.push({ url: socket.url(), kind: "websocket" }));
  context.on("page", recordSockets);
  context.pages().forEach(recordSockets);
  return log;
}
