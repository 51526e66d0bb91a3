import type { Place } from "../../scripts/e2e/page-contract.ts";
import { until } from "../e2e/until.ts";
import type { Window } from "./editor.ts";

/** A board's canvas in a window, as a person sees it. */
export interface SeenBoard {
  /** A place on the canvas, from its upper left corner. */
  at(x: number, y: number): Place;
  /** Waits until so many elements are drawn. */
  shows(count: number): Promise<void>;
  /** Draws a rectangle from corner to corner. */
  drawRectangle(from: readonly [number, number], to: readonly [number, number]): Promise<void>;
  /** Begins a rectangle and goes on drawing it with the button down. */
  beginRectangle(from: readonly [number, number], to: readonly [number, number]): Promise<void>;
  /** Moves the pointer, whatever its button does. */
  moveTo(place: readonly [number, number]): Promise<void>;
}

/** `mark` is a selector that only holds where the canvas is the one that is meant, of several of the board. */
export function boardIn({ page, raw }: Window, name: string, mark = ""): SeenBoard {
  const frameWith = `${mark}.board[data-file="${name}"]`;
  const at = (x: number, y: number): Place => ({ frameWith, selector: ".canvas", position: { x, y } });
  const choose = () =>
    page.click({ frameWith, selector: '.ToolIcon:has([data-testid="toolbar-rectangle"])' });
  const moveTo = async ([x, y]: readonly [number, number], steps = 1) => {
    const box = await page.box({ frameWith, selector: ".canvas" });
    await raw.mouse.move(box.x + x, box.y + y, { steps });
  };
  return {
    at,
    shows: (count) => page.waitFor({ frameWith, selector: `.canvas[data-elements="${count}"]` }),
    async drawRectangle(from, to) {
      await choose();
      await page.drag(at(...from), at(...to));
    },
    async beginRectangle(from, to) {
      await choose();
      await moveTo(from);
      await raw.mouse.down();
      await moveTo(to, 20);
    },
    moveTo: (place) => moveTo(place),
  };
}

/** Waits for a notification that says so, and leaves it shown; the window shows none by itself, and keeps what it has hidden. */
export async function told({ page }: Window, words: string): Promise<void> {
  await until(`a notification with “${words}”`, async () => {
    const message = { selector: `.notification-list-item-message:visible:has-text("${words}")` };
    if ((await page.count(message)) > 0) return true;
    await page.click({ selector: "#status\\.notifications" });
    return false;
  });
}

/** Takes the offer of a canvas that nobody answers; the board opens anew as soon as VS Code has another host. */
export async function goOn({ page, raw }: Window): Promise<void> {
  const offer = 'a:has-text("Go on")';
  await page.waitFor({ frameWith: ".cut-off", selector: offer });
  await until(
    "the board is open again",
    async () => {
      for (const frame of raw.frames()) {
        const link = frame.locator(`.cut-off ${offer}`);
        if ((await link.count().catch(() => 0)) === 0) continue;
        // The canvas may go away under the hand, and then nobody waits for it to come back.
        await link.click({ timeout: 1000 }).catch(() => undefined);
        return false;
      }
      return true;
    },
    60,
  );
}

/** Waits until the board's tab says that it holds something unsaved, or nothing. */
export async function waitForDirty({ page, raw }: Window, name: string, isDirty: boolean): Promise<void> {
  const selector = `.tab.dirty[data-resource-name="${name}"]`;
  const what = `the tab of ${name} is ${isDirty ? "dirty" : "clean"}`;
  const wait = until(what, async () => (await page.count({ selector })) > 0 === isDirty);
  await wait.catch(async (error: unknown) => {
    const dirty = await raw.locator(".tab.dirty").allTextContents();
    throw new Error(`${String(error)} Dirty: ${dirty.join(", ")}.`);
  });
}
