import { spawn } from "node:child_process";
import { join } from "node:path";
import { chromium, type Browser, type Page as BrowserPage } from "playwright-core";
import type { Cleanup } from "../host/cleanup.mjs";
import { logs } from "../host/places.mjs";
import { writeProfile } from "../host/profile.mjs";
import { drivePage } from "./page-driver.ts";
import { recordContext } from "./page-log.ts";
import { freePort } from "./free-port.ts";
import type { WindowPlan } from "./plan.ts";
import type { OpenWindow } from "./window.ts";

/**
 * The window in a desktop VS Code, driven over its debugging port. It follows VS Code's and Playwright's documentation and has not
 * been run where it was written, on a machine that has no desktop VS Code.
 */
export async function openOnDesktop(
  plan: WindowPlan,
  desktop: string,
  args: readonly string[],
  cleanup: Cleanup,
): Promise<OpenWindow> {
  const folders = writeProfile(plan.profile);
  const port = await freePort();
  const ended = Promise.withResolvers<number>();
  const own = args.filter((argument) => !/^--(user-data|extensions)-dir=/.test(argument));
  const child = spawn(
    desktop,
    [
      ...[...own, `--user-data-dir=${folders.userData}`, `--extensions-dir=${folders.extensions}`],
      `--remote-debugging-port=${port}`,
    ],
    { stdio: "inherit" },
  );
  cleanup.add(() => {
    child.kill();
  });
  child.once("error", ended.reject);
  child.once("exit", (code) => {
    ended.resolve(code ?? 1);
  });
  const { page, log } = await attach(port, plan, cleanup);
  return { page: drivePage(page, log), open: () => Promise.resolve(), ended: ended.promise };
}

async function attach(port: number, plan: WindowPlan, cleanup: Cleanup) {
  const browser = await retry(() => chromium.connectOverCDP(`http://127.0.0.1:${port}`));
  cleanup.add(() => browser.close());
  const [context] = browser.contexts();
  if (!context) throw new Error("The desktop VS Code has no window.");
  const log = recordContext(context, join(logs, `e2e-${plan.label}-page.log`));
  return { page: await retry(() => Promise.resolve(workbench(browser))), log };
}

function workbench(browser: Browser): BrowserPage {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find((candidate) => candidate.url().includes("workbench"));
  if (!page) throw new Error("The desktop VS Code has opened no workbench.");
  return page;
}

async function retry<T>(attempt: () => Promise<T>): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
