import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readComponentGraph } from "../../../src/core/board/component-graph.ts";
import { parseScene, type SceneElement } from "../../../src/core/board/scene.ts";

const box = (id: string, x: number, more: SceneElement = {}): SceneElement => ({
  ...{ id, type: "rectangle", x, y: 0, width: 100, height: 60 },
  ...more,
});
const text = (id: string, words: string, x: number, more: SceneElement = {}): SceneElement => ({
  ...{ id, type: "text", text: words, x, y: 20, width: 60, height: 20, fontSize: 16 },
  ...more,
});
const arrow = (id: string, from: number, to: number, more: SceneElement = {}): SceneElement => ({
  ...{ id, type: "arrow", x: from, y: 30, width: to - from, height: 0, endArrowhead: "arrow" },
  points: [
    [0, 0],
    [to - from, 0],
  ],
  ...more,
});
const bound = (elementId: string): SceneElement => ({ elementId, focus: 0, gap: 1 });

describe("the graph of a drawing", () => {
  it("has boxes with their bound text, and arrows by what they are bound to", () => {
    const graph = readComponentGraph([
      box("a", 0),
      text("ta", "Ranker", 20, { containerId: "a" }),
      box("b", 300),
      text("tb", "Cache", 320, { containerId: "b" }),
      arrow("ab", 100, 300, { startBinding: bound("a"), endBinding: bound("tb") }),
      text("l", "top 500", 180, { containerId: "ab" }),
    ]);
    expect(graph.components.map(({ id, label }) => [id, label])).toEqual([
      ["a", "Ranker"],
      ["b", "Cache"],
    ]);
    expect(graph.connections).toEqual([{ id: "ab", from: "a", to: "b", label: "top 500" }]);
  });

  it("takes the nearest box for an end that is bound to nothing, and none that is far away", () => {
    const scene = [box("a", 0), box("b", 300), arrow("near", 110, 280), arrow("far", 110, 190)];
    expect(readComponentGraph(scene).connections.map(({ from, to }) => [from, to])).toEqual([
      ["a", "b"],
      ["a", undefined],
    ]);
  });

  it("does not lead a short arrow back to where it came from", () => {
    const scene = [box("a", 0), arrow("out", 105, 130, { startBinding: bound("a") })];
    expect(readComponentGraph(scene).connections[0]).toMatchObject({ from: "a", to: undefined });
  });

  it("turns an arrow round whose only head is at its start", () => {
    const ends = { startBinding: bound("a"), endBinding: bound("b") };
    const heads = { startArrowhead: "arrow", endArrowhead: null };
    const scene = [box("a", 0), box("b", 300), arrow("ab", 100, 300, { ...ends, ...heads })];
    expect(readComponentGraph(scene).connections[0]).toMatchObject({ from: "b", to: "a" });
  });

  it("knows what a stencil stands for, and asks for what a label may mean", () => {
    const stencil = box("s", 0, { customData: { loopboard: { component: "feature-store" } } });
    const scene = [stencil, box("h", 300), text("t", "Kafka", 320)];
    const graph = readComponentGraph(scene, (label) => (label === "Kafka" ? "event-stream" : undefined));
    expect(graph.components.map(({ component }) => component)).toEqual(["feature-store", "event-stream"]);
  });

  it("takes boxes around others, panels and frames for frames", () => {
    const panel = { y: -100, width: 600, height: 300 };
    const graph = readComponentGraph([
      box("zone", -50, { ...panel, customData: { loopboard: { zone: "Serving" } } }),
      box("hand", 900, panel),
      text("title", "Training", 1000, { y: -90, fontSize: 28 }),
      text("caption", "nightly", 1100, { y: 100 }),
      { id: "f", type: "frame", name: "Overview", x: 2000, y: 0, width: 500, height: 500 },
      ...["a", "b"].flatMap((id, i) => [box(id, i * 200), text(`t${id}`, id, i * 200 + 20)]),
      ...["c", "d"].flatMap((id, i) => [box(id, 950 + i * 200), text(`t${id}`, id, 970 + i * 200)]),
      box("e", 2100, { y: 100, frameId: "f" }),
    ]);
    expect(graph.frames.map(({ id, title }) => [id, title])).toEqual([
      ["zone", "Serving"],
      ["hand", "Training"],
      ["f", "Overview"],
    ]);
    expect(graph.components.map(({ id, frame }) => [id, frame])).toEqual([
      ["a", "zone"],
      ["b", "zone"],
      ["c", "hand"],
      ["d", "hand"],
      ["e", "f"],
    ]);
  });

  it("leaves out what is deleted, and what has no place", () => {
    const scene = [box("gone", 0, { isDeleted: true }), box("nowhere", Number.NaN), { id: "odd" }, {}];
    expect(readComponentGraph(scene)).toEqual({ components: [], connections: [], frames: [] });
  });
});

interface LabelledBoard {
  readonly id: string;
  readonly file: string;
  readonly format: string;
  readonly graph: {
    readonly components: readonly { readonly id: string }[];
    readonly connections: readonly { readonly fromId: string; readonly toId: string }[];
  } | null;
}

const boards = join(import.meta.dirname, "../../../../shared/boards");

describe.skipIf(!existsSync(boards))("the graphs of real drawings", () => {
  it("are nearly those that people read from them", () => {
    const all = JSON.parse(readFileSync(join(boards, "labels.json"), "utf8")) as readonly LabelledBoard[];
    const score = { components: [0, 0, 0], connections: [0, 0, 0] };
    for (const { file, format, graph } of all) {
      if (format !== "excalidraw" || !graph) continue;
      const read = readComponentGraph(parseScene(readFileSync(join(boards, file), "utf8")).elements);
      count(
        score.components,
        graph.components.map(({ id }) => id),
        read.components.map(({ id }) => id),
      );
      count(
        score.connections,
        graph.connections.map(({ fromId, toId }) => `${fromId} → ${toId}`),
        read.connections.flatMap(({ from, to }) => (from && to ? [`${from} → ${to}`] : [])),
      );
    }
    const f1 = ([hits = 0, wanted = 0, found = 0]: readonly number[]) => (2 * hits) / (wanted + found);
    console.log(
      `Boards: components F1 ${f1(score.components).toFixed(3)}, connections F1 ${f1(score.connections).toFixed(3)}`,
    );
    expect(f1(score.components)).toBeGreaterThan(0.95);
    expect(f1(score.connections)).toBeGreaterThan(0.9);
  });
});

if (!existsSync(boards)) console.warn("The folder of real boards is not there: their graphs are not scored.");

function count(score: number[], wanted: readonly string[], found: readonly string[]): void {
  const hits = wanted.filter((id) => found.includes(id)).length;
  for (const [i, value] of [hits, wanted.length, found.length].entries()) score[i] = (score[i] ?? 0) + value;
}
