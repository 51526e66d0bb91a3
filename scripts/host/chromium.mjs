import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { canInstallPackages, installPackage } from "./debian.mjs";
import { logs, node, root } from "./places.mjs";
import { run } from "./processes.mjs";
import { Trouble } from "./trouble.mjs";

/** Without a sandbox, which root cannot have, and without anything the browser does on its own account. */
export const chromiumFlags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
  ...[
    "--disable-features=MediaRouter,OptimizationHints,Translate",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  ],
];

/** Under which names a Chromium is found on the PATH. */
const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

/** Where the installers of Windows and macOS put one. */
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((variable) => {
    const base = process.env[variable];
    if (!base) return [];
    return [
      join(base, "Google/Chrome/Application/chrome.exe"),
      join(base, "Microsoft/Edge/Application/msedge.exe"),
    ];
  }),
];

/**
 * The path of a Chromium that runs: the one that `CHROME_PATH` names, an installed one, Playwright's, or Debian's.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new Trouble(`CHROME_PATH is ${named}, which does not start as a browser.`);
  }
  return installedChromium() ?? (await playwrightChromium()) ?? (await debianChromium()) ?? noChromium();
}

/** @returns {never} */
function noChromium() {
  throw new Trouble(
    "No Chromium was found or could be installed; install Chrome, Chromium or Edge, or name one in CHROME_PATH.",
  );
}

function installedChromium() {
  return [...namesOnPath(), ...places].find((path) => existsSync(path) && runs(path));
}

function namesOnPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Playwright's own build, downloaded when it is not there yet. */
async function playwrightChromium() {
  const { chromium } = await import("playwright-core");
  const path = chromium.executablePath();
  if (existsSync(path) && runs(path)) return path;
  console.log("No Chrome, Chromium or Edge is installed; trying Playwright's download …");
  mkdirSync(logs, { recursive: true });
  // Without these limits a machine that cannot reach the download waits for minutes.
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" };
  const cli = join(root, "node_modules", "playwright-core", "cli.js");
  const log = join(logs, "playwright-install.log");
  const code = await run(node, [cli, "install", "chromium"], { env, log });
  return code === 0 && runs(path) ? path : undefined;
}

async function debianChromium() {
  if (!canInstallPackages()) return undefined;
  return (await installPackage("chromium")) ? installedChromium() : undefined;
}

/**
 * Whether a browser starts; Playwright's build does not where system libraries are missing.
 * @param {string} path
 */
function runs(path) {
  // On Windows a browser that is asked for its version opens a window instead.
  if (process.platform === "win32") return existsSync(path);
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}
