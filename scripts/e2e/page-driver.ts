import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Locator, Page as BrowserPage } from "playwright-core";
import { screenshots } from "../host/places.mjs";
import type { Modifier, Page, Place, Point, Visit } from "./page-contract.ts";
import type { PageLog } from "./page-log.ts";

/** How long something may take to appear. */
const patience = 30_000;

/** Does with Playwright what page-contract.ts promises. */
export function drivePage(page: BrowserPage, log: PageLog): Page {
  const { keyboard, mouse } = page;
  const find = async (place: Place) => locate(await frameWith(page, place.frameWith), place);
  return {
    press: (keys) => keyboard.press(keys),
    type: (text) => keyboard.type(text, { delay: 10 }),
    click: async (place, { button = "left", count = 1, modifiers = [] } = {}) => {
      const options = { button, clickCount: count, modifiers: [...modifiers], timeout: patience };
      await (
        await find(place)
      ).click({ ...options, ...(place.position ? { position: place.position } : {}) });
    },
    hover: async (place) => {
      const { x, y } = await point(await find(place), place);
      await mouse.move(x, y);
    },
    drag: async (from, to, modifiers) => {
      const start = await point(await find(from), from);
      const end = await point(await find(to), to);
      await drag(page, start, end, modifiers);
    },
    wheel: async (place, deltaX, deltaY) => {
      const { x, y } = await point(await find(place), place);
      await mouse.move(x, y);
      await mouse.wheel(deltaX, deltaY);
    },
    waitFor: async (place, until = "visible") => {
      if (until === "gone") await waitUntilGone(page, place);
      else await (await find(place)).waitFor({ state: until, timeout: patience });
    },
    text: async (place) => (await find(place)).innerText({ timeout: patience }),
    count: async (place) => {
      const frame = place.frameWith === undefined ? page.mainFrame() : await frameNow(page, place.frameWith);
      return frame ? frame.locator(place.selector ?? place.frameWith ?? "body").count() : 0;
    },
    box: async (place) => boxOf(await find(place)),
    evaluate: async (selector, expression) => (await frameWith(page, selector)).evaluate(expression),
    frames: () => Promise.resolve(page.frames().map((frame) => frame.url())),
    screenshot: async (name, place) => {
      mkdirSync(screenshots, { recursive: true });
      const path = join(screenshots, `${name.replace(/[^\p{L}\p{N}._-]+/gu, "-")}.png`);
      const target = place ? await find(place) : page;
      await target.screenshot({ path, timeout: patience });
      return path;
    },
    requests: () => Promise.resolve(log.requests),
    console: () => Promise.resolve(log.messages),
    errors: () => Promise.resolve(log.errors),
    visit: (url, how) => visit(page, url, how),
    emulate: async ({ offline, ...media }) => {
      if (offline !== undefined) await page.context().setOffline(offline);
      await page.emulateMedia(media);
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
  };
}

async function drag(
  { mouse, keyboard }: BrowserPage,
  from: Point,
  to: Point,
  modifiers: readonly Modifier[] = [],
): Promise<void> {
  await mouse.move(from.x, from.y);
  await mouse.down();
  try {
    for (const key of modifiers) await keyboard.down(key);
    await mouse.move(to.x, to.y, { steps: 12 });
    await mouse.up();
  } finally {
    for (const key of modifiers) await keyboard.up(key);
  }
}

async function visit(
  beside: BrowserPage,
  url: string,
  { size, mark, drags }: Visit,
): Promise<readonly number[]> {
  const page = await beside.context().newPage();
  const next = async (entries: string, before: number, field: string): Promise<number> => {
    const read = `performance.getEntriesByName(${JSON.stringify(entries)})[${before}]?.${field}`;
    const time = await page.waitForFunction(read, undefined, { timeout: 4 * patience, polling: 100 });
    return Number(await time.jsonValue());
  };
  try {
    await page.setViewportSize(size);
    await page.goto(url);
    const times = [await next(mark, 0, "startTime")];
    for (const [i, [from, to]] of (drags?.ways ?? []).entries()) {
      await drag(page, from, to);
      times.push(await next(drags?.measure ?? "", i, "duration"));
    }
    return times;
  } finally {
    await page.close();
  }
}

function locate(frame: Frame, { frameWith: holder, selector }: Place): Locator {
  return frame.locator(selector ?? holder ?? "body").first();
}

/** The frame that holds the selector, as soon as there is one; a webview is several frames deep and comes and goes. */
async function frameWith(page: BrowserPage, selector: string | undefined): Promise<Frame> {
  if (selector === undefined) return page.mainFrame();
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const frame = await frameNow(page, selector);
    if (frame) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error(`No frame with ${selector} appeared within ${patience / 1000} s.`);
}

/** Hidden webviews stay in the page, so one that can be seen is preferred. */
async function frameNow(page: BrowserPage, selector: string): Promise<Frame | undefined> {
  const holders: Frame[] = [];
  for (const frame of page.frames()) {
    if ((await countIn(frame, selector)) > 0) holders.push(frame);
  }
  for (const frame of holders) {
    if (holders.length === 1 || (await isShown(frame))) return frame;
  }
  return holders[0];
}

async function countIn(frame: Frame, selector: string): Promise<number> {
  try {
    return await frame.locator(selector).count();
  } catch {
    // The frame was taken away meanwhile.
    return 0;
  }
}

async function isShown(frame: Frame): Promise<boolean> {
  for (let at: Frame | null = frame; at?.parentFrame(); at = at.parentFrame()) {
    const element = await at.frameElement();
    if (!(await element.isVisible())) return false;
  }
  return true;
}

async function waitUntilGone(page: BrowserPage, place: Place): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const frame = place.frameWith === undefined ? page.mainFrame() : await frameNow(page, place.frameWith);
    if (!frame || !(await locate(frame, place).isVisible())) return;
    await page.waitForTimeout(100);
  }
  throw new Error(
    `${place.selector ?? place.frameWith ?? "The page"} was still there after ${patience / 1000} s.`,
  );
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox({ timeout: patience });
  if (!box) throw new Error(`${locator.toString()} is not visible.`);
  return box;
}

async function point(locator: Locator, { position }: Place) {
  const box = await boxOf(locator);
  const { x, y } = position ?? { x: box.width / 2, y: box.height / 2 };
  return { x: box.x + x, y: box.y + y };
}
