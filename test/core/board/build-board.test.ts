import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type BoardSpec, boardSpecSchema } from "../../../src/core/board/board-spec.ts";
import { boardText, buildBoard } from "../../../src/core/board/build-board.ts";
import type { ArrowElement, SceneElement } from "../../../src/core/board/element.ts";
import { cardHeight } from "../../../src/core/board/place-stencil.ts";
import { patterns, stencils } from "../../../src/stencils/index.ts";

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const folder = join(import.meta.dirname, "../../../scripts/generate/example-boards");
const exampleBoards = readdirSync(folder).map((file): BoardSpec => {
  const text = readFileSync(join(folder, file), "utf8");
  return boardSpecSchema.parse(JSON.parse(text));
});
const boards = [...patterns, ...exampleBoards];

describe.each(boards.map((spec) => [spec.id, spec] as const))("the board %s", (_, spec) => {
  const elements = buildBoard(spec, stencils);
  const byId = new Map(elements.map((element) => [element.id, element]));
  const arrows = elements.filter((element) => element.type === "arrow");
  const cards = elements.filter((element) => element.customData?.loopboard.component !== undefined);
  const labels = elements.filter(
    (element) => element.type === "text" && byId.get(element.containerId ?? "")?.type === "arrow",
  );
  const freeTexts = elements.filter((element) => element.type === "text" && element.containerId === null);

  it("has the form of a board", () => {
    expect(boardSpecSchema.safeParse(spec).error?.issues ?? []).toEqual([]);
  });

  it("is the same text each time", () => {
    expect(boardText(spec, stencils)).toBe(boardText(spec, stencils));
  });

  it("gives every element an id of its own, and keys in the order of drawing", () => {
    expect(byId.size).toBe(elements.length);
    const indices = elements.map(({ index }) => index ?? "");
    expect(indices).toEqual(indices.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(new Set(indices).size).toBe(elements.length);
  });

  it("binds arrows and labels in both directions", () => {
    for (const arrow of arrows) {
      for (const { elementId } of [arrow.startBinding, arrow.endBinding]) {
        expect(byId.get(elementId)?.customData?.loopboard).toHaveProperty("component");
        expect(byId.get(elementId)?.boundElements).toContainEqual({ type: "arrow", id: arrow.id });
      }
    }
    for (const element of elements) {
      for (const bound of element.boundElements ?? [])
        expect(pointsBack(byId.get(bound.id), element.id)).toBe(true);
      if (element.type !== "text" || element.containerId === null) continue;
      expect(byId.get(element.containerId)?.boundElements).toContainEqual({ type: "text", id: element.id });
    }
  });

  it("connects every card", () => {
    const ends = new Set(spec.connections.flatMap(({ from, to }) => [from, to]));
    expect(spec.nodes.filter(({ id }) => !ends.has(id))).toEqual([]);
  });

  it("has labels that fit cards of the usual height", () => {
    expect(cards.filter(({ height }) => height !== cardHeight).map(({ id }) => id)).toEqual([]);
  });

  it("puts no two cards over each other", () => {
    expect(overlaps(cards.map(box), cards.map(box))).toEqual([]);
  });

  it("leads no arrow through a card", () => {
    const through = arrows.flatMap((arrow) =>
      segments(arrow).flatMap((segment) =>
        cards.filter((card) => meets(segment, box(card))).map((card) => [arrow.id, card.id]),
      ),
    );
    expect(through).toEqual([]);
  });

  it("writes no label over a card, another label, a title or a foreign arrow", () => {
    const collisions = labels.flatMap((label) => {
      const others = [...cards, ...labels, ...freeTexts].filter((other) => other !== label);
      const foreign = arrows.filter((arrow) => label.type === "text" && arrow.id !== label.containerId);
      return [
        ...others.filter((other) => meets(box(label), box(other))).map(({ id }) => [label.id, id]),
        ...foreign
          .filter((arrow) => segments(arrow).some((it) => meets(it, box(label))))
          .map(({ id }) => [label.id, id]),
      ];
    });
    expect(collisions).toEqual([]);
  });

  it("leads no arrow through a title", () => {
    const struck = arrows.flatMap((arrow) =>
      segments(arrow).flatMap((segment) =>
        freeTexts.filter((text) => meets(segment, box(text))).map(({ id }) => [arrow.id, id]),
      ),
    );
    expect(struck).toEqual([]);
  });

  it("writes no label across the side of a zone, and no title beyond it", () => {
    const zones = elements.filter((element) => element.customData?.loopboard.zone !== undefined);
    const sides = zones.map(box).flatMap(({ left, right, top, bottom }) => [
      { left, right: left, top, bottom },
      { left: right, right, top, bottom },
    ]);
    const struck = [...labels, ...freeTexts].filter((text) => sides.some((side) => meets(side, box(text))));
    expect(struck.map(({ id }) => id)).toEqual([]);
  });

  it("leaves enough of an arrow to be seen beside its label", () => {
    for (const label of labels) {
      const arrow = byId.get(label.type === "text" ? (label.containerId ?? "") : "");
      if (arrow?.type !== "arrow") throw new Error(`${label.id} is bound to no arrow.`);
      expect(arrow.points.length % 2, `${label.id} would sit on a corner`).toBe(0);
      const middle = segments(arrow)[Math.floor(arrow.points.length / 2) - 1];
      if (!middle) throw new Error(`${arrow.id} has no middle.`);
      const isLevel = middle.top === middle.bottom;
      const visible = isLevel
        ? middle.right - middle.left - label.width
        : middle.bottom - middle.top - label.height;
      expect(visible, label.id).toBeGreaterThanOrEqual(36);
    }
  });
});

function pointsBack(element: SceneElement | undefined, id: string): boolean {
  if (element?.type === "text") return element.containerId === id;
  return (
    element?.type === "arrow" && [element.startBinding.elementId, element.endBinding.elementId].includes(id)
  );
}

function box({ x, y, width, height }: SceneElement): Rectangle {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function segments(arrow: ArrowElement): readonly Rectangle[] {
  return arrow.points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = arrow.points[index] ?? [x, y];
    return {
      left: arrow.x + Math.min(x, fromX),
      right: arrow.x + Math.max(x, fromX),
      top: arrow.y + Math.min(y, fromY),
      bottom: arrow.y + Math.max(y, fromY),
    };
  });
}

function meets(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function overlaps(
  some: readonly Rectangle[],
  others: readonly Rectangle[],
): readonly (readonly Rectangle[])[] {
  return some.flatMap((a, i) => others.filter((b, j) => j > i && meets(a, b)).map((b) => [a, b]));
}
