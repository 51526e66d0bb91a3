import { elbowPath, polyline, smoothCurve } from "../../src/core/board/curve.ts";
import type {
  ArrowElement,
  Box,
  LineElement,
  Point,
  RectangleElement,
  SceneElement,
  TextElement,
} from "../../src/core/board/element.ts";

/** The space around the drawing, in its own pixels. */
const padding = 8;

/** A picture of shapes as Loopboard draws them itself: small enough to show many at once, without Excalidraw. */
export function BoardPreview({ elements }: { readonly elements: readonly SceneElement[] }) {
  const { x, y, width, height } = extent(elements);
  const view = [x - padding, y - padding, width + 2 * padding, height + 2 * padding];
  const texts = elements.filter((element) => element.type === "text");
  return (
    <svg className="board-preview" viewBox={view.join(" ")} aria-hidden="true">
      {elements.map((element) => (
        <Shape key={element.id} element={element} texts={texts} />
      ))}
    </svg>
  );
}

function Shape({
  element,
  texts,
}: {
  readonly element: SceneElement;
  readonly texts: readonly TextElement[];
}) {
  switch (element.type) {
    case "rectangle":
      return <Rectangle element={element} />;
    case "line":
      return <Line element={element} />;
    case "text":
      return <Text element={element} />;
    case "arrow":
      return <Arrow element={element} label={texts.find(({ containerId }) => containerId === element.id)} />;
  }
}

function Rectangle({ element }: { readonly element: RectangleElement }) {
  const { x, y, width, height, backgroundColor, roundness } = element;
  return (
    <rect
      {...{ x, y, width, height }}
      {...stroke(element)}
      rx={roundness?.value ?? 0}
      fill={backgroundColor}
    />
  );
}

function Line({ element }: { readonly element: LineElement }) {
  const path = element.roundness ? smoothCurve : polyline;
  return <path {...stroke(element)} d={path(placed(element))} fill={element.backgroundColor} />;
}

/** Excalidraw puts a line's letters on this share of the font's size below the line's top. */
const baseline = 1;

function Text({ element }: { readonly element: TextElement }) {
  const { x, y, width, fontSize, lineHeight, strokeColor, textAlign } = element;
  const anchors = {
    left: ["start", x],
    center: ["middle", x + width / 2],
    right: ["end", x + width],
  } as const;
  const [textAnchor, at] = anchors[textAlign];
  return (
    <text {...{ fontSize, textAnchor }} fill={strokeColor}>
      {element.text.split("\n").map((line, i) => (
        <tspan key={i} x={at} y={y + fontSize * (baseline + i * lineHeight)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

const cornerRadius = 16;

function Arrow({
  element,
  label,
}: {
  readonly element: ArrowElement;
  readonly label: TextElement | undefined;
}) {
  const points = placed(element);
  const mask = `gap-${element.id}`;
  return (
    <g>
      {label && <Gap id={mask} label={label} points={points} />}
      <path
        {...stroke(element)}
        d={elbowPath(points, cornerRadius)}
        fill="none"
        mask={label && `url(#${mask})`}
      />
      <path {...stroke(element)} strokeDasharray="none" d={head(points)} fill={element.strokeColor} />
    </g>
  );
}

/** Leaves an arrow's line out where its label stands. */
function Gap({
  id,
  label,
  points,
}: {
  readonly id: string;
  readonly label: TextElement;
  readonly points: readonly Point[];
}) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const around = { x: Math.min(...xs) - 20, y: Math.min(...ys) - 20 };
  const size = { width: Math.max(...xs) + 20 - around.x, height: Math.max(...ys) + 20 - around.y };
  const { x, y, width, height } = label;
  return (
    <mask id={id} maskUnits="userSpaceOnUse" {...around} {...size}>
      <rect {...around} {...size} fill="white" />
      <rect {...{ x, y, width, height }} fill="black" />
    </mask>
  );
}

const headLength = 15;
const headWidth = 7;

function head(points: readonly Point[]): string {
  const end: Point = points.at(-1) ?? [0, 0];
  const before: Point = points.at(-2) ?? end;
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1;
  const [dx, dy] = [(end[0] - before[0]) / length, (end[1] - before[1]) / length];
  const [x, y] = [end[0] - dx * headLength, end[1] - dy * headLength];
  const corners: readonly Point[] = [
    end,
    [x - dy * headWidth, y + dx * headWidth],
    [x + dy * headWidth, y - dx * headWidth],
  ];
  return `${polyline(corners)}Z`;
}

function stroke({ strokeColor, strokeWidth, strokeStyle }: SceneElement) {
  const isDashed = strokeStyle === "dashed";
  return { stroke: strokeColor, strokeWidth, ...(isDashed && { strokeDasharray: "8 9" }) };
}

function placed({ x, y, points }: LineElement | ArrowElement): readonly Point[] {
  return points.map(([px, py]): Point => [x + px, y + py]);
}

function extent(elements: readonly SceneElement[]): Box {
  const corners = elements.flatMap((element): readonly Point[] =>
    "points" in element
      ? placed(element)
      : [
          [element.x, element.y],
          [element.x + element.width, element.y + element.height],
        ],
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
