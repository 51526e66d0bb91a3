import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { emptyScene, parseScene, type Scene, type SceneElement } from "../../../../src/core/board/scene.ts";
import { drawSvg, type SvgOptions } from "../../../../src/core/board/svg/draw-svg.ts";
import { pictureName } from "../../../../src/core/board/svg/picture-name.ts";
import { fontStyle, usedFontFaces } from "../../../../src/core/board/svg/svg-fonts.ts";
import { drawnElements } from "../../../../src/core/board/svg/drawn-element.ts";
import { patterns, stencils } from "../../../../src/stencils/index.ts";
import { buildBoard } from "../../../../src/core/board/build-board.ts";
import { readSvg, type SvgNode } from "./read-svg.ts";

const plain: SvgOptions = {
  ...{
    theme: "light",
    hasBackground: true,
    scale: 1,
    padding: 10,
    hasLinks: true,
    idPrefix: "",
    title: "Board",
  },
};

const box = { type: "rectangle", x: 100, y: 50, width: 200, height: 80, roughness: 0, seed: 7 };

function drawn(scene: Partial<Scene>, options: Partial<SvgOptions> = {}) {
  const drawing = drawSvg({ ...emptyScene, ...scene }, { ...plain, ...options });
  if (drawing.kind !== "drawn") throw new Error(`It says ${drawing.kind}`);
  return { ...drawing, root: readSvg(drawing.svg) };
}

/** All nodes of a name. */
function all(node: SvgNode, name: string): readonly SvgNode[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
}

describe("the picture", () => {
  it("is as large as what is drawn, and has the background of the board", () => {
    const { root, width, height } = drawn(
      { elements: [{ ...box, id: "a" }], appState: { viewBackgroundColor: "#ffeedd" } },
      { scale: 2 },
    );
    expect([width, height]).toEqual([440, 200]);
    expect(root.attributes).toMatchObject({
      viewBox: "90.00 40.00 220.00 100.00",
      width: "440",
      role: "img",
    });
    expect(all(root, "rect")[0]?.attributes.fill).toBe("#ffeedd");
    const bare = drawn({ elements: [{ ...box, id: "a" }] }, { hasBackground: false });
    expect(all(bare.root, "rect")).toEqual([]);
  });

  it("is turned dark as Excalidraw does it, or by who looks at it", () => {
    const elements = [{ ...box, id: "a" }];
    expect(drawn({ elements }, { theme: "dark" }).root.attributes.style).toContain("invert(93%)");
    expect(drawn({ elements }, { theme: "auto" }).svg).toContain("prefers-color-scheme:dark");
    expect(drawn({ elements }, { theme: "none" }).svg).not.toMatch(/filter|<style/);
  });

  it("says when there is nothing to draw", () => {
    expect(drawSvg(emptyScene, plain)).toEqual({ kind: "empty" });
    const deleted = { elements: [{ ...box, id: "a", isDeleted: true }], appState: {}, files: {} };
    expect(drawSvg(deleted, plain)).toEqual({ kind: "empty" });
  });

  it.each(patterns.map((pattern) => [pattern.id, pattern] as const))(
    "shows all texts of %s",
    (_, pattern) => {
      const elements = buildBoard(pattern, stencils);
      const { root } = drawn({ elements: elements as unknown as readonly SceneElement[] });
      const shown = all(root, "text").map(({ text }) => text);
      const lines = elements.flatMap((element) => (element.type === "text" ? element.text.split("\n") : []));
      expect([...shown].sort()).toEqual(lines.sort());
      expect(all(root, "path").length).toBeGreaterThan(elements.length / 2);
    },
  );
});

