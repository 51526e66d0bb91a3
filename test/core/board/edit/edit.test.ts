/** Edits by naming things: what the drawing means afterwards, and that nothing is left lying about. */
import { describe, expect, it } from "vitest";
import { boardText } from "../../../../src/core/board/build-board.ts";
import { addComponent } from "../../../../src/core/board/edit/add-component.ts";
import { boxOf, readBoardContent, type BoardContent } from "../../../../src/core/board/edit/board-content.ts";
import { connect } from "../../../../src/core/board/edit/connect.ts";
import { facingPorts, portEnd, portsOf, portsOfElements } from "../../../../src/core/board/port.ts";
import { fixedPoint } from "../../../../src/core/board/route.ts";
import { deleteItem } from "../../../../src/core/board/edit/delete-item.ts";
import { move, shiftBeside } from "../../../../src/core/board/edit/move.ts";
import { rename } from "../../../../src/core/board/edit/rename.ts";
import { changeElements, type SceneChange } from "../../../../src/core/board/scene-change.ts";
import { isObject, type SceneElement } from "../../../../src/core/board/scene.ts";
import { patterns, stencils } from "../../../../src/stencils/index.ts";

let count = 0;
const source = { ids: (part: string) => `new-${part}-${++count}`, seed: () => ++count };
const contentOf = (elements: readonly SceneElement[]): BoardContent =>
  readBoardContent(JSON.stringify({ type: "excalidraw", elements }));
const after = (content: BoardContent, change: SceneChange): BoardContent =>
  contentOf([...changeElements(content.elements, change.elements).values()]);
const labels = ({ graph }: BoardContent): readonly string[] => graph.components.map(({ label }) => label);
const edges = ({ graph }: BoardContent): readonly string[] => {
  const name = (id: string | undefined) => graph.components.find((one) => one.id === id)?.label ?? "–";
  return graph.connections.map(
    ({ from, to, label }) => `${name(from)} → ${name(to)}${label && `: ${label}`}`,
  );
};
const stencil = (component: string) => {
  const found = stencils.find((one) => one.component === component);
  if (!found) throw new Error(component);
  return found;
};

/** Every id that an element names must be there, and arrows and shapes must name each other. */
function looseEnds({ elements }: BoardContent): readonly string[] {
  const binds = (binding: unknown) => (isObject(binding) ? String(binding.elementId) : undefined);
  return [...elements].flatMap(([key, element]) => {
    const bound: readonly unknown[] = Array.isArray(element.boundElements) ? element.boundElements : [];
    const named = [
      ...bound.map((one) => (isObject(one) ? String(one.id) : "?")),
      ...[element.containerId, element.frameId].filter((id) => typeof id === "string"),
    ];
    const ends = [binds(element.startBinding), binds(element.endBinding)].filter((id) => id !== undefined);
    const back = ends.filter(
      (id) => !JSON.stringify(elements.get(id)?.boundElements ?? []).includes(`"${key}"`),
    );
    return [...named.filter((id) => !elements.has(id)), ...back].map((id) => `${key}: ${id}`);
  });
}

/** Two hand-drawn boxes with texts in them, not bound; an arrow that is bound; a frame around. */
const drawn = contentOf([
  { id: "f", type: "frame", name: "Serving", x: -50, y: -50, width: 600, height: 300 },
  {
    id: "a",
    type: "ellipse",
    x: 0,
    y: 0,
    width: 120,
    height: 60,
    frameId: "f",
    boundElements: [{ id: "ab", type: "arrow" }],
  },
  {
    id: "ta",
    type: "text",
    text: "Ranker",
    x: 30,
    y: 20,
    width: 60,
    height: 25,
    fontSize: 20,
    textAlign: "left",
    frameId: "f",
  },
  {
    id: "b",
    type: "rectangle",
    x: 300,
    y: 0,
    width: 120,
    height: 60,
    frameId: "f",
    boundElements: [{ id: "ab", type: "arrow" }],
  },
  { id: "tb", type: "text", text: "Cache", x: 330, y: 20, width: 60, height: 25, fontSize: 20, frameId: "f" },
  {
    ...{
      id: "ab",
      type: "arrow",
      x: 120,
      y: 30,
      width: 180,
      height: 0,
      points: [
        [0, 0],
        [180, 0],
      ],
    },
    ...{
      startBinding: { elementId: "a", focus: 0, gap: 1 },
      endBinding: { elementId: "b", focus: 0, gap: 1 },
      endArrowhead: "arrow",
    },
  },
]);

