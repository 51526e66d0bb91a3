import { layoutText, textElement } from "./bound-text.ts";
import {
  type ArrowElement,
  elementBase,
  type ElementSource,
  type FixedBinding,
  type Point,
  type TextElement,
} from "./element.ts";
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
  const points = route(placement.from, placement.to);
  const id = placement.ids("arrow");
  const labelId = placement.label === undefined ? undefined : placement.ids("label");
  const [startX, startY] = points[0] ?? [0, 0];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box = {
    x: startX,
    y: startY,
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  };
  const arrow: ArrowElement = {
    ...elementBase("arrow", id, box, placement, {
      strokeColor: colour,
      strokeWidth: 1.5,
      strokeStyle: placement.isDashed ? "dashed" : "solid",
      boundElements: labelId === undefined ? [] : [{ id: labelId, type: "text" }],
    }),
    points: points.map(([x, y]): Point => [x - startX, y - startY]),
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
  if (labelId === undefined || placement.label === undefined) return { arrow, label: undefined };
  return { arrow, label: arrowLabel(labelId, placement.label, arrow, points, placement) };
}

function binding(end: End & { readonly id: string }): FixedBinding {
  return { elementId: end.id, focus: 0, gap: arrowGap, fixedPoint: fixedPoint(end) };
}

function arrowLabel(
  id: string,
  text: string,
  arrow: ArrowElement,
  points: readonly Point[],
  source: ElementSource,
): TextElement {
  const layout = layoutText(text, fontSize, Math.max(labelWidth, 0.7 * arrow.width));
  const [x, y] = labelPoint(points);
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
function labelPoint(points: readonly Point[]): Point {
  const after = points[Math.floor(points.length / 2)] ?? [0, 0];
  if (points.length % 2 === 1) return after;
  const before = points[points.length / 2 - 1] ?? after;
  return [(before[0] + after[0]) / 2, (before[1] + after[1]) / 2];
}