describe("shapes", () => {
  it("are drawn by their kind, with their strokes and fills", () => {
    const kinds = ["rectangle", "diamond", "ellipse"].map((type, i) => ({
      ...{ ...box, id: type, type, x: i * 300, backgroundColor: "#a5d8ff", fillStyle: "solid" },
      strokeColor: "#123456",
    }));
    const { root } = drawn({ elements: kinds });
    const paths = all(root, "path").map(({ attributes }) => [attributes.fill, attributes.stroke]);
    expect(paths).toEqual(
      [...kinds, ...kinds].map((_, i) => (i % 2 === 0 ? ["#a5d8ff", undefined] : ["none", "#123456"])),
    );
  });

  it("are hatched, dashed, turned and faded", () => {
    const { root } = drawn({
      elements: [
        {
          ...box,
          id: "a",
          backgroundColor: "red",
          fillStyle: "hachure",
          strokeStyle: "dashed",
          angle: Math.PI / 2,
          opacity: 50,
        },
      ],
    });
    const [group] = all(root, "g");
    expect(group?.attributes).toMatchObject({
      transform: "translate(100 50) rotate(90 100 40)",
      opacity: "0.5",
    });
    expect(all(root, "path").map(({ attributes }) => attributes)).toMatchObject([
      { stroke: "red", "stroke-width": "1", fill: "none" },
      { "stroke-dasharray": "8 10", "stroke-width": "2.5" },
    ]);
    expect(root.attributes.viewBox).toBe("150.00 -20.00 100.00 220.00");
  });

  it("have the same strokes at each call, whatever the seed", () => {
    const rough = (seed: number) => ({ elements: [{ ...box, id: "a", roughness: 2, seed }] });
    for (const seed of [0, 1, 2 ** 31, Number.NaN, -5])
      expect(drawn(rough(seed)).svg).toBe(drawn(rough(seed)).svg);
    expect(drawn(rough(1)).svg).not.toBe(drawn(rough(2)).svg);
  });

  it("are a pen's line with its own thickness", () => {
    const points = Array.from({ length: 20 }, (_, i) => [i * 5, Math.sin(i) * 20]);
    const { root } = drawn({
      elements: [{ ...box, id: "a", type: "freedraw", points, strokeColor: "#00ff00" }],
    });
    const [path] = all(root, "path");
    expect(path?.attributes.fill).toBe("#00ff00");
    expect(path?.attributes.d).toMatch(/^M[-\d. ]+Q[-\d. ]+Z$/);
  });
});

describe("arrows", () => {
  const arrow = {
    id: "a",
    type: "arrow",
    x: 0,
    y: 0,
    width: 200,
    height: 0,
    roughness: 0,
    points: [
      [0, 0],
      [200, 0],
    ],
  };
  const label = {
    id: "t",
    type: "text",
    x: 900,
    y: 900,
    width: 40,
    height: 20,
    text: "yes",
    containerId: "a",
  };

  it("leave room for their label, which stands in their middle", () => {
    const { root } = drawn({ elements: [label, arrow] });
    const [all1, gap] = all(all(root, "mask")[0] ?? root, "rect");
    expect(all1?.attributes.fill).toBe("#fff");
    expect(gap?.attributes).toMatchObject({ x: "80", y: "-10", width: "40", height: "20", fill: "#000" });
    expect(all(root, "g").find(({ attributes }) => attributes.mask)?.attributes.mask).toBe("url(#gap-2)");
    const text = all(root, "g").find(({ attributes }) => attributes.transform === "translate(80 -10)");
    expect(text && all(text, "text")[0]?.text).toBe("yes");
  });

  it.each([
    "arrow",
    "triangle",
    "dot",
    "bar",
    "diamond",
    "crowfoot_many",
    "crowfoot_one_or_many",
    "circle_outline",
    "unheard",
  ])("have a head: %s", (endArrowhead) => {
    const bare = all(drawn({ elements: [{ ...arrow, endArrowhead: null }] }).root, "path").length;
    const headed = all(drawn({ elements: [{ ...arrow, endArrowhead }] }).root, "path").length;
    expect(headed).toBeGreaterThan(bare);
  });
});

