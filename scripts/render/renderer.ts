import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { chromium, type Page, type Route } from "playwright-core";
import { ensureChromium } from "../host/chromium.mjs";
import type { DrawRequest, ReadAnswer, ReadRequest, WriteRequest } from "./page.ts";

const root = join(import.meta.dirname, "../..");
const bundle = join(root, ".cache/render");
const assets = join(root, "node_modules/@excalidraw/excalidraw/dist/prod");

/** Every request of the page is answered from disk, so this host is never looked up. */
const origin = "http://render.invalid";

export interface Renderer {
  /** The scene as a PNG. */
  readonly draw: (request: DrawRequest) => Promise<Buffer>;
  readonly read: (request: ReadRequest) => Promise<ReadAnswer>;
  /** A picture's file. */
  readonly write: (request: WriteRequest) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** A browser that draws scenes with the same Excalidraw that the extension bundles. */
export async function openRenderer(scale: number): Promise<Renderer> {
  await build({
    entryPoints: { page: join(import.meta.dirname, "page.ts") },
    outdir: bundle,
    bundle: true,
    format: "esm",
    conditions: ["production"],
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff2": "file" },
    logLevel: "error",
  });
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
    ],
  });
  const page = await browser.newPage({ deviceScaleFactor: scale });
  await page.route("**/*", answer);
  page.on("pageerror", (error) => {
    console.error(error);
  });
  await page.goto(`${origin}/`);
  return {
    draw: (request) => draw(page, request),
    read: (request) => page.evaluate((it) => window.readBoard(it), request),
    write: async (request) =>
      new Uint8Array(Buffer.from(await page.evaluate((it) => window.writeBoard(it), request), "base64")),
    close: () => browser.close(),
  };
}

async function draw(page: Page, request: DrawRequest): Promise<Buffer> {
  await page.evaluate((it) => window.drawScene(it), request);
  return page.locator("svg").first().screenshot();
}

const html = `<!doctype html><meta charset="utf-8"><style>body { margin: 0; }</style><script>window.EXCALIDRAW_ASSET_PATH = "/";</script>
<script type="module" src="/page.js"></script>`;

async function answer(route: Route): Promise<void> {
  const path = normalize(new URL(route.request().url()).pathname);
  if (path === "/") return route.fulfill({ contentType: "text/html", body: html });
  const body = await readFile(join(path.startsWith("/fonts/") ? assets : bundle, path)).catch(
    () => undefined,
  );
  if (!body) return route.abort();
  return route.fulfill({ contentType: contentTypes[extname(path)] ?? "application/octet-stream", body });
}

const contentTypes: Readonly<Record<string, string>> = { ".js": "text/javascript", ".woff2": "font/woff2" };
