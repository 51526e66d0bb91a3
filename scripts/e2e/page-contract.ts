/**
 * What a test, which runs inside the extension host, may ask of the window it runs in. The test calls it through
 * test/e2e/page.ts; page-driver.ts does it with Playwright. A new ability is one line here and one there.
 */
export interface Page {
  /** Presses a key or a chord such as `Control+Z`, where the focus is. */
  press(keys: string): Promise<void>;
  /** Types text where the focus is. */
  type(text: string): Promise<void>;
  click(place: Place, how?: ClickOptions): Promise<void>;
  hover(place: Place): Promise<void>;
  /** Presses the mouse at one place, then the modifiers, and lets go at another, moving in small steps as a hand does. */
  drag(from: Place, to: Place, modifiers?: readonly Modifier[]): Promise<void>;
  wheel(place: Place, deltaX: number, deltaY: number): Promise<void>;
  /** Waits until something is there and visible, or (`attached`) there at all, or (`gone`) until it is not visible. */
  waitFor(place: Place, until?: "visible" | "attached" | "gone"): Promise<void>;
  /** The visible text of the first thing at this place. */
  text(place: Place): Promise<string>;
  /** How many things there are at this place right now. */
  count(place: Place): Promise<number>;
  /** Where something is, in the window's pixels. */
  box(place: Place): Promise<Box>;
  /** The value of a JavaScript expression, evaluated in the frame that holds `frameWith`; without it, in the workbench. */
  evaluate(frameWith: string | undefined, expression: string): Promise<unknown>;
  /** The addresses of all frames, for a test that is being written. */
  frames(): Promise<readonly string[]>;
  /** Writes .cache/screenshots/NAME.png, of the whole window or of one place, and gives its path. */
  screenshot(name: string, place?: Place): Promise<string>;
  /** Every request of the window since it was opened, in order. */
  requests(): Promise<readonly SeenRequest[]>;
  /** What the window and its webviews wrote to their consoles. */
  console(): Promise<readonly SeenMessage[]>;
  /** Uncaught errors of the window and its webviews. */
  errors(): Promise<readonly string[]>;
  /** Opens a page of its own beside the window and gives what `visit` is after there, in milliseconds. */
  visit(url: string, visit: Visit): Promise<readonly number[]>;
  emulate(conditions: Conditions): Promise<void>;
  resize(width: number, height: number): Promise<void>;
}

/** Something on the page: the first match of a selector (Playwright's syntax), in the first frame that holds `frameWith`. */
export interface Place {
  /** A selector that only the wanted frame holds, such as `.excalidraw`. Without it, the workbench itself. */
  readonly frameWith?: string;
  /** Without it, `frameWith` is the selector too. */
  readonly selector?: string;
  /** From the upper left corner of what was found; without it, its middle. */
  readonly position?: Point;
}

export interface ClickOptions {
  readonly button?: "left" | "right" | "middle";
  readonly count?: number;
  readonly modifiers?: readonly Modifier[];
}

/** A page of its own: what is waited for, and what is done then. */
export interface Visit {
  readonly size: { readonly width: number; readonly height: number };
  /** A performance mark of the page; when it is made comes first in what is given. */
  readonly mark: string;
  /** Carried out one after the other; each has to lead to a performance measure of this name, whose length is given. */
  readonly drags?: { readonly measure: string; readonly ways: readonly (readonly [Point, Point])[] };
}

export type Modifier = "Alt" | "Control" | "ControlOrMeta" | "Meta" | "Shift";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SeenRequest {
  readonly url: string;
  /** `outside` was caught by the proxy that refuses every address but this machine's; it may not be the page's own doing. */
  readonly kind: "page" | "websocket" | "outside";
}

export interface SeenMessage {
  readonly type: string;
  readonly text: string;
  readonly url: string;
}

export interface Conditions {
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly reducedMotion?: "reduce" | "no-preference";
  /** The window loses its connection to everything, its own server included. */
  readonly offline?: boolean;
}

/** The one request that carries all of the above. */
export const callMethod = "page/call";

export interface Call {
  readonly name: keyof Page;
  readonly args: readonly unknown[];
}
