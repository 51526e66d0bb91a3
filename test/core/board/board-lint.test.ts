import fc from "fast-check";
import { expect, it } from "vitest";
import { lintBoard } from "../../../src/core/board/board-lint.ts";
import { boardStats } from "../../../src/core/board/board-stats.ts";
import { emptyScene, type SceneElement } from "../../../src/core/board/scene.ts";
import { fieldsArbitrary } from "./arbitrary-scene.ts";

const box = (id: string, label: string, x: number, more: SceneElement = {}): readonly SceneElement[] => [
  { id, type: "rectangle", x, y: 0, width: 100, height: 60, ...more },
  { id: `t-${id}`, type: "text", text: label, containerId: id, x: x + 20, y: 20, width: 60, height: 20 },
];
const arrow = (id: string, from: string | undefined, to: string | undefined): SceneElement => ({
  ...{ id, type: "arrow", x: 0, y: 5000, endArrowhead: "arrow" },
  points: [
    [0, 0],
    [50, 0],
  ],
  ...(from !== undefined && { startBinding: { elementId: from } }),
  ...(to !== undefined && { endBinding: { elementId: to } }),
});
const is = (component: unknown): SceneElement => ({ customData: { loopboard: { component } } });
const lint = (elements: readonly SceneElement[], files: readonly string[] = []) =>
  lintBoard(elements, (path) => files.includes(path));
const found = (elements: readonly SceneElement[], files: readonly string[] = []) =>
  lint(elements, files).map(({ rule, element }) => `${element} ${rule}`);

const clean = [
  ...box("a", "Ranker", 0, is("ranker")),
  ...box("b", "Cache", 300, is("cache")),
  arrow("ab", "a", "b"),
];

it("finds nothing on a board in order", () => {
  expect(lint(clean)).toEqual([]);
});

it("finds arrows whose shape is gone, deleted ones among them, once an end and not also as loose", () => {
  const gone = { ...clean[0], id: "gone", isDeleted: true };
  const elements = [...clean, gone, arrow("x", "a", "nowhere"), arrow("y", "gone", "lost")];
  expect(found(elements)).toEqual(["x dangling-binding", "y dangling-binding", "y dangling-binding"]);
  expect(lint(elements)[0]).toEqual({
    rule: "dangling-binding",
    severity: "warning",
    element: "x",
    message:
      'The end of this arrow is bound to "nowhere", which is not on the board; bind it to a shape that is',
  });
  expect(found([...clean, { ...arrow("x", "a", "nowhere"), isDeleted: true }])).toEqual([]);
});

it("finds arrows that lead from nothing or to nothing", () => {
  const messages = lint([
    ...clean,
    arrow("x", "a", undefined),
    arrow("y", undefined, "b"),
    arrow("z", undefined, undefined),
  ]);
  expect(messages.map(({ rule, message }) => `${rule}: ${message.split(";")[0]}`)).toEqual([
    "loose-arrow: This arrow has no end at a component",
    "loose-arrow: This arrow has no start at a component",
    "loose-arrow: This arrow has neither end at a component",
  ]);
});

it("finds components that no stencil stands for", () => {
  const elements = ["rankr", "constructor", 7, null].flatMap((id, i) => box(`c${i}`, "A", i * 300, is(id)));
  expect(found(elements)).toEqual([0, 1, 2, 3].map((i) => `c${i} unknown-component`));
  expect(lint(elements)[0]?.message).toContain('"rankr"');
});

it("finds ids that were given twice, and names the later element", () => {
  const twin = { id: "a", type: "line", x: 900, y: 900, width: 1, height: 1 };
  expect(found([...clean, twin])).toEqual(["a~2 duplicate-id"]);
  expect(found([...clean, { ...twin, isDeleted: true }])).toEqual([]);
});

it("finds links that are refused or lead to no file", () => {
  const linked = (link: unknown) => found([...box("a", "A", 0, { link })], ["docs/a b.md"]);
  for (const link of ["javascript:alert(1)", " command:run", "//host/share", "vscode://x"]) {
    expect(linked(link)).toEqual(["a refused-link"]);
  }
  for (const link of ["docs/b.md", "docs/b.md#risks", "../x.excalidraw"]) {
    expect(linked(link)).toEqual(["a missing-file"]);
  }
  const fine = ["docs/a%20b.md#risks", "docs/a b.md", "#Serving", "/from/root.md", "https://example.com/x"];
  for (const link of [...fine, "mailto:a@example.com", "[[Note]]", "", " ", null, 7]) {
    expect(linked(link)).toEqual([]);
  }
});

it("finds shapes without a text, but not the parts of a picture", () => {
  const bare = { id: "bare", type: "ellipse", x: 900, y: 0, width: 80, height: 60 };
  expect(found([...clean, bare])).toEqual(["bare unlabelled-box"]);
  expect(found([...clean, { ...bare, groupIds: ["g"] }])).toEqual([]);
});

it("finds components that cover each other, not those that touch or lie in a larger one", () => {
  expect(found([...box("a", "A", 0), ...box("b", "B", 80)])).toEqual(["b overlapping-components"]);
  expect(found([...box("a", "A", 0), ...box("b", "B", 0)])).toContain("b overlapping-components");
  expect(found([...box("a", "A", 0), ...box("b", "B", 98)])).toEqual([]);
  const large = { id: "l", type: "rectangle", x: -50, y: -50, width: 400, height: 400 };
  const title = {
    id: "t-l",
    type: "text",
    text: "Large",
    containerId: "l",
    x: 200,
    y: 300,
    width: 50,
    height: 20,
  };
  expect(found([large, title, ...box("a", "A", 0)])).toEqual([]);
});

it("names things without what steers a terminal, and cuts long names", () => {
  const [message] = lint(box("a", "A", 0, is(`\u001b[31m${"x".repeat(500)}`))).map((one) => one.message);
  expect(message).not.toContain("\u001b");
  expect(message?.length).toBeLessThan(200);
});

it("reads whatever a file may hold", () => {
  fc.assert(
    fc.property(fc.array(fieldsArbitrary), (elements) => {
      const keys = lint(elements).map(({ element }) => element);
      expect(keys.every((key) => key !== "")).toBe(true);
      const stats = boardStats({ ...emptyScene, elements });
      expect(stats.components).toBeLessThanOrEqual(stats.elements);
    }),
  );
});

it("counts what is on a board, and not what was deleted", () => {
  const elements = [
    { id: "f", type: "frame", name: "Serving", x: -10, y: -10, width: 900, height: 100 },
    ...clean,
    ...box("c", "Cache 2", 500, is("cache")),
    ...box("d", "Other", 700),
    { ...clean[0], id: "gone", isDeleted: true },
  ];
  expect(boardStats({ ...emptyScene, elements, files: { p: {} } })).toEqual({
    ...{ elements: 10, components: 4, connections: 1, frames: 1, pictures: 1 },
    byComponent: [
      ["cache", 2],
      ["ranker", 1],
    ],
  });
});
