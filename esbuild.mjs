// The one build script: `node esbuild.mjs [--watch] [--production] [--tests] [--command-line]`.
// Everything that ships is bundled into dist/; nothing is loaded from node_modules at run time.
import * as esbuild from "esbuild";
import { rm } from "node:fs/promises";
import { commandLineBuilds } from "./scripts/build/command-line.mjs";
import { loadOnUse } from "./scripts/build/load-on-use.mjs";
import { excalidrawFonts, webviewBuilds } from "./scripts/build/webview.mjs";
import { watchReporter } from "./scripts/build/watch-reporter.mjs";

const watch = process.argv.includes("--watch");
const production = process.argv.includes("--production");
// Only what runs outside of an editor: the package that npm installs.
const commandLine = process.argv.includes("--command-line");
const withTests = process.argv.includes("--tests") || watch;

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  sourcemap: production ? false : "linked",
  minify: production,
  legalComments: production ? "none" : "inline",
  target: "es2023",
  logLevel: "warning",
  metafile: true,
};

/** @type {esbuild.BuildOptions} */
const node = {
  ...common,
  platform: "node",
  format: "cjs",
  target: "node20",
  // jsonc-parser's main file is UMD, whose own require calls can't be bundled.
  mainFields: ["module", "main"],
};

/** @type {esbuild.BuildOptions} */
const worker = { ...common, platform: "browser", format: "iife" };

/** @type {esbuild.BuildOptions[]} */
const editorBuilds = [
  {
    ...node,
    entryPoints: {
      "main.node": "src/extension/main.node.ts",
      "start.node": "src/extension/language/start.node.ts",
      "provider.node": "src/extension/board/provider.node.ts",
      symbols: "src/extension/board/outline/symbols.ts",
      "follow-link": "src/extension/board/follow-link.ts",
      "board-figures": "src/extension/preview/board-figures.ts",
      "new-board": "src/extension/commands/new-board.ts",
      "read-board-file": "src/core/board/formats/read-board-file.ts",
    },
    outdir: "dist/extension",
    outExtension: { ".js": ".cjs" },
    external: ["vscode"],
    plugins: [loadOnUse],
    supported: { "dynamic-import": false },
  },
  {
    ...worker,
    format: "cjs",
    entryPoints: { "main.web": "src/extension/main.web.ts" },
    outdir: "dist/extension",
    outExtension: { ".js": ".cjs" },
    external: ["vscode"],
  },
  { ...worker, entryPoints: { "main.worker": "src/server/main.worker.ts" }, outdir: "dist/server" },
  ...webviewBuilds(common),
];

// With the editor, the canvas brings the fonts that pictures of boards are drawn with.
const commandLineBundles = commandLineBuilds(
  node,
  commandLine ? [excalidrawFonts("dist/webview/fonts")] : [],
);
const builds = commandLine ? commandLineBundles : [...commandLineBundles, ...editorBuilds];
if (withTests) {
  builds.push({
    ...node,
    entryPoints: { index: "test/e2e/index.ts" },
    outdir: "dist/test/e2e",
    outExtension: { ".js": ".cjs" },
    // Mocha looks up its own files at run time and is only there in a checkout.
    external: ["vscode", "mocha"],
  });
}

if (watch) {
  const reporter = watchReporter(builds.length);
  for (const options of builds) {
    const context = await esbuild.context({
      ...options,
      plugins: [...(options.plugins ?? []), reporter()],
    });
    await context.watch();
  }
} else {
  if (!commandLine) await rm("dist", { recursive: true, force: true });
  const started = performance.now();
  try {
    await Promise.all(builds.map((options) => esbuild.build(options)));
  } catch {
    // esbuild has printed the errors itself.
    process.exit(1);
  }
  console.log(`built in ${Math.round(performance.now() - started)} ms`);
}
