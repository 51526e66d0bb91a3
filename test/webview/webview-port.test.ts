import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { keepEarlyMessages } from "../../src/protocol/early-messages.ts";
import { webviewPort } from "../../webview/board/webview-port.ts";

test("what VS Code hands a page before its scripts are loaded is heard, once and in order", () => {
  const page = new EventTarget();
  const say = (data: string) => page.dispatchEvent(new MessageEvent("message", { data }));
  Object.assign(globalThis, { window: page });
  runInNewContext(keepEarlyMessages, { window: page });
  say("first");
  say("second");
  const heard: unknown[] = [];
  const api = { postMessage: () => undefined, getState: () => undefined, setState: () => undefined };
  const listening = webviewPort(api).listen((message) => heard.push(message));
  say("third");
  listening.dispose();
  say("fourth");
  expect(heard).toEqual(["first", "second", "third"]);
});
