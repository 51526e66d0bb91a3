import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { chromiumFlags } from "../host/chromium.mjs";
import type { Cleanup } from "../host/cleanup.mjs";
import { logs } from "../host/places.mjs";
import { profileFolders } from "../host/profile.mjs";
import { startServer } from "../host/server.mjs";
import { drivePage } from "./page-driver.ts";
import { recordContext } from "./page-log.ts";
import type { LaunchArguments, OpenWindow } from "./window.ts";
import type { WindowPlan } from "./plan.ts";
import { refuseOutside } from "./refusing-proxy.ts";

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
  const screen = plan.screen ?? { width: 1440, height: 900, scale: 1 };
  const outside: string[] = [];
  const proxy = await refuseOutside((attempt) => outside.push(attempt), cleanup);
  const context = await chromium.launchPersistentContext(profileFolders(plan.profile).browser, {
    ...(plan.chromium === undefined ? {} : { executablePath: plan.chromium }),
    // As flags and not as Playwright's option, which would send this machine's own addresses to the proxy too.
    args: [
      ...chromiumFlags,
      `--proxy-server=${proxy}`,
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    ],
    // Chromium leaves folders behind where it is killed; inside the profile they go with it.
    env: { ...process.env, TMPDIR: plan.profile },
    viewport: { width: screen.width, height: screen.height },
    deviceScaleFactor: screen.scale,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  cleanup.add(() => context.close());
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
