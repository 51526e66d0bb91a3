import { polyline, smoothCurve } from "../../src/core/board/curve.ts";
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
  const isCurved = shape.kind === "ellipse" || (shape.kind === "line" && shape.curved === true);
  return isCurved ? smoothCurve(outlineOf(shape)) : polyline(outlineOf(shape));
}
