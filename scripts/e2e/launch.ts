// Stands in for the VS Code executable that `runTests` of @vscode/test-electron starts: takes VS Code's arguments, runs one window
// to its end, lets the tests use its page meanwhile, and exits with their code.
import { withCleanup } from "../host/cleanup.mjs";
import { runMain } from "../host/trouble.mjs";
import { openInBrowser } from "./browser-window.ts";
import { openOnDesktop } from "./desktop-window.ts";
import { servePage } from "./page-bridge.ts";
import { readOutcomes, readPlan, type WindowPlan } from "./plan.ts";
import { parseLaunchArguments, type OpenWindow } from "./window.ts";

/** How long nothing may happen before the window counts as hanging; a single test has less. */
const silence = 150_000;

await runMain(() =>
  withCleanup(async (cleanup) => {
    const plan = readPlan();
    const args = process.argv.slice(2);
    const window =
      plan.desktop === undefined
        ? await openInBrowser(plan, parseLaunchArguments(args), cleanup)
        : await openOnDesktop(plan, plan.desktop, args, cleanup);
    await servePage(window.page, plan.socket, cleanup);
    await window.open();
    return Promise.race([window.ended, hanging(plan, window)]);
  }),
);

/** Resolves with an exit code when the tests have made no progress for too long, after it has kept what can be seen. */
async function hanging(plan: WindowPlan, window: OpenWindow): Promise<number> {
  let progress = 0;
  let since = Date.now();
  while (Date.now() - since < silence) {
    await new Promise((resolve) => setTimeout(resolve, 1000).unref());
    const { length } = readOutcomes(plan);
    if (length !== progress) since = Date.now();
    progress = length;
  }
  console.error(`✘ The window "${plan.label}" has made no progress for ${silence / 1000} s.`);
  await window.page.screenshot(`hanging-${plan.label}`).then(
    (path) => {
      console.error(`  What it showed is in ${path}.`);
    },
    (error: unknown) => {
      console.error("  No picture could be taken:", error);
    },
  );
  return 1;
}
