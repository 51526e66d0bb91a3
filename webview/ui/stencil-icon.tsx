import { outlineOf } from "../../src/core/board/icon-line.ts";
import { iconSize } from "../../src/core/board/icon-size.ts";
import type { IconShape, Stencil } from "../../src/core/board/stencil.ts";
import { stencilGroups } from "../../src/core/board/stencil-group.ts";

/** The picture of a stencil, from the same outlines that are drawn on the canvas. */
export function StencilIcon({ stencil }: { readonly stencil: Stencil }) {
  const colours = stencilGroups[stencil.group];
  return (
    <svg className="stencil-icon" viewBox={`-2 -2 ${iconSize + 4} ${iconSize + 4}`} aria-hidden="true">
      {stencil.icon.map((shape, i) => (
        <path
          key={i}
          d={pathOf(shape)}
          fill={!shape.fill || shape.fill === "none" ? "none" : colours[shape.fill]}
          stroke={colours.ink}
          strokeDasharray={shape.kind === "line" && shape.dashed ? "3 2.5" : undefined}
        />
      ))}
    </svg>
  );
}

function pathOf(shape: IconShape): string {
  const points = outlineOf(shape);
  const isCurved = shape.kind === "ellipse" || (shape.kind === "line" && shape.curved === true);
  if (!isCurved) return `M${points.map(([x, y]) => `${x},${y}`).join("L")}`;
  const at = (i: number) => points[Math.max(0, Math.min(points.length - 1, i))] ?? [0, 0];
  const first = at(0);
  // A smooth curve through all points, as the canvas draws it.
  const curves = points.slice(1).map(([x, y], i) => {
    const [before, from, after] = [at(i - 1), at(i), at(i + 2)];
    const [ax, ay] = [from[0] + (x - before[0]) / 6, from[1] + (y - before[1]) / 6];
    const [bx, by] = [x - (after[0] - from[0]) / 6, y - (after[1] - from[1]) / 6];
    return `C${ax},${ay} ${bx},${by} ${x},${y}`;
  });
  return `M${first[0]},${first[1]}${curves.join("")}`;
}
