import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page as BrowserPage } from "playwright-core";
import { launchBrowser } from "../../scripts/e2e/browser-context.ts";
import { freePort } from "../../scripts/e2e/free-port.ts";
import type { Page } from "../../scripts/e2e/page-contract.ts";
import { drivePage } from "../../scripts/e2e/page-driver.ts";
import { recordContext, type PageLog } from "../../scripts/e2e/page-log.ts";
import { ensureChromium } from "../../scripts/host/chromium.mjs";
import { Cleanup } from "../../scripts/host/cleanup.mjs";
import { logs, screenshots } from "../../scripts/host/places.mjs";
import { profileFolders } from "../../scripts/host/profile.mjs";
import { startServer } from "../../scripts/host/server.mjs";
import { until } from "../e2e/until.ts";
import { killUnder } from "./process-tree.ts";
import { stageExtension } from "./staged-extension.ts";

/** A window, with a person's hands and with what only Playwright can do. */
export interface Window {
  readonly page: Page;
  readonly raw: BrowserPage;
  /** Opens a file that the explorer shows, with a double click. */
  openFile(name: string): Promise<void>;
  /** Runs a command by its title, from the palette. */
  run(title: string): Promise<void>;
}

/** A VS Code of one person: its server, its browser and its profile, each of which can end and come back. */
export interface Editor {
  /** The folder that its windows have open. */
  readonly folder: string;
  /** Opens a window, with a file in it if one is named. */
  open(file?: string): Promise<Window>;
  /** All pages of the browser, also those that VS Code opened. */
  pages(): readonly BrowserPage[];
  /** What its pages have said so far. */
  log(): PageLog;
  /** The files of unfinished strokes in the extension's storage. */
  drafts(): readonly string[];
  /** The files of finished ones. */
  journals(): readonly string[];
  kill(what: "browser" | "extension host" | "server"): void;
  /** Starts again what was killed. */
  restart(what: "browser" | "server"): Promise<void>;
  close(): Promise<void>;
}

interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
  readonly [field: string]: unknown;
}

export interface EditorOptions {
  /** The name of its logs. */
  readonly label: string;
  readonly host?: "node" | "web";
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What is in the folder before a window opens: of what comes in its first seconds the explorer may never hear. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Manifests of other extensions that are installed, which have no code. */
  readonly others?: readonly Manifest[];
}

/** What is on the screen of each editor that is open, as pictures of that name. */
export async function photographAll(name: string): Promise<void> {
  for (const photograph of open.values()) await photograph(name);
}

const open = new Map<Cleanup, (name: string) => Promise<void>>();

/** A window that starts while the machine does much else. */
const startLimit = 90_000;

export async function startEditor({
  label,
  host = "node",
  settings,
  files = {},
  others = [],
}: EditorOptions): Promise<Editor> {
  const cleanup = new Cleanup();
  const scratch = cleanup.folder();
  const folder = join(scratch, "workspace");
  const profile = join(scratch, "profile");
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  mkdirSync(logs, { recursive: true });
  const installed = profileFolders(profile).extensions;
  stageExtension(join(installed, "loopboard.loopboard-0.1.0"), host);
  for (const manifest of others) {
    const place = join(installed, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
    mkdirSync(place);
    writeFileSync(join(place, "package.json"), JSON.stringify(manifest));
  }
  const log = (kind: string) => join(logs, `outside-${label}-${kind}.log`);
  for (const kind of ["server", "page"]) rmSync(log(kind), { force: true });
  const port = await freePort();
  const chromium = await ensureChromium();
  const startOwnServer = async () => {
    const { url } = await startServer({
      ...{ cleanup, folder, profile, port, log: log("server") },
      ...(settings ? { userSettings: settings } : {}),
    });
    return url;
  };
  const startBrowser = async () => (await launchBrowser({ profile, chromium }, cleanup)).context;
  let url = await startOwnServer();
  let context: BrowserContext = await startBrowser();
  let seen = recordContext(context, log("page"));

  open.set(cleanup, async (name) => {
    for (const [index, page] of context.pages().entries()) {
      const path = join(screenshots, `${name}-${index}.png`);
      // A page that has just gone leaves no picture, and that is what there is to see.
      await page.screenshot({ path, timeout: 5000 }).catch(() => undefined);
    }
  });

  const stored = (pattern: string) => {
    const storage = join(profileFolders(profile).userData, "User", "globalStorage", "loopboard.loopboard");
    return globSync(pattern, { cwd: storage }).flatMap((file) => textIfThere(join(storage, file)) ?? []);
  };

  return {
    folder,
    async open(file) {
      const raw = context.pages().find((page) => page.url() === "about:blank") ?? (await context.newPage());
      const page = drivePage(raw, seen);
      const address = new URL(url);
      address.searchParams.set("payload", JSON.stringify([["skipWelcome", "true"]]));
      await raw.goto(address.href, { waitUntil: "commit" });
      // What the extension contributes is there a little after the window: a file that is opened before opens as text.
      const ours = raw.locator('.activitybar .action-label[aria-label*="Loopboard"]').first();
      await ours.waitFor({ timeout: startLimit });
      // VS Code makes its list of custom editors when it has nothing else to do, and opens every file as text until then.
      await raw.evaluate("new Promise((resolve) => requestIdleCallback(resolve))");
      const openFile = (name: string) =>
        page.click(
          { selector: `.explorer-folders-view .monaco-list-row[aria-label^="${name}"]` },
          { count: 2 },
        );
      if (file !== undefined) await openFile(file);
      return {
        page,
        raw,
        openFile,
        run: (title) => runCommand(raw, title),
      };
    },
    pages: () => context.pages(),
    log: () => seen,
    drafts: () => stored("journals/*/draft.json"),
    journals: () => stored("journals/*/[0-9]*.json"),
    kill(what) {
      const mark = {
        browser: `--user-data-dir=${profileFolders(profile).browser}`,
        "extension host": "--type=extensionHost",
        server: "server-main.js",
      }[what];
      if (killUnder(process.pid, mark) === 0) throw new Error(`There was no ${what} to kill.`);
    },
    async restart(what) {
      if (what === "server") url = await startOwnServer();
      else {
        context = await startBrowser();
        seen = recordContext(context, log("page"));
      }
    },
    async close() {
      open.delete(cleanup);
      await cleanup.run();
    },
  };
}

/** The extension may take a file away between its being listed and its being read. */
function textIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * A canvas that takes the focus late closes the palette, and a list that is still being narrowed down moves under the
 * pointer: so the palette is asked for, and gone through with the keys, until Enter finds the command chosen in it.
 */
async function runCommand(raw: BrowserPage, title: string): Promise<void> {
  const input = raw.locator(".quick-input-widget input").first();
  const chosen = `.quick-input-list .monaco-list-row.focused:is([aria-label="${title}"], [aria-label^="${title},"])`;
  const timeout = 5000;
  const tryIt = async () => {
    if (!(await input.isVisible())) await raw.keyboard.press("F1");
    // Typed, it might go to the canvas, which has the keys a moment longer than the palette takes to appear.
    if ((await input.inputValue({ timeout })) !== `>${title}`) await input.fill(`>${title}`, { timeout });
    const isChosen = (await raw.locator(chosen).count()) > 0;
    await input.press(isChosen ? "Enter" : "ArrowDown", { timeout });
    return isChosen;
  };
  await until(`“${title}” is chosen`, () => tryIt().catch(() => false), 60);
}