describe("pictures", () => {
  const pixel = "data:image/png;base64,iVBORw0KGgo=";
  const image = { type: "image", x: 0, y: 0, width: 100, height: 50, fileId: "f" };

  it("are written once and shown often, mirrored and cut", () => {
    const crop = { x: 10, y: 0, width: 50, height: 50, naturalWidth: 100, naturalHeight: 50 };
    const { root, svg } = drawn({
      elements: [
        { ...image, id: "a" },
        { ...image, id: "b", x: 200, scale: [-1, 1] },
        { ...image, id: "c", crop },
      ],
      files: { f: { dataURL: pixel } },
    });
    expect(svg.split(pixel)).toHaveLength(2);
    const uses = all(root, "use").map(({ attributes }) => attributes);
    expect(uses.map(({ href }) => href)).toEqual(["#picture-1", "#picture-1", "#picture-1"]);
    expect(uses[2]).toMatchObject({ x: "-20", width: "200", height: "50" });
    expect(svg).toContain("translate(100 0) scale(-1 1)");
  });

  it.each(["https://example.com/a.png", "data:text/html;base64,PHA+", "data:image/png;base64,<x>", 7])(
    "are nothing but data of a picture: %s",
    (dataURL) => {
      const { root } = drawn({ elements: [{ ...image, id: "a" }], files: { f: { dataURL } } });
      expect(all(root, "image")).toEqual([]);
      expect(all(root, "rect").at(-1)?.attributes["stroke-dasharray"]).toBe("6 6");
    },
  );
});

describe("a part of a board", () => {
  const scene = {
    elements: [
      { id: "in", type: "text", x: 20, y: 20, width: 50, height: 20, text: "inside", frameId: "frame" },
      { id: "over", type: "text", x: 120, y: 20, width: 20, height: 20, text: "lies in it", frameId: null },
      { id: "out", type: "text", x: 400, y: 20, width: 50, height: 20, text: "outside" },
      { id: "frame", type: "frame", name: "Serving", x: 0, y: 0, width: 200, height: 100 },
    ],
  };
  const textsOf = (place: SvgOptions["place"]) =>
    all(drawn(scene, { place }).root, "text").map(({ text }) => text);

  it("is a frame with its own edge, or a shape", () => {
    expect(textsOf(undefined)).toEqual(["inside", "lies in it", "outside", "Serving"]);
    expect(textsOf({ kind: "frame", name: "Serving" })).toEqual(["inside", "lies in it"]);
    expect(drawn(scene, { place: { kind: "frame", name: "serving" } }).width).toBe(200);
    expect(textsOf({ kind: "element", id: "out" })).toEqual(["outside"]);
  });

  it("is told when it is not there", () => {
    expect(
      drawSvg({ ...emptyScene, ...scene }, { ...plain, place: { kind: "frame", name: "Training" } }),
    ).toEqual({
      kind: "no-place",
    });
  });
});

