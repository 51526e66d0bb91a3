import { type DrawnElement, within } from "./drawn-element.ts";
import { fontOf } from "./font.ts";
import { escapeXml, tag } from "./xml.ts";

/** A longer text is cut: nobody reads it in a drawing. */
const mostCharacters = 20_000;

/** The lines of a text element, counted from its x and y. */
export function svgText({ file, width, strokeColor }: DrawnElement): string {
  const text = typeof file.text === "string" ? file.text.slice(0, mostCharacters) : "";
  if (text.trim() === "") return "";
  const font = fontOf(file.fontFamily);
  const size = within(file.fontSize, 1, 2000, 20);
  const lineHeight = within(file.lineHeight, 0.5, 5, font.lineHeight) * size;
  const baseline = (lineHeight + size * (font.ascender - font.descender)) / 2;
  const isRightToLeft = rightToLeft.test(text);
  const [anchor, x] = anchorOf(file.textAlign, width, isRightToLeft);
  const lines = text.split(/\r\n?|\n/).map((line, i) =>
    // A line that is empty has nothing to draw, and an empty tag would only be longer.
    line === "" ? "" : tag("text", { x, y: i * lineHeight + baseline }, escapeXml(line)),
  );
  return tag(
    "g",
    {
      "font-family": font.families,
      "font-size": size,
      "text-anchor": anchor,
      fill: strokeColor,
      style: "white-space:pre",
      direction: isRightToLeft ? "rtl" : undefined,
    },
    lines.join(""),
  );
}

/** A text that begins with a letter of Hebrew, Arabic or a script near them. */
const rightToLeft = /^[^\p{Letter}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

function anchorOf(align: unknown, width: number, isRightToLeft: boolean): readonly [string, number] {
  if (align === "center") return ["middle", width / 2];
  if (align === "right") return [isRightToLeft ? "start" : "end", width];
  return [isRightToLeft ? "end" : "start", 0];
}
