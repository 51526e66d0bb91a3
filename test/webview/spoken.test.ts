import { expect, it } from "vitest";
import { readComponentGraph } from "../../src/core/board/component-graph.ts";
import { sayBoard, saySelection } from "../../webview/board/spoken.ts";

const graph = readComponentGraph([
  { id: "f", type: "frame", name: "Serving", x: -10, y: -10, width: 500, height: 100 },
  { id: "a", type: "rectangle", x: 0, y: 0, width: 100, height: 60 },
  { id: "ta", type: "text", text: "Ranker", containerId: "a", x: 20, y: 20, width: 60, height: 20 },
  { id: "b", type: "ellipse", x: 300, y: 0, width: 100, height: 60 },
  {
    ...{
      id: "ab",
      type: "arrow",
      x: 105,
      y: 30,
      points: [
        [0, 0],
        [190, 0],
      ],
      endArrowhead: "arrow",
    },
    ...{ startBinding: { elementId: "a" }, endBinding: { elementId: "b" } },
  },
  { id: "l", type: "text", text: "top 500", containerId: "ab", x: 150, y: 20, width: 60, height: 20 },
]);

it("says what is on a board", () => {
  expect(sayBoard(graph)).toBe("Drawing of 2 components, 1 connection and 1 frame");
  expect(sayBoard(readComponentGraph([]))).toBe("Drawing of 0 components and 0 connections");
});

it.each([
  [[], ""],
  [["a", "ta"], "Selected: Ranker, component with 1 connection"],
  [["b"], "Selected: a shape without text, component with 1 connection"],
  [["ab"], "Selected: arrow from Ranker to a shape without text, top 500"],
  [["f", "a"], "Selected: Serving, frame; Ranker, component with 1 connection"],
  [["l"], "Selected: 1 shape"],
])("says that %j is selected", (keys, said) => {
  expect(saySelection(keys, graph)).toBe(said);
});
