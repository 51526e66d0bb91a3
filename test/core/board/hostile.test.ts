/** Files that were made to do harm: published payloads, and what else a file can hold that no program writes. */
import { strToU8 } from "fflate";
import LZString from "lz-string";
import { describe, expect, test } from "vitest";
import { boardOutline } from "../../../src/core/board/board-outline.ts";
import { readComponentGraph } from "../../../src/core/board/component-graph.ts";
import { compareBoards } from "../../../src/core/board/compare/compare-boards.ts";
import { addComponent } from "../../../src/core/board/edit/add-component.ts";
import { readBoardContent, type BoardContent } from "../../../src/core/board/edit/board-content.ts";
import { connect } from "../../../src/core/board/edit/connect.ts";
import { deleteItem } from "../../../src/core/board/edit/delete-item.ts";
import { move } from "../../../src/core/board/edit/move.ts";
import { rename } from "../../../src/core/board/edit/rename.ts";
import { readBoardFile } from "../../../src/core/board/formats/read-board-file.ts";
import { writePngScene } from "../../../src/core/board/formats/png-scene.ts";
import { writeSvgScene } from "../../../src/core/board/formats/svg-scene.ts";
import { jsonEquals } from "../../../src/core/board/json-equals.ts";
import { advanceBaseline, diffScene, type Baseline } from "../../../src/core/board/scene-diff.ts";
import { noChange, type SceneChange } from "../../../src/core/board/scene-change.ts";
import { placedElements } from "../../../src/core/board/element-places.ts";
import { readSceneIndex } from "../../../src/core/board/scene-index.ts";
import { sceneEdits } from "../../../src/core/board/scene-text.ts";
import { elementKeys, parseScene, type SceneElement } from "../../../src/core/board/scene.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";
import { stencils } from "../../../src/stencils/index.ts";
import { pixel } from "./formats/pixel.ts";

