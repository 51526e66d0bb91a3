import type { BoardSpec } from "./board-spec.ts";
import { layoutText, textElement } from "./bound-text.ts";
import type { ElementSource, TextElement } from "./element.ts";

const titleSize = 28;
const descriptionSize = 16;

/** From the bottom of the description to the drawing; an arrow may swing through it. */
const gapBelow = 60;

/** The title of a board and its description, above a drawing that begins at x, y. */
export function boardTitle(spec: BoardSpec, { x, y }: Corner, source: ElementSource): readonly TextElement[] {
  const title = layoutText(spec.title, titleSize, Infinity);
  const description = layoutText(spec.description, descriptionSize, Infinity);
  const descriptionY = Math.round(y - gapBelow - description.height);
  const titleY = Math.round(descriptionY - title.height);
  const shared = { x, textAlign: "left", verticalAlign: "top" } as const;
  const ids = { title: source.ids("title"), description: source.ids("description") };
  const large = { text: spec.title, layout: title, fontSize: titleSize, colour: "#1e1e1e", y: titleY };
  const small = { text: spec.description, layout: description, fontSize: descriptionSize, colour: "#6c757d" };
  return [
    textElement({ ...shared, ...large, id: ids.title }, source),
    textElement({ ...shared, ...small, id: ids.description, y: descriptionY }, source),
  ];
}

interface Corner {
  readonly x: number;
  readonly y: number;
}
