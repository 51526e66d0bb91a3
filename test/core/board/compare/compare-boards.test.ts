import { describe, expect, it } from "vitest";
import { boardText } from "../../../../src/core/board/build-board.ts";
import { compareBoards } from "../../../../src/core/board/compare/compare-boards.ts";
import { drawnBox } from "../../../../src/core/board/compare/drawn-box.ts";
import { sayDifference } from "../../../../src/core/board/compare/say-difference.ts";
import { addComponent } from "../../../../src/core/board/edit/add-component.ts";
import { readBoardContent, type BoardContent } from "../../../../src/core/board/edit/board-content.ts";
import { connect } from "../../../../src/core/board/edit/connect.ts";
import { deleteItem } from "../../../../src/core/board/edit/delete-item.ts";
import { move } from "../../../../src/core/board/edit/move.ts";
import { rename } from "../../../../src/core/board/edit/rename.ts";
import { changeElements, type SceneChange } from "../../../../src/core/board/scene-change.ts";
import type { SceneElement } from "../../../../src/core/board/scene.ts";
import { patterns, stencils } from "../../../../src/stencils/index.ts";

let count = 0;
const source = { ids: (part: string) => `new-${part}-${++count}`, seed: () => ++count };
const contentOf = (elements: readonly SceneElement[]): BoardContent =>
  readBoardContent(JSON.stringify({ type: "excalidraw", elements }));
const after = (content: BoardContent, { elements }: SceneChange): BoardContent =>
  contentOf([...changeElements(content.elements, elements).values()]);
const said = (a: BoardContent, b: BoardContent): readonly string[] => compareBoards(a, b).map(sayDifference);

const box = (id: string, label: string, x: number): readonly SceneElement[] => [
  { id, type: "rectangle", x, y: 0, width: 100, height: 60, strokeColor: "#000" },
  {
    id: `t-${id}`,
    type: "text",
    text: label,
    containerId: id,
    x: x + 20,
    y: 20,
    width: 60,
    height: 20,
    fontSize: 16,
  },
];
const base = contentOf([
  { id: "f", type: "frame", name: "Serving", x: -10, y: -10, width: 700, height: 100 },
  ...box("a", "Ranker", 0),
  ...box("b", "Cache", 300),
  ...box("c", "Client", 900),
  {
    ...{
      id: "ab",
      type: "arrow",
      x: 100,
      y: 30,
      width: 200,
      height: 0,
      points: [
        [0, 0],
        [200, 0],
      ],
      endArrowhead: "arrow",
    },
    ...{
      startBinding: { elementId: "a", focus: 0, gap: 1 },
      endBinding: { elementId: "b", focus: 0, gap: 1 },
    },
  },
  {
    id: "scribble",
    type: "freedraw",
    x: 0,
    y: 500,
    width: 5,
    height: 5,
    points: [
      [0, 0],
      [5, 5],
    ],
  },
]);
const withFields = (id: string, fields: SceneElement): BoardContent =>
  contentOf([...base.elements].map(([key, element]) => (key === id ? { ...element, ...fields } : element)));

describe("what differs between two boards", () => {
  it.each([
    ["nothing", () => base, []],
    [
      "what only counts changes",
      () => withFields("a", { version: 9, updated: 5, boundElements: [], seed: 3 }),
      [],
    ],
    [
      "a component that is moved, and not its arrow",
      () => after(base, move(base, "a", { dx: 0, dy: 20 }, source.seed)),
      ["Ranker moved"],
    ],
    [
      "one that is renamed, and not its arrows",
      () => after(base, rename(base, "a", "Scorer", source)),
      ["Scorer renamed, was Ranker"],
    ],
    [
      "one that is removed, with its arrow",
      () => after(base, deleteItem(base, "b", source.seed)),
      ["Cache removed", "Arrow Ranker → Cache removed"],
    ],
    [
      "an arrow that is added",
      () => after(base, connect(base, "c", "a", "clicks", source).change),
      ["Arrow Client → Ranker: clicks added"],
    ],
    [
      "an arrow's new label",
      () => after(base, rename(base, "ab", "top 500", source)),
      ["Arrow Ranker → Cache: top 500 renamed, was Ranker → Cache"],
    ],
    [
      "an arrow's other end",
      () => withFields("ab", { endBinding: { elementId: "c", focus: 0, gap: 1 } }),
      ["Arrow Ranker → Client reconnected, was Ranker → Cache"],
    ],
    ["another colour", () => withFields("b", { strokeColor: "#f00" }), ["Cache restyled"]],
    ["another size and place", () => withFields("b", { x: 310, width: 140 }), ["Cache moved and resized"]],
    ["a frame's title", () => withFields("f", { name: "Online" }), ["Frame Online renamed, was Serving"]],
    ["a shape that means nothing", () => withFields("scribble", { strokeColor: "#0f0" }), ["Shape restyled"]],
    ["the size of a text in a box", () => withFields("t-b", { fontSize: 20 }), ["Cache restyled"]],
  ])("is %s", (_, other, expected) => {
    expect(said(base, other())).toEqual(expected);
  });

  it("is a card as one thing", () => {
    const stencil = stencils.find(({ component }) => component === "ranker");
    if (!stencil) throw new Error("There is no ranker.");
    const added = addComponent(base, stencil, "c", source);
    const more = after(base, added.change);
    expect(said(base, more)).toEqual([`${stencil.title} added`]);
    expect(said(more, base)).toEqual([`${stencil.title} removed`]);
    expect(said(more, after(more, move(more, added.key, { dx: 0, dy: 40 }, source.seed)))).toEqual([
      `${stencil.title} moved`,
    ]);
  });

  it("knows where things were and are", () => {
    const [difference] = compareBoards(base, after(base, move(base, "a", { dx: 5, dy: 20 }, source.seed)));
    expect(difference).toMatchObject({ before: { x: 0, y: 0 }, after: { x: 5, y: 20 } });
  });
});

it.each(patterns.map((spec) => [spec.title, spec] as const))(
  "every component of %s differs alone",
  (_, spec) => {
    const board = readBoardContent(boardText(spec, stencils));
    expect(said(board, board)).toEqual([]);
    for (const { id, label } of board.graph.components) {
      const moved = after(board, move(board, id, { dx: 0, dy: 20 }, source.seed));
      expect(said(board, moved)).toEqual([`${label} moved`]);
    }
  },
);

it("has the box of a line around all its points", () => {
  expect(
    drawnBox({
      x: 10,
      y: 10,
      width: 30,
      height: 20,
      points: [
        [0, 0],
        [-20, 5],
        [10, -15],
      ],
    }),
  ).toEqual({ x: -10, y: -5, width: 30, height: 20 });
  expect(drawnBox({ x: 1, y: 2, width: 3, height: 4 })).toEqual({ x: 1, y: 2, width: 3, height: 4 });
});
