/** Huge boards take time in proportion to their size, and run out of nothing. */
import { describe, expect, test } from "vitest";
import { compareBoards } from "../../../src/core/board/compare/compare-boards.ts";
import { readBoardContent } from "../../../src/core/board/edit/board-content.ts";
import { addComponent } from "../../../src/core/board/edit/add-component.ts";
import { move } from "../../../src/core/board/edit/move.ts";
import { rename } from "../../../src/core/board/edit/rename.ts";
import { noChange } from "../../../src/core/board/scene-change.ts";
import { readSceneIndex } from "../../../src/core/board/scene-index.ts";
import { sceneEdits } from "../../../src/core/board/scene-text.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";
import { stencils } from "../../../src/stencils/index.ts";
import { growth } from "../../growth.ts";

const source = { ids: (part: string) => `new-${part}`, seed: () => 1 };

/** An arrow of so many points from one box to another. */
function longLine(points: number): string {
  const path = Array.from({ length: points }, (_, i) => `[${i % 977},${i % 353}]`).join(",");
  const box = (id: string, x: number) =>
    `{"id":"${id}","type":"rectangle","x":${x},"y":0,"width":100,"height":50}`;
  const ends = '"startBinding":{"elementId":"a"},"endBinding":{"elementId":"b"}';
  return `{"elements":[${box("a", 0)},${box("b", 9000)},{"id":"line","type":"arrow","x":0,"y":0,"width":976,"height":352,${ends},"points":[${path}]}]}`;
}

function edited(text: string, change: typeof noChange): string {
  const reading = readSceneIndex(text);
  if (reading.kind !== "scene") throw new Error(JSON.stringify(reading));
  return applyEdits(text, sceneEdits(text, reading.index, change).edits);
}

/** What is done to a long line: reading it, moving what it is bound to, comparing, one point elsewhere. */
function work(text: string): void {
  const content = readBoardContent(text);
  expect(content.graph.connections).toEqual([{ id: "line", from: "a", to: "b", label: "" }]);
  const moved = edited(
    text,
    move(content, "a", { dx: 20, dy: 0 }, () => 1),
  );
  const after = readBoardContent(moved);
  const differences = compareBoards(content, after);
  expect(differences.map(({ key, aspects }) => [key, aspects])).toEqual([["a", ["moved"]]]);
  const points = [...(after.elements.get("line")?.points as readonly unknown[])];
  points[points.length >> 1] = [1.5, 1.5];
  const bent = { kind: "update", key: "line", set: { points }, unset: [] } as const;
  const again = edited(moved, { ...noChange, elements: [bent] });
  expect(Math.abs(again.length - moved.length)).toBeLessThan(20);
}

/** Ten times the points take ten times the time; what is quadratic would take a hundred times. */
const mostGrowth = 40;

describe("a line of a million points", () => {
  test("takes ten times as long as one of a hundred thousand", () => {
    const [short, long] = [longLine(100_000), longLine(1_000_000)];
    // Warm, so that compiling counts for neither.
    work(longLine(1000));
    work(short);
    const grown = growth(
      () => {
        work(short);
      },
      () => {
        work(long);
      },
      mostGrowth,
    );
    expect(grown).toBeLessThan(mostGrowth);
  });
});

describe("more than a function takes arguments", () => {
  test("of components leaves room for one more", () => {
    const [stencil] = stencils;
    if (!stencil) throw new Error("No stencils.");
    const content = readBoardContent(
      '{"elements":[{"id":"a","type":"rectangle","x":0,"y":0,"width":9,"height":9}]}',
    );
    const [component] = content.graph.components;
    if (!component) throw new Error("No component.");
    const components = Array<typeof component>(300_000).fill(component);
    const many = { ...content, graph: { ...content.graph, components } };
    expect(addComponent(many, stencil, undefined, source).key).toBe("new-card");
    const crowd = components.map((one, i) => ({
      ...one,
      box: { ...one.box, x: 129, y: i % 100, height: 500 },
    }));
    const crowded = { ...content, graph: { ...content.graph, components: crowd } };
    expect(addComponent(crowded, stencil, "a", source).key).toBe("new-card");
  });

  test("of lines is a name like another", () => {
    const content = readBoardContent(
      '{"elements":[{"id":"a","type":"rectangle","x":0,"y":0,"width":9,"height":9}]}',
    );
    const change = rename(content, "a", "word\n".repeat(300_000), source);
    expect(change.elements.map(({ kind }) => kind)).toEqual(["update", "insert"]);
  });
});
