import { chromium, type BrowserContext } from "playwright-core";
import { chromiumFlags } from "../host/chromium.mjs";
import type { Cleanup } from "../host/cleanup.mjs";
import { profileFolders } from "../host/profile.mjs";
import { refuseOutside } from "./refusing-proxy.ts";
import type { WindowPlan } from "./plan.ts";

/** A headless Chromium that keeps its storage in a profile and reaches no machine but this one. */
export interface LaunchedBrowser {
  readonly context: BrowserContext;
  /** What was asked of other machines so far. */
  readonly outside: readonly string[];
}

export async function launchBrowser(
  plan: Pick<WindowPlan, "profile" | "chromium" | "screen">,
  cleanup: Cleanup,
): Promise<LaunchedBrowser> {
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
  return { context, outside };
}
