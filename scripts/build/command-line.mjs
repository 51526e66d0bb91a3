import { evaluateOnUse, reviewOnUse } from "./evaluate-on-use.mjs";
import { plainAscii } from "./plain-ascii.mjs";

/**
 * The bundles that run in Node alone: the language server and the command line.
 * @param {import("esbuild").BuildOptions} node
 * @param {import("esbuild").Plugin[]} plugins what the command line needs besides
 * @returns {import("esbuild").BuildOptions[]}
 */
export function commandLineBuilds(node, plugins = []) {
  const common = { ...node, outExtension: { ".js": ".cjs" } };
  const banner = { js: "#!/usr/bin/env node" };
  return [
    {
      ...common,
      entryPoints: { "main.node": "src/server/main.node.ts" },
      outdir: "dist/server",
      banner,
    },
    {
      ...common,
      // What it imports on use stays in this one file, and is evaluated on use.
      entryPoints: { "program.node": "src/server/program.node.ts" },
      outdir: "dist/server",
      plugins: [reviewOnUse, evaluateOnUse, plainAscii],
    },
    {
      ...common,
      entryPoints: { main: "src/cli/main.ts" },
      outdir: "dist/cli",
      banner,
      plugins: [evaluateOnUse, plainAscii, ...plugins],
    },
  ];
}
