import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Cleanup } from "../host/cleanup.mjs";
import { logs } from "../host/places.mjs";
import { startServer } from "../host/server.mjs";
import { launchBrowser } from "./browser-context.ts";
import { drivePage } from "./page-driver.ts";
import { recordContext } from "./page-log.ts";
import type { LaunchArguments, OpenWindow } from "./window.ts";
import type { WindowPlan } from "./plan.ts";

/** The window in VS Code's own server and a headless Chromium. */
export async function openInBrowser(
  plan: WindowPlan,
  { extensionDevelopmentPaths, extensionTestsPath }: LaunchArguments,
  cleanup: Cleanup,
): Promise<OpenWindow> {
  mkdirSync(logs, { recursive: true });
  const log = (kind: string) => join(logs, `e2e-${plan.label}-${kind}.log`);
  const { url, exited } = await startServer({
    ...{ cleanup, extensionDevelopmentPaths, extensionTestsPath, folder: plan.folder, profile: plan.profile },
    ...{ port: plan.port, log: log("server") },
  });
  const { context, outside } = await launchBrowser(plan, cleanup);
  const seen = recordContext(context, log("page"));
  const page = context.pages()[0] ?? (await context.newPage());
  const ended = Promise.withResolvers<number>();
  await page.exposeFunction("codeAutomationExit", (code: number) => {
    ended.resolve(code);
  });
  await page.exposeFunction("codeAutomationLog", (type: string, args: readonly unknown[]) => {
    print(log("extension-host"), type, args);
  });
  // Once the window is being closed on purpose, these ends are no news.
  const closing = new AbortController();
  cleanup.add(() => {
    closing.abort();
  });
  const fail = (reason: string) => () => {
    if (closing.signal.aborted) return;
    console.error(`✘ ${reason}`);
    ended.resolve(1);
  };
  page.once("crash", fail("The page crashed."));
  context.once("close", fail("The browser was closed."));
  void exited.then(fail("The VS Code server ended."));
  return {
    page: {
      ...drivePage(page, seen),
      requests: () =>
        Promise.resolve([...seen.requests, ...outside.map((at) => ({ url: at, kind: "outside" as const }))]),
    },
    open: async () => {
      await page.goto(url, { waitUntil: "commit" });
    },
    ended: ended.promise,
  };
}

/** What the extension host prints: the tests' own lines are shown, everything is kept. */
function print(file: string, type: string, args: readonly unknown[]): void {
  const text = args.map((part) => (typeof part === "string" ? part : JSON.stringify(part))).join(" ");
  appendFileSync(file, `[${type}] ${text}\n`);
}
