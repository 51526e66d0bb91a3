import { expect, test } from "vitest";
import { drawSvg } from "../../../../src/core/board/svg/draw-svg.ts";
import type { SceneElement } from "../../../../src/core/board/scene.ts";

const box = { type: "rectangle", x: 0, y: 0, width: 200, height: 80, roughness: 0, seed: 7 };

function lengthOf(elements: readonly SceneElement[]): number {
  const options = {
    theme: "light",
    ...{ hasBackground: true, hasLinks: true },
    ...{ scale: 1, padding: 10, idPrefix: "", title: "" },
  } as const;
  const drawing = drawSvg({ elements, appState: {}, files: {} }, options);
  return drawing.kind === "drawn" ? drawing.svg.length : 0;
}

test("thousands of shapes with hatching a mile wide are drawn without it", () => {
  const hatched = Array.from({ length: 3000 }, (_, i) => ({
    ...{ ...box, id: `h${i}`, width: 900_000, height: 900_000, strokeWidth: 1e-9 },
    ...{ backgroundColor: "red", fillStyle: "cross-hatch" },
  }));
  expect(lengthOf(hatched)).toBeLessThan(2_000_000);
}, 60_000);

test("of lines with a million points, as many are drawn as can be seen", () => {
  const points = Array.from({ length: 1_000_000 }, (_, i) => [i % 1000, (i * 7) % 900]);
  const lines = ["line", "freedraw", "arrow"].map((type) => ({ ...box, id: type, type, points }));
  const length = lengthOf(lines);
  expect(length).toBeGreaterThan(1_000_000);
  expect(length).toBeLessThan(30_000_000);
}, 60_000);
