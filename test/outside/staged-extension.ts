import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/host/places.mjs";

/** What the package holds besides its manifest. */
const contents = ["dist", "media", "snippets", "package.nls.json"];

/**
 * Makes a folder that VS Code takes for the installed extension, out of what was built here. A copy, because VS Code tells
 * by the real path of a file which extension it belongs to.
 * @param host `web` leaves it only the entry of a browser's extension host.
 */
export function stageExtension(folder: string, host: "node" | "web"): void {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(root).filter((name) => contents.includes(name));
  for (const name of names) cpSync(join(root, name), join(folder, name), { recursive: true, filter: ships });
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, unknown>;
  if (host === "web") delete manifest.main;
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
}

function ships(path: string): boolean {
  return !path.endsWith(".map") && !path.startsWith(join(root, "dist", "test"));
}
