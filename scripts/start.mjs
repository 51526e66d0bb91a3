// `npm start [-- FOLDER] [--no-open] [--host browser] [--port N]`: VS Code with this extension. Runs on Node 20 before anything is
// installed, so it imports only what the Node that npm runs on has.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { withCleanup } from "./host/cleanup.mjs";
import { ensureDependencies } from "./host/dependencies.mjs";
import { logs, node, root } from "./host/places.mjs";
import { run } from "./host/processes.mjs";
import { startServer } from "./host/server.mjs";
import { runMain, Trouble } from "./host/trouble.mjs";
import { hasDisplay } from "./host/vscode.mjs";

const usage = "Usage: npm start -- [FOLDER] [--no-open] [--host desktop|browser] [--port N]";

/** On Windows `code` is a script that needs a shell. */
const shell = process.platform === "win32";

await runMain(() =>
  withCleanup(async (cleanup) => {
    const options = readOptions();
    await ensureDependencies();
    const built = await run(node, [join(root, "esbuild.mjs")], { cwd: root });
    if (built !== 0) throw new Trouble("The build failed; its messages are above.");
    return options.host === "desktop" ? openDesktop(options.folder) : await openBrowser(options, cleanup);
  }),
);

/** @typedef {{ folder: string, host: "desktop" | "browser", open: boolean, port: number }} Options */

/** @returns {Options} */
function readOptions() {
  const { values, positionals } = parseCommandLine();
  const [folder = join(root, "examples"), ...more] = positionals;
  if (more.length > 0)
    throw new Trouble(`One folder was expected, ${positionals.length} were given. ${usage}`);
  // npm runs scripts in the package's folder and tells in INIT_CWD where it was called.
  const absolute = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  if (!existsSync(absolute)) throw new Trouble(`The folder ${absolute} does not exist.`);
  if (!statSync(absolute).isDirectory())
    throw new Trouble(`${absolute} is a file, and a folder was expected.`);
  const open = !values["no-open"];
  return { folder: absolute, host: readHost(values.host, open), open, port: readPort(values.port) };
}

function parseCommandLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { "no-open": { type: "boolean" }, host: { type: "string" }, port: { type: "string" } },
    });
  } catch (error) {
    throw new Trouble(`${/** @type {Error} */ (error).message.split(". ")[0]}. ${usage}`);
  }
}

/**
 * A desktop VS Code where one can be shown; `--no-open` asks for an address, which only the browser-based host has.
 * @param {string | undefined} asked
 * @param {boolean} open
 * @returns {"desktop" | "browser"}
 */
function readHost(asked, open) {
  if (asked === undefined) return open && hasDisplay() && hasDesktop() ? "desktop" : "browser";
  if (asked === "browser") return asked;
  if (asked !== "desktop")
    throw new Trouble(`--host is "${asked}", and "desktop" or "browser" was expected.`);
  if (!hasDesktop())
    throw new Trouble("There is no `code` command; install VS Code's, or use --host browser.");
  return asked;
}

/** @param {string} [text] */
function readPort(text = "0") {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Trouble(`--port is "${text}", and a number from 0 (any free one) to 65535 was expected.`);
}

function hasDesktop() {
  return spawnSync("code", ["--version"], { stdio: "ignore", shell }).status === 0;
}

/** @param {string} folder */
function openDesktop(folder) {
  const quoted = (/** @type {string} */ text) => (shell ? `"${text}"` : text);
  // The window belongs to the person's own VS Code from here on; it closes like any other.
  const { status } = spawnSync(
    "code",
    [quoted(`--extensionDevelopmentPath=${root}`), "--new-window", quoted(folder)],
    {
      stdio: "inherit",
      shell,
    },
  );
  if (status === 0) console.log(`VS Code shows ${folder} with Loopboard.`);
  return status ?? 1;
}

/**
 * @param {Options} options
 * @param {import("./host/cleanup.mjs").Cleanup} cleanup
 * @returns {Promise<never>}
 */
async function openBrowser({ folder, open, port }, cleanup) {
  mkdirSync(logs, { recursive: true });
  const { url, exited } = await startServer({
    ...{ cleanup, folder, port, profile: cleanup.folder(), log: join(logs, "start-server.log") },
    extensionDevelopmentPaths: [root],
    // The folder's README is what a newcomer sees first.
    userSettings: { "window.autoDetectColorScheme": true, "workbench.startupEditor": "readme" },
  });
  console.log(`\nLoopboard is at\n\n  ${url}\n\nCtrl+C stops it.`);
  if (open) showInBrowser(url);
  await exited;
  throw new Trouble("The VS Code server ended by itself; .cache/logs/start-server.log tells more.");
}

/** @param {string} url */
function showInBrowser(url) {
  if (!hasDisplay()) return;
  const [command, args] =
    process.platform === "darwin"
      ? ["open", [url]]
      : process.platform === "win32"
        ? ["rundll32", ["url.dll,FileProtocolHandler", url]]
        : ["xdg-open", [url]];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.once("error", () => {
    console.log("No browser could be opened; open the address above in one.");
  });
  child.unref();
}
