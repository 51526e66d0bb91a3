import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SceneElement } from "../../../src/core/board/element.ts";
import { cardHeight, cardWidth, placeStencil } from "../../../src/core/board/place-stencil.ts";
import { stencils } from "../../../src/stencils/index.ts";

function place(stencil: (typeof stencils)[number], label?: string): readonly SceneElement[] {
  let count = 0;
  const source = { ids: () => `id-${++count}`, seed: () => 7 };
  return placeStencil(stencil, { ...source, x: 100, y: 60, ...(label !== undefined && { label }) });
}

const [first] = stencils;
if (!first) throw new Error("The library is empty.");

describe.each(stencils.map((stencil) => [stencil.component, stencil] as const))(
  "placing %s",
  (component, stencil) => {
    const elements = place(stencil);

    it("makes a card that carries the component, with its label bound to it", () => {
      const [card, label] = elements;
      expect(card?.customData).toEqual({ loopboard: { component } });
      expect(card).toMatchObject({ type: "rectangle", x: 100, y: 60, width: cardWidth, height: cardHeight });
      expect(card?.boundElements).toEqual([{ type: "text", id: label?.id }]);
      expect(label).toMatchObject({ type: "text", containerId: card?.id, originalText: stencil.title });
    });

    it("groups all of its elements and gives each an id", () => {
      expect(new Set(elements.map(({ groupIds }) => JSON.stringify(groupIds))).size).toBe(1);
      expect(elements[0]?.groupIds).toHaveLength(1);
      expect(new Set(elements.map(({ id }) => id)).size).toBe(elements.length);
    });

    it("draws the icon with lines, to which arrows do not bind", () => {
      expect(new Set(elements.slice(2).map(({ type }) => type))).toEqual(new Set(["line"]));
    });

    it("keeps everything inside the card", () => {
      for (const element of elements.slice(1)) {
        const box = extentOf(element);
        expect(box.left).toBeGreaterThanOrEqual(100);
        expect(box.right).toBeLessThanOrEqual(100 + cardWidth);
        expect(box.top).toBeGreaterThanOrEqual(60);
        expect(box.bottom).toBeLessThanOrEqual(60 + cardHeight);
      }
    });
  },
);

describe("the label of a card", () => {
  it("never lies over the icon, however long it is", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 120 }), (text) => {
        const [card, label, ...icon] = place(first, text);
        const bottom = Math.max(...icon.map((element) => extentOf(element).bottom));
        expect(label?.y ?? 0).toBeGreaterThanOrEqual(bottom);
        expect((label?.y ?? 0) + (label?.height ?? 0)).toBeLessThanOrEqual(
          (card?.y ?? 0) + (card?.height ?? 0),
        );
      }),
    );
  });

  it("grows the card by whole steps of the grid", () => {
    const [card] = place(
      first,
      "a label that goes on and on until it needs five whole lines, all of them wide, at least",
    );
    expect(card?.height).toBeGreaterThan(cardHeight);
    expect((card?.height ?? 0) % 20).toBe(0);
  });
});

function extentOf(element: SceneElement) {
  if (element.type !== "line") {
    const { x, y, width, height } = element;
    return { left: x, right: x + width, top: y, bottom: y + height };
  }
  const xs = element.points.map(([x]) => element.x + x);
  const ys = element.points.map(([, y]) => element.y + y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
