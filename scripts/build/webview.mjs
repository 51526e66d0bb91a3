import { cp, mkdir, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { changeExcalidraw, necessaryChanges, quickStrokes } from "./change-excalidraw.mjs";

/** The package's entry, `dist/prod/index.js`, stands beside its fonts. */
const excalidraw = dirname(fileURLToPath(import.meta.resolve("@excalidraw/excalidraw")));

/**
 * The bundles that run inside webviews.
 * @param {import("esbuild").BuildOptions} common
 * @param {readonly import("./change-excalidraw.mjs").Change[]} changes
 * @returns {import("esbuild").BuildOptions[]}
 */
export function webviewBuilds(common, changes = [...necessaryChanges, ...quickStrokes]) {
  return [
    {
      ...common,
      platform: "browser",
      format: "esm",
      splitting: true,
      // The app is an entry too, so that the page can name it and load it while the first script runs.
      entryPoints: {
        "new-board": "webview/new-board/main.tsx",
        board: "webview/board/main.tsx",
        "board-app": "webview/board/board-app.tsx",
        library: "webview/library/main.tsx",
        "markdown-preview": "webview/markdown-preview/board-figure.css",
      },
      outdir: "dist/webview",
      chunkNames: "chunks/[name]-[hash]",
      jsx: "automatic",
      conditions: ["production"],
      define: { "process.env.IS_PREACT": '"false"', "process.env.NODE_ENV": '"production"' },
      // Excalidraw's styles name the fonts that `excalidrawFonts` copies.
      external: ["*.woff2"],
      plugins: [
        changeExcalidraw(changes),
        mermaidInWorker(),
        excalidrawFonts("dist/webview/fonts"),
        fontFaces(),
      ],
    },
    {
      // What lays boards out, as its authors ship it for workers. Nobody debugs it, and its map is three times as long.
      ...common,
      platform: "browser",
      sourcemap: false,
      minify: true,
      entryPoints: { "layout-worker": "elkjs/lib/elk-worker.min.js" },
      outdir: "dist/webview",
    },
    {
      // Large and seldom used, like the one before.
      ...common,
      platform: "browser",
      sourcemap: false,
      minify: true,
      entryPoints: { "mermaid-worker": "webview/board/excalidraw/mermaid-worker.ts" },
      outdir: "dist/webview",
    },
  ];
}

/**
 * Excalidraw converts Mermaid on the page; ours asks a worker with a time limit.
 * @returns {import("esbuild").Plugin}
 */
function mermaidInWorker() {
  return {
    name: "mermaid-in-worker",
    setup(build) {
      build.onResolve({ filter: /^@excalidraw\/mermaid-to-excalidraw$/ }, () => ({
        path: join(import.meta.dirname, "../../webview/board/mermaid/convert.ts"),
      }));
    },
  };
}

/**
 * All fonts but the one for Chinese, Japanese and Korean, which is 12.7 MB; such text is drawn in a font of the system.
 * @param {string} to
 * @returns {import("esbuild").Plugin}
 */
export function excalidrawFonts(to) {
  return {
    name: "excalidraw-fonts",
    setup(build) {
      build.onEnd(async () => {
        const from = join(excalidraw, "fonts");
        await mkdir(to, { recursive: true });
        const families = (await readdir(from)).filter((family) => family !== "Xiaolai");
        await Promise.all(
          families.map((family) => cp(join(from, family), join(to, family), { recursive: true })),
        );
      });
    },
  };
}

/**
 * `@import "excalidraw-fonts"` declares the fonts of Excalidraw for a page that has no Excalidraw.
 * @returns {import("esbuild").Plugin}
 */
function fontFaces() {
  const namespace = "font-faces";
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: /^excalidraw-fonts$/ }, ({ path }) => ({ path, namespace }));
      build.onLoad({ filter: /.*/, namespace }, async () => {
        const list = await readFile("src/core/board/svg/font-faces.json", "utf8");
        const rules = readFaces(list).map(({ family, file, weight, ranges }) => {
          const more =
            (weight ? `font-weight: ${weight};` : "") + (ranges ? `unicode-range: ${ranges};` : "");
          return `@font-face { font-family: "${family}"; src: url("./fonts/${file}"); font-display: swap; ${more} }`;
        });
        return { contents: rules.join("\n"), loader: "css" };
      });
    },
  };
}

/**
 * @param {string} json
 * @returns {{ family: string, file: string, weight?: number, ranges?: string }[]}
 */
function readFaces(json) {
  /** @type {unknown} */
  const faces = JSON.parse(json);
  return /** @type {{ family: string, file: string, weight?: number, ranges?: string }[]} */ (faces);
}