describe("names that every object of JavaScript knows", () => {
  const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
  const harmful = names.map((name) => `"${name}": {"polluted": true, "${name}": ["${name}"]}`).join(", ");
  const text = `{
  "type": "excalidraw", ${harmful},
  "elements": [
    {"id": "__proto__", "type": "rectangle", "x": 1, "y": 2, "width": 9, "height": 9, ${harmful}},
    {"id": "constructor", "type": "text", "x": 1.0, "text": "a", "customData": {${harmful}, "loopboard": {${harmful}, "component": "constructor"}}}
  ],
  "appState": {${harmful}, "gridSize": 20},
  "files": {${harmful}}
}`;

  test("keep their bytes through edits beside them", () => {
    const edited = edit(text, {
      elements: [
        { kind: "update", key: "__proto__", set: { x: 40 }, unset: [] },
        { kind: "move", key: "constructor", after: null },
      ],
      appState: { set: { gridSize: 10 }, unset: [] },
      files: { add: {}, remove: [] },
    });
    expect(edited.split(harmful)).toHaveLength(text.split(harmful).length);
    expect(parseScene(edited).elements.map(({ id, x }) => [id, x])).toEqual([
      ["constructor", 1],
      ["__proto__", 40],
    ]);
    expectUnpolluted();
  });

  test.each(names)("are fields like all others: %s", (name) => {
    const rectangle = '"id": "a", "type": "rectangle", "x": 1, "y": 1, "width": 9, "height": 9';
    const plain = `{${rectangle}, "version": 1}`;
    for (const value of ["{}", "null", '"x"', '{"polluted": true}']) {
      const marked = `{${rectangle}, "version": 2, "${name}": ${value}}`;
      const some: unknown = JSON.parse(`{"${name}": ${value}}`);
      const none = {};
      expect(jsonEquals(some, none) || jsonEquals(none, some)).toBe(false);
      for (const [before, after] of [
        [plain, marked],
        [marked, plain],
      ] as const) {
        const file = `{"elements": [${before}], "files": {}}`;
        const change = diffScene(baselineOf(file), parseScene(`{"elements": [${after}]}`));
        expect(change.elements).toHaveLength(1);
        expect(parseScene(edit(file, change)).elements).toEqual([JSON.parse(after)]);
        const next = advanceBaseline(baselineOf(file), change).elements.get("a")?.canvas;
        expect(JSON.stringify(next)).toBe(JSON.stringify(JSON.parse(after)));
        const differences = compareBoards(
          contentOf([JSON.parse(before) as SceneElement]),
          contentOf([JSON.parse(after) as SceneElement]),
        );
        // That a field is there and says nothing is no difference.
        expect(differences).toHaveLength(value === "null" ? 0 : 1);
      }
    }
    expectUnpolluted();
  });

  test("name pictures, elements and components like all others", () => {
    const picture = JSON.parse('{"__proto__": {"mimeType": "image/png"}}') as SceneElement;
    const element = { id: "toString", type: "image", fileId: "__proto__", x: 0, y: 0, width: 9, height: 9 };
    const file = '{"elements": [], "files": {}}';
    const change = diffScene(baselineOf(file), { elements: [element], appState: {}, files: picture });
    const edited = edit(file, change);
    expect(edited).toContain('"__proto__":');
    expect(parseScene(edited).elements).toEqual([element]);
    const { graph } = readBoardContent(text);
    expect(graph.components.map(({ id, component }) => [id, component])).toEqual([["__proto__", undefined]]);
    expectUnpolluted();
  });

  function expectUnpolluted(): void {
    expect(({} as SceneElement).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  }
});

describe("10,000 levels of nesting", () => {
  const deep = "[".repeat(10_000) + "]".repeat(10_000);
  const deepObject = '{"a":'.repeat(10_000) + "1" + "}".repeat(10_000);
  test.each([
    ["in the file", deep],
    ["in objects", deepObject],
    ["in a member", `{"elements": [], "appState": {"a": ${deep}}}`],
    ["in an element", `{"elements": [{"id": "a", "customData": ${deepObject}}]}`],
    ["without an end", '{"elements": ['.repeat(10_000)],
    ["in the bindings", `{"elements": [{"id": "a", "boundElements": ${deep}}]}`],
  ])("are one problem: %s", (_, text) => {
    expect(problemOf(text)).toBe("Found values nested deeper than 500 levels");
  });

  test("are the same problem out of every kind of file", () => {
    const text = `{"type": "excalidraw", "elements": [${deep}]}`;
    for (const [name, bytes] of Object.entries(filesOf(text))) {
      const read = readBoardFile(name, bytes);
      expect(read, name).toEqual({ kind: "scene", text });
      expect(problemOf(read.kind === "scene" ? read.text : ""), name).toBe(
        "Found values nested deeper than 500 levels",
      );
    }
    // The envelope of a picture may be as deep itself.
    const svg = `<svg><!-- payload-type:application/vnd.excalidraw+json --><!-- payload-version:2 --><!-- payload-start -->${btoa(deepObject)}<!-- payload-end --></svg>`;
    expect(readBoardFile("a.excalidraw.svg", strToU8(svg)).kind).toBe("problem");
  });

  test("of what is still read, the deepest is edited and compared", () => {
    const nested = '{"a":['.repeat(240) + "1" + "]}".repeat(240);
    const text = `{"elements": [{"id": "a", "type": "rectangle", "customData": ${nested}}]}`;
    const next = JSON.parse(nested.replace("1", "2")) as unknown;
    const change = changeOf({ kind: "update", key: "a", set: { customData: next }, unset: [] });
    expect(edit(text, change)).toBe(text.replace("1]", "2]"));
  });
});

describe("numbers that are no place", () => {
  // As JSON writes them: 1e999 is read as infinite, and NaN is what comes of two of them.
  const numbers = [
    "1e308",
    "-1e308",
    "1e999",
    "-1e999",
    "1e-320",
    "-0",
    "null",
    '"1"',
    "[]",
    "9007199254740993",
  ];
  const element = (id: string, type: string, n: string, more = "") =>
    `{"id": "${id}", "type": "${type}", "x": ${n}, "y": ${n}, "width": ${n}, "height": ${n}, "angle": ${n}, "points": [[0, 0], [${n}, ${n}]], "fontSize": ${n}, "lineHeight": ${n}, "text": "a b c"${more}}`;
  const bind = (id: string, n: string) => `{"elementId": "${id}", "fixedPoint": [${n}, ${n}], "gap": ${n}}`;
  const boardOf = (n: string, m: string) => `{"elements": [
    ${element("a", "rectangle", n)},
    ${element("ta", "text", m, ', "containerId": "a"')},
    ${element("b", "ellipse", m)},
    ${element("free", "text", n)},
    ${element("f", "frame", m, ', "name": "frame"')},
    {"id": "ok", "type": "rectangle", "x": 0, "y": 0, "width": 200, "height": 100, "frameId": "f"},
    ${element("ab", "arrow", n, `, "elbowed": true, "startBinding": ${bind("a", m)}, "endBinding": ${bind("ok", n)}`)},
    ${element("hang", "arrow", m)},
    ${element("l", "line", m)}
  ]}`;
  const boards = numbers.flatMap((n) => [boardOf(n, n), boardOf(n, "1e308"), boardOf("-1e308", n)]);

  test("are read, listed and compared", () => {
    for (const text of boards) {
      const content = readBoardContent(text);
      const outline = boardOutline(content.graph);
      expect(outline.length).toBeGreaterThan(0);
      const shown = [...content.graph.components, ...content.graph.frames];
      expect(shown.map(({ id }) => id)).toContain("ok");
      for (const { box } of shown) expect(Object.values(box).every(Number.isFinite)).toBe(true);
      expect(compareBoards(content, content)).toEqual([]);
      expect(compareBoards(content, contentOf([])).every(({ kind }) => kind === "removed")).toBe(true);
    }
  });

  test("are edited, and what is not named keeps its bytes", () => {
    for (const text of boards) {
      const content = readBoardContent(text);
      for (const change of editsOf(content)) {
        const edited = edit(text, change);
        expect(readSceneIndex(edited).kind).toBe("scene");
        const changed = new Set(change.elements.map(({ key }) => key));
        for (const [key, source] of sourcesOf(text)) if (!changed.has(key)) expect(edited).toContain(source);
      }
    }
  });

  test("are no end of an arrow: it leads to nothing", () => {
    const notANumber = {
      id: "n",
      type: "arrow",
      x: 0,
      y: 0,
      points: [
        [NaN, NaN],
        [NaN, 0],
      ],
    };
    const box = { id: "a", type: "rectangle", x: 900, y: 900, width: 9, height: 9 };
    expect(readComponentGraph([box, notANumber]).connections).toEqual([
      { id: "n", from: undefined, to: undefined, label: "" },
    ]);
  });

  test("do not turn into others: what is far out stays where it is, and what is new has a place", () => {
    const content = readBoardContent(boardOf("1e308", "1e308"));
    const moved = move(content, "a", { dx: 20, dy: 0 }, () => 1).elements.find(({ key }) => key === "a");
    expect(moved).toMatchObject({ set: { x: 1e308, y: 1e308 } });
    const [stencil] = stencils;
    if (!stencil) throw new Error("No stencils.");
    for (const beside of ["a", undefined]) {
      const { change, key } = addComponent(content, stencil, beside, sourceOf());
      const card = change.elements.find((one) => one.kind === "insert" && one.key === key);
      if (card?.kind !== "insert") throw new Error("Nothing was added.");
      expect([card.element.x, card.element.y].every(Number.isFinite)).toBe(true);
    }
  });
});

describe("elements that are named alike, or name each other", () => {
  test("have names of their own, also beside ids that look like made-up names", () => {
    for (const ids of [
      ["a", "a", "a~2"],
      ["a~2", "a", "a", "b", "a~2", "a~2~2"],
      ["a", "a", "b", "a~2", "a~3", "a"],
      [undefined, "~1", 7, "~2", ""],
    ]) {
      const keys = elementKeys(ids);
      expect(new Set(keys).size, keys.join()).toBe(ids.length);
    }
    const text = '{"elements": [{"id": "a"}, {"id": "a"}, {"id": "b"}, {"id": "a~2"}]}';
    expect(edit(text, changeOf({ kind: "remove", key: "a~2" }))).toBe(
      '{"elements": [{"id": "a"}, {"id": "a"}, {"id": "b"}]}',
    );
  });

  test("10,000 with one id are read, and one of them is removed", () => {
    const one = '{"id":"a","type":"rectangle","x":0,"y":0,"width":9,"height":9}';
    const text = `{"elements":[${Array(10_000).fill(one).join(",")}]}`;
    const content = readBoardContent(text);
    expect(content.elements.size).toBe(10_000);
    expect(content.graph.components).toHaveLength(10_000);
    const edited = edit(text, changeOf({ kind: "remove", key: "a~5000" }));
    expect(text.length - edited.length).toBe(one.length + 1);
  });

  test("in circles of frames, containers, bindings and groups are read, edited and deleted", () => {
    const groupIds = Array.from({ length: 200 }, (_, level) => `group ${level}`);
    const circle = (id: string, next: string, type: string): SceneElement => ({
      ...{ id, type, x: 0, y: 0, width: 100, height: 50, text: id, name: id, groupIds },
      ...{
        frameId: next,
        containerId: next,
        boundElements: [
          { id: next, type: "arrow" },
          { id, type: "text" },
        ],
      },
      ...{
        startBinding: { elementId: next },
        endBinding: { elementId: id },
        points: [
          [0, 0],
          [9, 9],
        ],
      },
    });
    for (const type of ["frame", "rectangle", "text", "arrow", "line", "image"]) {
      const content = contentOf([
        circle("a", "b", type),
        circle("b", "c", "frame"),
        circle("c", "a", "text"),
        circle("d", "d", "arrow"),
        circle("e", "e", type),
        ...Array.from({ length: 200 }, (_, i) => circle(`m${i}`, `m${(i + 1) % 200}`, "rectangle")),
      ]);
      boardOutline(content.graph);
      expect(compareBoards(content, content)).toEqual([]);
      const text = textOf(content);
      for (const change of editsOf(content)) expect(readSceneIndex(edit(text, change)).kind).toBe("scene");
    }
  });
});

describe("fields of kinds that nobody expects", () => {
  const values: readonly unknown[] = [
    null,
    0,
    "",
    "x",
    true,
    [],
    [null],
    [[]],
    {},
    { id: {} },
    [{ id: 7 }],
    "\u0000\uD800",
  ];
  const fields = [
    ...["id", "type", "text", "originalText", "name", "groupIds", "boundElements", "frameId", "containerId"],
    ...[
      "points",
      "startBinding",
      "endBinding",
      "customData",
      "link",
      "fileId",
      "fontSize",
      "isDeleted",
      "version",
    ],
  ];
  test("do no harm", () => {
    const base = { id: "a", type: "arrow", x: 0, y: 0, width: 9, height: 9, text: "a" };
    for (const type of ["arrow", "text", "rectangle", "frame", "embeddable", "iframe"]) {
      for (const field of fields) {
        for (const value of values) {
          const content = contentOf([
            { ...base, type, [field]: value },
            { ...base, id: "b", type: "rectangle" },
          ]);
          boardOutline(content.graph);
          expect(compareBoards(content, content)).toEqual([]);
          for (const change of editsOf(content))
            expect(readSceneIndex(edit(textOf(content), change)).kind).toBe("scene");
        }
      }
    }
  });

  test("of embedded pages nothing is read, and all is kept", () => {
    const html = '<script>alert(1)</script>" srcdoc="';
    const text = JSON.stringify({
      elements: [
        { id: "i", type: "iframe", x: 0, y: 0, customData: { generationData: { status: "done", html } } },
        { id: "e", type: "embeddable", x: 0, y: 0, link: `https://gist.github.com/a/b"${html}` },
        { id: "r", type: "rectangle", x: 0, y: 0, width: 9, height: 9 },
      ],
    });
    expect(JSON.stringify(boardOutline(readBoardContent(text).graph))).not.toContain("script");
    const edited = edit(text, changeOf({ kind: "update", key: "r", set: { x: 5 }, unset: [] }));
    expect(parseScene(edited).elements.slice(0, 2)).toEqual(parseScene(text).elements.slice(0, 2));
  });
});

/** One of every kind of edit for everything on a board. */
function editsOf(content: BoardContent): readonly SceneChange[] {
  const { components, connections, frames } = content.graph;
  const some = [...components.slice(0, 4), ...connections.slice(0, 3), ...frames.slice(0, 2)].map(
    ({ id }) => id,
  );
  const source = sourceOf();
  return some.flatMap((key) => [
    move(content, key, { dx: 20, dy: -20 }, source.seed),
    deleteItem(content, key, source.seed),
    rename(content, key, "other words", source),
    ...components
      .slice(0, 2)
      .map(({ id }) => connect(content, id, components.at(-1)?.id ?? id, "l", source).change),
  ]);
}

function sourceOf() {
  let count = 0;
  return { ids: (part: string) => `new-${part}-${++count}`, seed: () => ++count };
}

function edit(text: string, change: SceneChange): string {
  const reading = readSceneIndex(text);
  if (reading.kind !== "scene") throw new Error(JSON.stringify(reading));
  return applyEdits(text, sceneEdits(text, reading.index, change).edits);
}

function changeOf(...elements: SceneChange["elements"]): SceneChange {
  return { ...noChange, elements };
}

function contentOf(elements: readonly SceneElement[]): BoardContent {
  return readBoardContent(JSON.stringify({ elements }));
}

function textOf({ elements }: BoardContent): string {
  return JSON.stringify({ elements: [...elements.values()] });
}

function baselineOf(text: string): Baseline {
  const { elements, appState, files } = parseScene(text);
  const keys = elementKeys(elements.map(({ id }) => id));
  return {
    elements: new Map(elements.map((file, i) => [keys[i] ?? "", { file, canvas: file }])),
    appState,
    fileIds: new Set(Object.keys(files)),
  };
}

function problemOf(text: string): string | undefined {
  const reading = readSceneIndex(text);
  return reading.kind === "problem" ? reading.problem.message : undefined;
}

function sourcesOf(text: string): readonly (readonly [key: string, source: string])[] {
  const reading = readSceneIndex(text);
  if (reading.kind !== "scene") return [];
  return placedElements(reading.index.elements).map(({ key, range }) => [
    key,
    text.slice(range.start, range.end),
  ]);
}

/** The same scene in every kind of file. */
function filesOf(text: string): Readonly<Record<string, Uint8Array>> {
  const page = (fence: string, inside: string) => strToU8(`# Drawing\n\`\`\`${fence}\n${inside}\n\`\`\`\n`);
  return {
    "a.excalidraw": strToU8(text),
    "a.excalidraw.json": strToU8(text),
    "b.excalidraw.svg": strToU8(writeSvgScene("<svg></svg>", text)),
    "b.excalidraw.png": writePngScene(pixel, text),
    "c.excalidraw.md": page("compressed-json", LZString.compressToBase64(text)),
  };
}
