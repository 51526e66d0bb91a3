import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { ensureCodeServer } from "./code-server.mjs";
import { node } from "./places.mjs";
import { writeProfile } from "./profile.mjs";
import { Trouble } from "./trouble.mjs";

/**
 * @typedef {object} ServerOptions
 * @property {import("./cleanup.mjs").Cleanup} cleanup stops the server
 * @property {string} folder the folder the window opens
 * @property {string} profile where the window keeps its state
 * @property {readonly string[]} [extensionDevelopmentPaths]
 * @property {string} [extensionTestsPath]
 * @property {Readonly<Record<string, unknown>>} [userSettings]
 * @property {boolean} [trusted] false asks the person whether to trust the folder, as a real window does
 * @property {number} [port] 0 takes a free one
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} log the file that gets what the server prints
 */

/**
 * Starts VS Code's own server and gives the address at which a browser gets the window.
 * @param {ServerOptions} options
 * @returns {Promise<{ url: string, origin: string, exited: Promise<void> }>}
 */
export async function startServer(options) {
  const serverMain = await ensureCodeServer();
  const folders = writeProfile(options.profile, options.userSettings);
  // Without a secret any web page that the person visits could open a socket to this server and run code through it.
  const token = randomBytes(16).toString("hex");
  const server = options.cleanup.start(
    node,
    [
      ...[
        serverMain,
        "--host",
        "127.0.0.1",
        "--port",
        String(options.port ?? 0),
        "--connection-token",
        token,
      ],
      // The payload below is honoured only with the driver that VS Code's own smoke tests use.
      ...["--enable-smoke-test-driver", "--accept-server-license-terms", "--disable-telemetry"],
      ...(options.trusted === false ? [] : ["--disable-workspace-trust"]),
      ...["--extensions-dir", folders.extensions, "--server-data-dir", folders.serverData],
      ...["--user-data-dir", folders.userData],
    ],
    { env: serverEnvironment(options.env) },
  );
  const port = await readyPort(server, options.log);
  const origin = `http://127.0.0.1:${port}`;
  const exited = new Promise((/** @type {(value: void) => void} */ resolve) => {
    server.once("exit", () => {
      resolve();
    });
  });
  return { url: `${origin}/?${query(options, token)}`, origin, exited };
}

/**
 * @param {ServerOptions} options
 * @param {string} token
 */
function query({ folder, extensionDevelopmentPaths = [], extensionTestsPath }, token) {
  const remote = (/** @type {string} */ path) => `vscode-remote://remote${encodeURI(slashed(path))}`;
  const payload = [
    ...extensionDevelopmentPaths.map((path) => ["extensionDevelopmentPath", remote(path)]),
    // What a person is welcomed with is nothing a test should have to close.
    ...(extensionTestsPath
      ? [
          ["extensionTestsPath", remote(extensionTestsPath)],
          ["skipWelcome", "true"],
        ]
      : []),
  ];
  return new URLSearchParams({
    tkn: token,
    folder: slashed(folder),
    payload: JSON.stringify(payload),
  }).toString();
}

/** @param {string} path */
function slashed(path) {
  const forward = path.replaceAll("\\", "/");
  return forward.startsWith("/") ? forward : `/${forward}`;
}

/**
 * A terminal or a script of VS Code itself sets variables that would make the server take itself for another process.
 * @param {NodeJS.ProcessEnv} [extra]
 */
function serverEnvironment(extra) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|npm_)/.test(name));
  // An empty marketplace: the window asks no other machine for anything.
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: "{}", ...extra };
}

/**
 * The port the server listens on, once it takes connections.
 * @param {import("node:child_process").ChildProcess} server
 * @param {string} log
 * @returns {Promise<number>}
 */
function readyPort(server, log) {
  const file = createWriteStream(log, { flags: "a" });
  return new Promise((resolve, reject) => {
    let printed = "";
    const collect = (/** @type {Buffer} */ chunk) => {
      file.write(chunk);
      printed += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
      if (port) resolve(Number(port));
    };
    const fail = (/** @type {string} */ reason) => {
      reject(new Trouble(`The VS Code server ${reason}; what it printed is in ${log}.`));
    };
    server.stdout?.on("data", collect);
    server.stderr?.on("data", collect);
    server.once("error", (error) => {
      fail(`did not start (${error.message})`);
    });
    server.once("exit", (code) => {
      fail(`ended early with code ${code}`);
    });
    setTimeout(() => {
      fail("was not ready after 60 s");
    }, 60_000).unref();
  });
}
