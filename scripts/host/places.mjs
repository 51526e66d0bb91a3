import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this repository. Everything below is either ignored by git or outside it. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Programs the tests and `npm start` fetch once: a VS Code, and what it needs. */
export const hostCache = join(root, ".vscode-test");

/** What a run leaves for a person to read. */
export const logs = join(root, ".cache", "logs");
export const screenshots = join(root, ".cache", "screenshots");
export const testResults = join(root, ".cache", "test-results");

/** Node 24 as the dependency `node` brings it; the Node that npm itself runs on may be older. */
export const node = join(
  root,
  "node_modules",
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/**
 * Where profiles and sockets of running windows live. Outside the repository, so that no editor or linter that watches the
 * repository sees them; the name is short because the path of a Unix socket may have 107 bytes only.
 */
export const scratchParent = join(
  tmpdir(),
  `loopboard-${createHash("sha256").update(root).digest("hex").slice(0, 6)}`,
);
