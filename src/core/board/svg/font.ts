/** A font of Excalidraw, with what is needed to put its letters where Excalidraw puts them. */
export interface Font {
  /** The family's name, and what stands in for it where it is not there. */
  readonly families: string;
  /** Shares of the font's size above and below the baseline. */
  readonly ascender: number;
  readonly descender: number;
  /** The height of a line for an element that names none. */
  readonly lineHeight: number;
}

/** The one that Excalidraw takes for a number that it does not know. */
const excalifont = font("Excalifont", "Virgil, cursive", 0.886, 0.374, 1.25);

/** The fonts by their number in a file; their measures are those of the fonts' own tables. */
const fonts: Readonly<Record<number, Font>> = {
  1: font("Virgil", "cursive", 0.886, 0.374, 1.25),
  2: font("Helvetica", "Arial, sans-serif", 1577 / 2048, 471 / 2048, 1.15),
  3: font("Cascadia", "monospace", 1900 / 2048, 480 / 2048, 1.2),
  5: excalifont,
  6: font("Nunito", "Segoe UI, sans-serif", 1.011, 0.353, 1.35),
  7: font("Lilita One", "sans-serif", 0.923, 0.22, 1.15),
  8: font("Comic Shanns", "monospace", 0.75, 0.25, 1.25),
  9: font("Liberation Sans", "Arial, sans-serif", 1854 / 2048, 434 / 2048, 1.15),
};

export function fontOf(number: unknown): Font {
  return (typeof number === "number" ? fonts[number] : undefined) ?? excalifont;
}

function font(name: string, others: string, ascender: number, descender: number, lineHeight: number): Font {
  return { families: `${name}, ${others}`, ascender, descender, lineHeight };
}

/** The family's own name. */
export function familyName({ families }: Font): string {
  return families.slice(0, families.indexOf(","));
}