describe("an arrow between stencils", () => {
  it("ends at the ports that are made for it", () => {
    let board = contentOf([]);
    const flag = addComponent(board, stencil("rollout"), undefined, source);
    board = after(board, flag.change);
    const server = addComponent(board, stencil("model-server"), flag.key, source);
    board = after(board, server.change);
    const arrow = connect(board, flag.key, server.key, "", source, portsOfElements(stencils));
    const { startBinding, endBinding } = after(board, arrow.change).elements.get(arrow.key) ?? {};
    const end = ({ key }: { readonly key: string }, component: string) => ({
      box: boxOf(board, key),
      ports: portsOf(stencil(component)),
    });
    const [from, to] = [end(flag, "rollout"), end(server, "model-server")];
    const ports = facingPorts(from, to);
    if (!ports) throw new Error("No ports were found.");
    expect(startBinding).toMatchObject({
      elementId: flag.key,
      fixedPoint: fixedPoint(portEnd(ports[0], from.box)),
    });
    expect(endBinding).toMatchObject({
      elementId: server.key,
      fixedPoint: fixedPoint(portEnd(ports[1], to.box)),
    });
    // A rollout has two ways out and none in the middle of its right side.
    expect(startBinding).not.toMatchObject({ fixedPoint: [expect.anything(), 0.5001] });
  });
});

describe("a board made by naming things", () => {
  it("says what was said, and has no loose ends", () => {
    let board = contentOf([]);
    const store = addComponent(board, stencil("feature-store"), undefined, source);
    board = after(board, store.change);
    const ranker = addComponent(board, stencil("ranker"), store.key, source);
    board = after(board, ranker.change);
    const cache = addComponent(board, stencil("cache"), store.key, source);
    board = after(board, cache.change);
    board = after(board, connect(board, store.key, ranker.key, "features", source).change);
    board = after(board, rename(board, cache.key, "Result cache", source));
    expect(edges(board)).toEqual([
      `${stencil("feature-store").title} → ${stencil("ranker").title}: features`,
    ]);
    expect(labels(board)).toContain("Result cache");
    expect(looseEnds(board)).toEqual([]);
    // No card lies on another one.
    const ys = board.graph.components.map(({ box }) => `${box.x},${box.y}`);
    expect(new Set(ys).size).toBe(3);
    board = after(board, deleteItem(board, ranker.key, source.seed));
    expect([labels(board), edges(board), looseEnds(board)]).toEqual([
      [stencil("feature-store").title, "Result cache"],
      [],
      [],
    ]);
    // The icon went with its card.
    const left = [...board.elements.values()].filter(({ type }) => type === "rectangle");
    expect(left).toHaveLength(2);
    board = after(board, deleteItem(board, store.key, source.seed));
    board = after(board, deleteItem(board, cache.key, source.seed));
    expect([...board.elements]).toEqual([]);
  });

  it("adds into the frame of what it stands beside", () => {
    const added = after(drawn, addComponent(drawn, stencil("cache"), "b", source).change);
    const card = [...added.elements.values()].find(({ customData }) => customData !== undefined);
    expect(card).toMatchObject({ frameId: "f", x: 540 });
  });
});

