// `node scripts/render-icon.ts` draws media/icon.svg as the PNG that the Marketplace and the Extensions view show.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ensureChromium } from "./host/chromium.mjs";

const media = join(import.meta.dirname, "../media");
const size = 256;

const svg = await readFile(join(media, "icon.svg"), "utf8");
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage({ viewport: { width: size, height: size } });
await page.setContent(
  `<style>body{margin:0} svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
);
await page.screenshot({ path: join(media, "icon.png"), omitBackground: true });
await browser.close();
