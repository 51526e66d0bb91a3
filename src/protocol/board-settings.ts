/*
 * The settings `loopboard.board.*`: their values, and what holds where none is set or one is wrong. package.json says the
 * same to VS Code; a test compares the two.
 */

export const boardThemes = ["auto", "light", "dark"] as const;
export const gridModes = ["board", "on", "off"] as const;
/** The three fonts that Excalidraw's panel names. */
export const defaultFonts = ["hand-drawn", "normal", "code"] as const;
export const defaultFontSizes = ["small", "medium", "large", "extra-large"] as const;
export const defaultFillStyles = ["solid", "hachure", "cross-hatch"] as const;
export const defaultStrokeWidths = ["thin", "bold", "extra-bold"] as const;
export const defaultStrokeStyles = ["solid", "dashed", "dotted"] as const;
export const defaultSloppinesses = ["architect", "artist", "cartoonist"] as const;
export const defaultEdges = ["round", "sharp"] as const;

/** Of one setting: its value where none is set, and which values it takes. */
interface Kind<Value> {
  readonly fallback: Value;
  readonly read: (value: unknown) => Value | undefined;
}

const kinds = {
  theme: oneOf(boardThemes, "auto"),
  useEditorColors: flag(false),
  /** `auto`, or one of Excalidraw's names of languages. */
  language: text(/^(?:auto|[a-z]{2,3}(?:-[A-Za-z]{2,4})?)$/, "auto"),
  grid: oneOf(gridModes, "board"),
  /** In units of the drawing; null: as each board says. */
  gridSize: wholeNumber(5, 200),
  snapToObjects: flag(false),
  defaultFont: oneOf(defaultFonts, "hand-drawn"),
  defaultFontSize: oneOf(defaultFontSizes, "medium"),
  defaultStrokeColor: text(/^#[0-9a-f]{6}$/i, "#1e1e1e"),
  defaultFillColor: text(/^(?:transparent|#[0-9a-f]{6})$/i, "transparent"),
  defaultFillStyle: oneOf(defaultFillStyles, "solid"),
  defaultStrokeWidth: oneOf(defaultStrokeWidths, "bold"),
  defaultStrokeStyle: oneOf(defaultStrokeStyles, "solid"),
  defaultSloppiness: oneOf(defaultSloppinesses, "artist"),
  defaultEdges: oneOf(defaultEdges, "round"),
};

/** What the settings say of a canvas. */
export type BoardSettings = {
  readonly [Name in keyof typeof kinds]: (typeof kinds)[Name] extends Kind<infer Value> ? Value : never;
};

/** Reads the settings, each through `get`; what a setting does not take counts as not set. */
export function readBoardSettings(get: (name: string) => unknown): BoardSettings {
  const entries = Object.entries(kinds).map(([name, { read, fallback }]) => [
    name,
    read(get(name)) ?? fallback,
  ]);
  return Object.fromEntries(entries) as BoardSettings;
}

export const defaultBoardSettings: BoardSettings = readBoardSettings(() => undefined);

function oneOf<const Value extends string>(values: readonly Value[], fallback: NoInfer<Value>): Kind<Value> {
  return { fallback, read: (given) => values.find((value) => value === given) };
}

function flag(fallback: boolean): Kind<boolean> {
  return { fallback, read: (given) => (typeof given === "boolean" ? given : undefined) };
}

function text(pattern: RegExp, fallback: string): Kind<string> {
  return {
    fallback,
    read: (given) => (typeof given === "string" && pattern.test(given) ? given : undefined),
  };
}

function wholeNumber(least: number, most: number): Kind<number | null> {
  const fits = (given: unknown): given is number =>
    typeof given === "number" && Number.isInteger(given) && given >= least && given <= most;
  return { fallback: null, read: (given) => (fits(given) ? given : undefined) };
}