describe.each(patterns.map((spec) => [spec.title, readBoardContent(boardText(spec, stencils))] as const))(
  "every component of %s",
  (_, board) => {
    it("can be moved, and its arrows follow", () => {
      for (const { id, label } of board.graph.components) {
        const moved = after(board, move(board, id, { dx: 40, dy: 2000 }, source.seed));
        expect(edges(moved), label).toEqual(edges(board));
        expect(looseEnds(moved), label).toEqual([]);
        // Both ends of each arrow touch what they are bound to.
        const unbound = [...moved.elements.values()].map((element) =>
          element.type === "arrow" ? { ...element, startBinding: null, endBinding: null } : element,
        );
        expect(contentOf(unbound).graph.connections, label).toEqual(moved.graph.connections);
      }
    });

    it("can be deleted, and leaves nothing behind", () => {
      const names = labels(board);
      for (const { id, label } of board.graph.components) {
        const left = after(board, deleteItem(board, id, source.seed));
        expect(labels(left)).toEqual(names.filter((name, i) => board.graph.components[i]?.id !== id));
        expect(edges(left)).toEqual(
          edges(board).filter((edge) => !edge.includes(`${label} →`) && !edge.includes(`→ ${label}`)),
        );
        expect(looseEnds(left)).toEqual([]);
      }
    });

    it("can be renamed", () => {
      for (const { id, label } of board.graph.components) {
        const renamed = after(board, rename(board, id, "A rather long name of it all", source));
        expect(labels(renamed)).toEqual(
          labels(board).map((name) => (name === label ? "A rather long name of it all" : name)),
        );
      }
    });
  },
);

describe("a board drawn by hand", () => {
  it("has its texts renamed where they are", () => {
    const renamed = after(drawn, rename(drawn, "a", "Scorer", source));
    expect(labels(renamed)).toEqual(["Scorer", "Cache"]);
    expect(renamed.elements.get("ta")).toMatchObject({ originalText: "Scorer", x: 30, version: 1 });
    expect(after(drawn, rename(drawn, "f", "Online", source)).graph.frames[0]?.title).toBe("Online");
  });

  it("gets and loses labels of arrows", () => {
    const named = after(drawn, rename(drawn, "ab", "top 500", source));
    expect(edges(named)).toEqual(["Ranker → Cache: top 500"]);
    expect(looseEnds(named)).toEqual([]);
    const bare = after(named, rename(named, "ab", " ", source));
    expect([edges(bare), looseEnds(bare)]).toEqual([["Ranker → Cache"], []]);
  });

  it("has a straight arrow's end follow what it is bound to, and the other stay", () => {
    const moved = after(drawn, move(drawn, "b", { dx: 100, dy: 40 }, source.seed));
    expect(moved.elements.get("ab")).toMatchObject({
      x: 120,
      y: 30,
      points: [
        [0, 0],
        [280, 40],
      ],
    });
    expect(moved.elements.get("tb")).toMatchObject({ x: 430, y: 60 });
    const back = after(drawn, move(drawn, "a", { dx: -20, dy: 0 }, source.seed));
    expect(back.elements.get("ab")).toMatchObject({
      x: 100,
      points: [
        [0, 0],
        [200, 0],
      ],
    });
  });

  it("moves a frame with what is in it, each thing once", () => {
    const moved = after(drawn, move(drawn, "f", { dx: 10, dy: 10 }, source.seed));
    const at = (id: string) => [moved.elements.get(id)?.x, moved.elements.get(id)?.y];
    expect([at("f"), at("a"), at("ta"), at("b"), at("ab")]).toEqual([
      [-40, -40],
      [10, 10],
      [40, 30],
      [310, 10],
      [130, 40],
    ]);
    expect(edges(moved)).toEqual(edges(drawn));
  });

  it("keeps what was in a frame that is deleted", () => {
    const left = after(drawn, deleteItem(drawn, "f", source.seed));
    expect([labels(left), left.graph.frames, looseEnds(left)]).toEqual([["Ranker", "Cache"], [], []]);
  });

  it.each([
    ["right", [540, 0]],
    ["left", [60, 0]],
    ["bottom", [300, 180]],
    ["top", [300, -180]],
  ] as const)("puts a component %s of another one", (side, [x, y]) => {
    const { dx, dy } = shiftBeside(drawn, "a", "b", side);
    expect([dx, dy]).toEqual([x, y]);
  });
});
