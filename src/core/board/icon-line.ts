import { elementBase, type ElementSource, type LineElement, type Point } from "./element.ts";
import { linePoints } from "./line-points.ts";
import type { IconShape } from "./stencil.ts";
import type { StencilGroup } from "./stencil-group.ts";

export interface IconPlace extends ElementSource {
  readonly x: number;
  readonly y: number;
  /** Pixels a unit of the icon. */
  readonly scale: number;
  readonly colours: StencilGroup;
  readonly groupIds: readonly string[];
  readonly frameId: string | null;
  /** What the line is called among the parts of its card. */
  readonly part: string;
}

/** One shape of an icon as an Excalidraw line; `place` is the top left corner of the icon. */
export function iconLine(shape: IconShape, place: IconPlace): LineElement {
  const { x, y, scale } = place;
  const { box, points } = linePoints(
    outlineOf(shape).map(([px, py]): Point => [x + px * scale, y + py * scale]),
  );
  const isCurved = shape.kind === "ellipse" || (shape.kind === "line" && shape.curved === true);
  return {
    ...elementBase("line", place.ids(place.part), box, place, {
      groupIds: place.groupIds,
      frameId: place.frameId,
      strokeColor: place.colours.ink,
      backgroundColor: fillColour(shape, place.colours),
      strokeWidth: 1.5,
      strokeStyle: shape.kind === "line" && shape.dashed ? "dashed" : "solid",
      roundness: isCurved ? { type: 2 } : null,
    }),
    points,
    lastCommittedPoint: null,
    startBinding: null,
    endBinding: null,
    startArrowhead: null,
    endArrowhead: null,
  };
}

function fillColour(shape: IconShape, colours: StencilGroup): string {
  const fill = shape.fill ?? "none";
  return fill === "none" ? "transparent" : colours[fill];
}

/** The points of a shape's outline in units of the icon. */
export function outlineOf(shape: IconShape): readonly Point[] {
  switch (shape.kind) {
    case "line":
      return parsePoints(shape.points);
    case "rectangle":
      return shape.radius ? roundedRectangle(shape, shape.radius) : rectangle(shape);
    case "diamond":
      return diamond(shape);
    case "ellipse":
      return ellipse(shape);
  }
}

function parsePoints(points: string): readonly Point[] {
  return points.split(" ").map((point): Point => {
    const [x, y] = point.split(",").map(Number);
    return [x ?? 0, y ?? 0];
  });
}

interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function rectangle({ x, y, width, height }: Extent): readonly Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ];
}

function diamond({ x, y, width, height }: Extent): readonly Point[] {
  const middleX = x + width / 2;
  const middleY = y + height / 2;
  return [
    [middleX, y],
    [x + width, middleY],
    [middleX, y + height],
    [x, middleY],
    [middleX, y],
  ];
}

/** Enough points for Excalidraw's curve through them to be round, few enough to keep the file short. */
const ellipseSteps = 12;

function ellipse({ x, y, width, height }: Extent): readonly Point[] {
  return Array.from({ length: ellipseSteps + 1 }, (_, step): Point => {
    const angle = (2 * Math.PI * (step % ellipseSteps)) / ellipseSteps;
    return [x + (width / 2) * (1 + Math.cos(angle)), y + (height / 2) * (1 + Math.sin(angle))];
  });
}

/** Each corner is cut twice, which looks round at the size of an icon; a large one four times. */
function roundedRectangle({ x, y, width, height }: Extent, radius: number): readonly Point[] {
  const r = Math.min(radius, width / 2, height / 2);
  const cuts = r > largeRadius ? 4 : 2;
  const corner = (middleX: number, middleY: number, from: number): readonly Point[] =>
    Array.from({ length: cuts + 1 }, (_, cut): Point => {
      const angle = (from + cut / cuts) * (Math.PI / 2);
      return [middleX + r * Math.cos(angle), middleY + r * Math.sin(angle)];
    });
  const [left, right, top, bottom] = [x + r, x + width - r, y + r, y + height - r];
  const points = [
    ...corner(right, top, 3),
    ...corner(right, bottom, 0),
    ...corner(left, bottom, 1),
    ...corner(left, top, 2),
  ];
  return [...points, [right, y]];
}

const largeRadius = 4;