describe("a file that was made to do harm", () => {
  const script = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;

  it("is text and nothing else", () => {
    const elements = ["rectangle", "text", "arrow", "frame", "image", "embeddable", "freedraw", script].map(
      (type, i) => ({
        ...{
          ...box,
          id: `${script}${i}`,
          type,
          text: script,
          name: script,
          link: script,
          fontFamily: script,
        },
        ...{ strokeColor: `url(https://example.com)${script}`, backgroundColor: script, fillStyle: script },
        ...{
          strokeStyle: script,
          textAlign: script,
          fileId: script,
          points: [
            [0, 0],
            [9, 9],
          ],
          frameId: `${script}3`,
        },
      }),
    );
    const { svg, root } = drawn(
      { elements, appState: { viewBackgroundColor: script }, files: { [script]: { dataURL: script } } },
      { title: script },
    );
    expect(svg).not.toMatch(/<script|<img|<foreignObject|<iframe|\son\w+="|url\(https?/i);
    expect(all(root, "text").some(({ text }) => text.includes("<script>"))).toBe(true);
  });

  it.each([
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "command:x",
    "file:///etc/passwd",
    "../a.md",
    "vscode://x",
  ])("has no link %s", (link) => {
    expect(drawn({ elements: [{ ...box, id: "a", link }] }).svg).not.toContain("<a ");
  });

  it("keeps links out of the picture", () => {
    const { root } = drawn({ elements: [{ ...box, id: "a", link: "https://example.com/?a=1&b=2" }] });
    expect(all(root, "a")[0]?.attributes.href).toBe("https://example.com/?a=1&b=2");
  });

  test("never throws, and is well formed", () => {
    const wild = fc.oneof(
      fc.double(),
      fc.constantFrom(1e308, -1e308, 0, -0, 1e-300, Number.MAX_SAFE_INTEGER),
      fc.string({ unit: "binary" }),
      fc.constant(null),
      fc.boolean(),
      fc.array(fc.array(fc.double())),
      fc.object(),
    );
    const near = fc.double({ min: -1000, max: 1000, noNaN: true });
    const fields = [
      "x",
      "y",
      "width",
      "height",
      "angle",
      "strokeWidth",
      "roughness",
      "opacity",
      "seed",
      "fontSize",
      "lineHeight",
      "fontFamily",
    ];
    const others = [
      "strokeColor",
      "backgroundColor",
      "fillStyle",
      "strokeStyle",
      "roundness",
      "points",
      "text",
      "textAlign",
      "scale",
      "crop",
      "fileId",
      "frameId",
      "containerId",
      "groupIds",
      "startArrowhead",
      "endArrowhead",
      "elbowed",
      "pressures",
      "simulatePressure",
      "name",
      "link",
      "id",
    ];
    const element = fc.record({
      type: fc.constantFrom(
        "rectangle",
        "diamond",
        "ellipse",
        "line",
        "arrow",
        "freedraw",
        "text",
        "image",
        "frame",
        "iframe",
        "embeddable",
        "new",
      ),
      ...Object.fromEntries(fields.map((name) => [name, fc.oneof({ weight: 8, arbitrary: near }, wild)])),
      ...Object.fromEntries(others.map((name) => [name, wild])),
      points: fc.oneof(fc.array(fc.tuple(near, near), { maxLength: 9 }), wild),
      text: fc.string({ unit: "binary" }),
    });
    fc.assert(
      fc.property(
        fc.array(element, { maxLength: 6 }),
        fc.dictionary(fc.string(), wild),
        (elements, appState) => {
          const drawing = drawSvg({ elements, appState, files: appState }, plain);
          if (drawing.kind === "drawn") expect(readSvg(drawing.svg).name).toBe("svg");
          if (drawing.kind === "drawn") expect(drawing.svg).not.toMatch(/NaN|Infinity/);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe("fonts", () => {
  const textOf = (fontFamily: number, text: string) =>
    drawnElements([{ id: "t", type: "text", x: 0, y: 0, width: 1, height: 1, fontFamily, text }]);

  it("are those whose letters are used", () => {
    const files = (family: number, text: string) =>
      usedFontFaces(textOf(family, text)).map(({ file }) => file.split("/")[0]);
    expect(files(6, "Scorer")).toEqual(["Nunito"]);
    expect(files(6, "Scorer, оценка")).toEqual(["Nunito", "Nunito"]);
    expect(files(5, "α")).toEqual(["Excalifont"]);
    expect(files(2, "Helvetica is the system's")).toEqual([]);
    expect(files(1, "一")).toEqual(["Virgil"]);
  });

  it("lie where Excalidraw has them", () => {
    const fonts = join(
      import.meta.dirname,
      "../../../../node_modules/@excalidraw/excalidraw/dist/prod/fonts",
    );
    const letters = Array.from({ length: 0x2000 }, (_, code) => String.fromCodePoint(code + 32)).join("");
    const faces = [1, 3, 5, 6, 7, 8, 9].flatMap((family) => usedFontFaces(textOf(family, letters)));
    expect(faces.length).toBe(21);
    for (const { file } of faces)
      expect(readFileSync(join(fonts, file)).subarray(0, 4).toString()).toBe("wOF2");
    expect(fontStyle(faces.map((face) => [face, "AA=="]))).toContain('font-family:"Comic Shanns"');
  });
});

test("a picture is never named like a board", () => {
  expect(pictureName("/a/loop.excalidraw", "svg")).toBe("/a/loop.svg");
  expect(pictureName("/a/loop.excalidraw.md", "png", "dark")).toBe("/a/loop.dark.png");
  expect(pictureName("loop.excalidraw.excalidraw.svg", "svg")).toBe("loop.excalidraw.svg");
});

test("an example is drawn whole", () => {
  const file = join(import.meta.dirname, "../../../../examples/fraud-serving.excalidraw");
  const { root } = drawn(parseScene(readFileSync(file, "utf8")));
  expect(all(root, "text").map(({ text }) => text)).toContain("Fraud scorer");
});
