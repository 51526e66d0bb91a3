import { expect, it } from "vitest";
import { boardOutline, type OutlineItem } from "../../../src/core/board/board-outline.ts";
import { readComponentGraph } from "../../../src/core/board/component-graph.ts";
import type { SceneElement } from "../../../src/core/board/scene.ts";

const box = (id: string, label: string, x: number, more: SceneElement = {}): readonly SceneElement[] => [
  { id, type: "rectangle", x, y: 0, width: 100, height: 60, ...more },
  { id: `t-${id}`, type: "text", text: label, containerId: id, x: x + 20, y: 20, width: 60, height: 20 },
];
const arrow = (id: string, from: string | undefined, to: string | undefined): SceneElement => ({
  ...{
    id,
    type: "arrow",
    x: 0,
    y: 2000,
    points: [
      [0, 0],
      [50, 0],
    ],
    endArrowhead: "arrow",
  },
  ...(from !== undefined && { startBinding: { elementId: from } }),
  ...(to !== undefined && { endBinding: { elementId: to } }),
});
const lines = (items: readonly OutlineItem[], indent = ""): readonly string[] =>
  items.flatMap(({ kind, name, direction, label, children }) => [
    `${indent}${kind} ${direction ?? ""}${name}${label && ` (${label})`}`,
    ...lines(children, `${indent}  `),
  ]);

it("lists frames with their components, and each connection below both of its ends", () => {
  const graph = readComponentGraph([
    { id: "f", type: "frame", name: "Serving", x: -10, y: -10, width: 400, height: 100 },
    ...box("a", "Ranker", 0, { frameId: "f" }),
    ...box("b", "Cache", 200, { frameId: "f" }),
    ...box("c", "Client", 900),
    arrow("ab", "a", "b"),
    { id: "l", type: "text", text: "top 500", containerId: "ab", x: 0, y: 0, width: 10, height: 10 },
    arrow("out", "c", undefined),
    arrow("alone", undefined, undefined),
  ]);
  const items = boardOutline(graph);
  expect(lines(items)).toEqual([
    "frame Serving",
    "  component Ranker",
    "    connection outCache (top 500)",
    "  component Cache",
    "    connection inRanker (top 500)",
    "component Client",
    "  connection out",
    "connection ",
  ]);
  const paths = (all: readonly OutlineItem[]): readonly string[] =>
    all.flatMap(({ path, children }) => [path, ...paths(children)]);
  expect(new Set(paths(items)).size).toBe(8);
});
