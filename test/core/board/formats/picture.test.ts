import fc from "fast-check";
import { strToU8 } from "fflate";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { pngSize, readPngScene, writePngScene } from "../../../../src/core/board/formats/png-scene.ts";
import { readBoardFile } from "../../../../src/core/board/formats/read-board-file.ts";
import { decodePayload, encodePayload } from "../../../../src/core/board/formats/scene-payload.ts";
import { readSvgScene, writeSvgScene } from "../../../../src/core/board/formats/svg-scene.ts";
import { sceneArbitrary } from "../arbitrary-scene.ts";
import { pixel } from "./pixel.ts";

const drawn = '<svg xmlns="http://www.w3.org/2000/svg"><metadata></metadata><rect fill="#fff"></rect></svg>';
const scene = '{\r\n "type": "excalidraw", "elements": [{"text": "漢字 -->"}] }\n';

const text = fc.oneof(
  sceneArbitrary.map((written) => written.text),
  fc.string({ unit: "grapheme", maxLength: 50 }),
);

describe("a picture that holds a scene", () => {
  test("gives back the very text that was put into it", () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(readSvgScene(writeSvgScene(drawn, written))).toEqual({ kind: "scene", text: written });
        expect(readPngScene(writePngScene(pixel, written))).toEqual({ kind: "scene", text: written });
      }),
    );
  });

  test.each([
    ["<svg><metadata></metadata></svg>", "<svg><metadata>", "</metadata></svg>"],
    ["<svg><metadata/><g/></svg>", "<svg><metadata>", "</metadata><g/></svg>"],
    [
      '<?xml version="1.0"?><svg width="1"><g/></svg>',
      '<?xml version="1.0"?><svg width="1"><metadata>',
      "</metadata><g/></svg>",
    ],
  ])("as SVG keeps what is drawn: %s", (svg, head, tail) => {
    const written = writeSvgScene(svg, scene);
    expect(written.slice(0, head.length)).toBe(head);
    expect(written.slice(-tail.length)).toBe(tail);
  });

  test("as PNG keeps its chunks, and tells its size", () => {
    const written = Buffer.from(writePngScene(pixel, scene));
    expect(written.subarray(0, pixel.length - 12)).toEqual(pixel.subarray(0, -12));
    expect(written.subarray(-12)).toEqual(pixel.subarray(-12));
    expect(pngSize(written)).toEqual({ width: 1, height: 1 });
  });

  test("is read as the versions of Excalidraw wrote it", () => {
    const plain = JSON.stringify({
      version: "1",
      encoding: "bstring",
      compressed: false,
      encoded: Buffer.from(scene).toString("latin1"),
    });
    expect(decodePayload(plain)).toEqual({ kind: "scene", text: scene });
    const bare = '{"type":"excalidraw","elements":[],"appState":{"name":"漢"}}';
    expect(decodePayload(bare)).toEqual({ kind: "scene", text: bare });
    const first = `<svg><!-- payload-type:application/vnd.excalidraw+json --><!-- payload-start -->
      ${Buffer.from(bare).toString("base64")}
      <!-- payload-end --></svg>`;
    expect(readSvgScene(first)).toEqual({ kind: "scene", text: bare });
  });
});

describe("a picture without a scene that can be read", () => {
  const marked = (payload: string) =>
    `<svg><!-- payload-type:application/vnd.excalidraw+json --><!-- payload-version:2 --><!-- payload-start -->${payload}<!-- payload-end --></svg>`;

  test.each([
    ["<svg></svg>", /holds no Excalidraw scene/],
    [marked("").replace("<!-- payload-end -->", ""), /has no end/],
    [marked(""), /is not JSON/],
    [marked("%%% not base64 %%%"), /is not JSON/],
    [marked(btoa("{}")), /neither a type nor contents/],
    [marked(btoa('{"encoded": 7}')), /has no contents/],
    [marked(btoa('{"encoded": "x", "encoding": "morse"}')), /a way that is not known/],
    [marked(btoa('{"encoded": "x", "encoding": "bstring", "compressed": true}')), /cannot be unpacked/],
  ])("says why: %s", (svg, message) => {
    expect(readSvgScene(svg)).toMatchObject({
      kind: "problem",
      message: expect.stringMatching(message) as string,
    });
  });

  test("says why when it is cut short anywhere, and never throws", () => {
    const whole = writePngScene(pixel, scene);
    for (let length = 0; length < whole.length - 16; length++) {
      const reading = readPngScene(whole.slice(0, length));
      expect(reading.kind, String(length)).toBe("problem");
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readPngScene(new Uint8Array([...pixel.subarray(0, 8), ...bytes])).kind).toBe("problem");
      }),
    );
  });

  test("refuses a scene that unpacks to more than any board, without unpacking it", () => {
    const bomb = deflateSync(new Uint8Array(129 * 1024 * 1024));
    const encoded = Buffer.from(bomb).toString("latin1");
    const payload = JSON.stringify({ version: "1", encoding: "bstring", compressed: true, encoded });
    expect(payload.length).toBeLessThan(500_000);
    expect(decodePayload(payload)).toEqual({
      kind: "problem",
      message: "The scene in this picture is larger than 128 MB",
    });
  });
});

test("a board's file is read by its name", () => {
  expect(readBoardFile("/a/b.EXCALIDRAW", strToU8(scene))).toEqual({ kind: "scene", text: scene });
  expect(readBoardFile("b.excalidraw.json", strToU8(scene))).toEqual({ kind: "scene", text: scene });
  expect(readBoardFile("b.excalidraw.svg", strToU8(writeSvgScene(drawn, scene)))).toEqual({
    kind: "scene",
    text: scene,
  });
  expect(readBoardFile("b.excalidraw.png", writePngScene(pixel, scene))).toEqual({
    kind: "scene",
    text: scene,
  });
  expect(readBoardFile("b.excalidraw.md", strToU8(`# Drawing\n\`\`\`json\n${scene}\`\`\`\n`))).toEqual({
    kind: "scene",
    text: scene,
  });
  expect(readBoardFile("b.md", strToU8(scene)).kind).toBe("problem");
  expect(encodePayload(scene)).toMatch(/^[\0-\xFF]*$/);
});
