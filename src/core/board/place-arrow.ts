import { layoutText, textElement } from "./bound-text.ts";
import {
  type ArrowElement,
  type BoundElement,
  elementBase,
  type ElementSource,
  type FixedBinding,
  type Point,
  type TextElement,
} from "./element.ts";
import { linePoints } from "./line-points.ts";
import { arrowGap, type End, fixedPoint, route } from "./route.ts";

export interface ArrowPlacement extends ElementSource {
  readonly from: End & { readonly id: string };
  readonly to: End & { readonly id: string };
  readonly label?: string;
  readonly isDashed: boolean;
}

const colour = "#495057";
const fontSize = 14;

/** Excalidraw wraps the label of a short arrow at this many times its font size. */
const labelWidth = 11 * fontSize;

export interface BoardArrow {
  readonly arrow: ArrowElement;
  readonly label: TextElement | undefined;
}

/** An elbow arrow bound to two cards, and its label if it has one. The cards have to name it in `boundElements`. */
export function placeArrow(placement: ArrowPlacement): BoardArrow {
  const path = route(placement.from, placement.to);
  const id = placement.ids("arrow");
  if (placement.label === undefined)
    return { arrow: arrowElement(id, path, placement, []), label: undefined };
  const labelId = placement.ids("label");
  const arrow = arrowElement(id, path, placement, [{ id: labelId, type: "text" }]);
  return { arrow, label: arrowLabel(labelId, placement.label, arrow, path, placement) };
}

function arrowElement(
  id: string,
  path: readonly Point[],
  placement: ArrowPlacement,
  boundElements: readonly BoundElement[],
): ArrowElement {
  const { box, points } = linePoints(path);
  return {
    ...elementBase("arrow", id, box, placement, {
      strokeColor: colour,
      strokeWidth: 1.5,
      strokeStyle: placement.isDashed ? "dashed" : "solid",
      boundElements,
    }),
    points,
    lastCommittedPoint: null,
    startBinding: binding(placement.from),
    endBinding: binding(placement.to),
    startArrowhead: null,
    endArrowhead: "triangle",
    elbowed: true,
    fixedSegments: null,
    startIsSpecial: null,
    endIsSpecial: null,
  };
}

function binding(end: End & { readonly id: string }): FixedBinding {
  return { elementId: end.id, focus: 0, gap: arrowGap, fixedPoint: fixedPoint(end) };
}

function arrowLabel(
  id: string,
  text: string,
  arrow: ArrowElement,
  path: readonly Point[],
  source: ElementSource,
): TextElement {
  const layout = layoutText(text, fontSize, Math.max(labelWidth, 0.7 * arrow.width));
  const [x, y] = labelPoint(path);
  return textElement(
    {
      id,
      text,
      layout,
      fontSize,
      colour,
      containerId: arrow.id,
      x: x - layout.width / 2,
      y: y - layout.height / 2,
    },
    source,
  );
}

/** Where Excalidraw puts the middle of a label: on the middle point of an arrow, or halfway along its middle segment. */
export function labelPoint(path: readonly Point[]): Point {
  const after = path[Math.floor(path.length / 2)] ?? [0, 0];
  if (path.length % 2 === 1) return after;
  const before = path[path.length / 2 - 1] ?? after;
  return [(before[0] + after[0]) / 2, (before[1] + after[1]) / 2];
}
