import { describe, expect, it } from "vitest";
import { readComponentGraph } from "../../../src/core/board/component-graph.ts";
import { readContract } from "../../../src/core/board/contract.ts";
import { patternSize, placePattern } from "../../../src/core/board/place-pattern.ts";
import type { SceneElement } from "../../../src/core/board/scene.ts";
import { patterns, stencils } from "../../../src/stencils/index.ts";

function place(pattern: (typeof patterns)[number], frameId?: string) {
  let count = 0;
  const source = { ids: () => `new-${++count}`, seed: () => 7 };
  return placePattern(
    pattern,
    { ...source, x: -300, y: 1000, ...(frameId !== undefined && { frameId }) },
    stencils,
  );
}

describe("the patterns", () => {
  it("are the eleven that a board of an ML system begins with, each named once", () => {
    expect(patterns.map(({ order }) => order)).toEqual(patterns.map((_, index) => index + 1));
    expect(patterns.length).toBeGreaterThanOrEqual(11);
    expect(new Set(patterns.map(({ title }) => title)).size).toBe(patterns.length);
    expect(new Set(patterns.map(({ description }) => description)).size).toBe(patterns.length);
  });
});

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))(
  "placing the pattern %s",
  (_, pattern) => {
    const elements = place(pattern);

    it("gives every element a new id, and names it so wherever it is meant", () => {
      const ids = new Set(elements.map(({ id }) => id));
      expect(ids.size).toBe(elements.length);
      const named = elements.flatMap((element) => [
        ...(element.boundElements ?? []).map(({ id }) => id),
        ...(element.type === "arrow" ? [element.startBinding.elementId, element.endBinding.elementId] : []),
        ...(element.type === "text" && element.containerId !== null ? [element.containerId] : []),
      ]);
      expect(named.filter((id) => !ids.has(id))).toEqual([]);
      expect([...ids].every((id) => id.startsWith("new-"))).toBe(true);
    });

    it("makes one group of it, in which each card is still one", () => {
      const outer = new Set(elements.map(({ groupIds }) => groupIds.at(-1)));
      expect(outer.size).toBe(1);
      const cards = elements.filter(({ customData }) => customData?.loopboard.component !== undefined);
      expect(new Set(cards.map(({ groupIds }) => groupIds[0])).size).toBe(pattern.nodes.length);
      expect(new Set(cards.map(({ groupIds }) => groupIds.length))).toEqual(new Set([2]));
    });

    it("lies where it was put and is as large as it says", () => {
      const { width, height } = patternSize(pattern);
      const boxes = elements.filter(({ type }) => type === "rectangle");
      expect(Math.min(...boxes.map(({ x }) => x))).toBe(-300);
      expect(Math.min(...boxes.map(({ y }) => y))).toBe(1000);
      expect(Math.max(...boxes.map((box) => box.x + box.width))).toBe(-300 + width);
      expect(Math.max(...boxes.map((box) => box.y + box.height))).toBe(1000 + height);
    });

    it("says as a drawing what its file says", () => {
      const graph = readComponentGraph(elements as unknown as readonly SceneElement[]);
      expect(graph.components.map(({ component }) => component)).toEqual(
        pattern.nodes.map(({ component }) => component),
      );
      const nodes = new Map(graph.components.map(({ id }, index) => [id, pattern.nodes[index]?.id]));
      expect(graph.connections.map(({ from, to }) => [nodes.get(from ?? ""), nodes.get(to ?? "")])).toEqual(
        pattern.connections.map(({ from, to }) => [from, to]),
      );
      expect(graph.frames.map(({ title }) => title)).toEqual((pattern.zones ?? []).map(({ title }) => title));
    });

    it("carries contracts that can be read", () => {
      const read = elements
        .filter(({ customData }) => customData?.loopboard.component !== undefined)
        .map((card) => readContract(card as unknown as SceneElement));
      expect(read.flatMap(({ problems }) => problems)).toEqual([]);
      expect(read.map(({ contract }) => contract)).toEqual(
        pattern.nodes.map(({ contract = {} }) => contract),
      );
      expect(read.some(({ contract }) => contract.mode !== undefined)).toBe(true);
    });

    it("joins a frame", () => {
      expect(new Set(place(pattern, "the-frame").map(({ frameId }) => frameId))).toEqual(
        new Set(["the-frame"]),
      );
    });
  },
);
