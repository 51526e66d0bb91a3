import { existsSync } from "node:fs";
import { hostCache } from "./places.mjs";
import { Trouble } from "./trouble.mjs";

/**
 * @typedef {{ readonly kind: "desktop", readonly executable: string } | { readonly kind: "browser" }} VsCode
 */

/**
 * The VS Code that runs the tests: the one that VSCODE_EXECUTABLE names; where there is a display, the one that
 * @vscode/test-electron downloads; and otherwise the browser-based host. LOOPBOARD_HOST=browser chooses the last at once.
 * @returns {Promise<VsCode>}
 */
export async function ensureVsCode() {
  const executable = process.env.VSCODE_EXECUTABLE;
  if (executable) {
    if (existsSync(executable)) return { kind: "desktop", executable };
    throw new Trouble(`VSCODE_EXECUTABLE is ${executable}, where there is no file.`);
  }
  if (process.env.LOOPBOARD_HOST === "browser" || !hasDisplay()) return { kind: "browser" };
  return (await downloaded()) ?? { kind: "browser" };
}

export function hasDisplay() {
  return (
    process.platform === "darwin" ||
    process.platform === "win32" ||
    Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  );
}

/** @returns {Promise<VsCode | undefined>} */
async function downloaded() {
  try {
    const { downloadAndUnzipVSCode } = await import("@vscode/test-electron");
    const executable = await downloadAndUnzipVSCode({
      version: "stable",
      cachePath: hostCache,
      timeout: 15_000,
    });
    return { kind: "desktop", executable };
  } catch (error) {
    console.log(
      `VS Code could not be downloaded (${String(error)}); the browser-based host is used instead.`,
    );
    return undefined;
  }
}
