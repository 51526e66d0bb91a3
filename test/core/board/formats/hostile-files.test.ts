/** Pictures and pages that were made to do harm: lengths that lie, broken base64, scripts, what unpacks to too much. */
import { buf as crc32 } from "crc-32";
import { strToU8 } from "fflate";
import LZString from "lz-string";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { writePngScene } from "../../../../src/core/board/formats/png-scene.ts";
import { readBoardFile } from "../../../../src/core/board/formats/read-board-file.ts";
import { encodePayload, sceneMimeType } from "../../../../src/core/board/formats/scene-payload.ts";
import { writePicture } from "../../../../src/core/board/formats/write-picture.ts";
import { writeSvgScene } from "../../../../src/core/board/formats/svg-scene.ts";
import { readSceneIndex } from "../../../../src/core/board/scene-index.ts";
import { pixel } from "./pixel.ts";

const scene = '{"type": "excalidraw", "elements": [{"id": "a", "text": "--><script>alert(1)</script>"}]}';
const payload = Buffer.from(encodePayload(scene), "latin1");

interface ChunkOptions {
  readonly length?: number;
  readonly crc?: number;
}

/** A chunk of a PNG, which may state another length and another checksum than it has. */
function chunk(type: string, data: Uint8Array, { length, crc }: ChunkOptions = {}): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [head, tail] = [Buffer.alloc(4), Buffer.alloc(4)];
  head.writeUInt32BE(length ?? data.length);
  tail.writeInt32BE(crc ?? crc32(body));
  return Buffer.concat([head, body, tail]);
}

function text(data: Uint8Array, keyword: string = sceneMimeType): Buffer {
  return Buffer.concat([Buffer.from(`${keyword}\0`), data]);
}

/** The pixel with chunks in front of its end. */
function png(...chunks: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([pixel.subarray(0, -12), ...chunks, pixel.subarray(-12)]);
}

const read = (bytes: Uint8Array) => readBoardFile("a.excalidraw.png", bytes);
const readSvg = (svg: string) => readBoardFile("a.excalidraw.svg", strToU8(svg));
const whole = { kind: "scene", text: scene } as const;
const none = { kind: "problem", message: "This picture holds no Excalidraw scene" } as const;

describe("a PNG", () => {
  test.each([0, 1, 2 ** 16, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1])(
    "whose chunk says it has %d bytes",
    (length) => {
      expect(read(png(chunk("tEXt", text(payload), { length })))).toEqual(none);
      expect(read(png(chunk("zTXt", text(payload), { length })))).toEqual(none);
      expect(read(png(chunk("iTXt", text(payload), { length }), chunk("tEXt", text(payload))))).toEqual(none);
    },
  );

  test("whose first chunk says it has more than it has, up to the end of the file", () => {
    const lying = Buffer.from(png(chunk("tEXt", text(payload))));
    lying.writeUInt32BE(lying.length, 8);
    expect(read(lying)).toEqual(none);
  });

  test("with a wrong checksum still gives its scene: a checksum tells of damage, and the scene shows it itself", () => {
    expect(read(png(chunk("tEXt", text(payload), { crc: 0 })))).toEqual(whole);
  });

  test("with a scene in chunks that Excalidraw does not write, or under another name, has none", () => {
    const packed = Buffer.concat([Buffer.from([0]), deflateSync(payload)]);
    expect(read(png(chunk("zTXt", text(packed))))).toEqual(none);
    expect(read(png(chunk("iTXt", text(Buffer.concat([Buffer.alloc(4), payload])))))).toEqual(none);
    expect(read(png(chunk("tEXt", text(payload, "Comment"))))).toEqual(none);
    expect(read(png(chunk("tEXt", Buffer.from(sceneMimeType))))).toEqual(none);
    expect(read(png(chunk("tEXt", Buffer.alloc(0)), chunk("tEXt", text(payload))))).toEqual(whole);
  });

  test("of which a byte is another never throws, and never gives another scene", () => {
    const good = writePngScene(pixel, scene);
    for (let at = 0; at < good.length; at++) {
      const bad = good.slice();
      bad[at] = (bad[at] ?? 0) ^ 0xff;
      const reading = read(bad);
      // With another word in the envelope it may still count as unpacked, and then it is no board.
      if (reading.kind === "scene")
        expect(reading.text === scene || readSceneIndex(reading.text).kind === "problem", String(at)).toBe(
          true,
        );
      else
        expect(reading.message, String(at)).toMatch(/^(?:This|The scene in this) (?:picture|file) .*[^.]$/);
    }
  });

  test("of a hundred thousand empty chunks, or that is packed many times over, is read once", () => {
    const empty = Array<Buffer>(100_000).fill(chunk("tEXt", Buffer.alloc(0)));
    expect(read(png(...empty, chunk("tEXt", text(payload))))).toEqual(whole);
    const bomb = deflateSync(deflateSync(Buffer.alloc(64 * 1024 * 1024)));
    const envelope = {
      version: "1",
      encoding: "bstring",
      compressed: true,
      encoded: bomb.toString("latin1"),
    };
    const reading = read(png(chunk("tEXt", text(Buffer.from(JSON.stringify(envelope), "latin1")))));
    expect(reading.kind === "scene" && reading.text.length).toBeLessThan(128 * 1024);
    expect(reading.kind === "scene" && readSceneIndex(reading.text).kind).toBe("problem");
  });
});

describe("an SVG", () => {
  const script = '<script>alert(1)</script><foreignObject onload="alert(2)"/>';
  test("gives the scene between its comments, whatever else is in it", () => {
    const svg = writeSvgScene(`<svg onload="alert(3)">${script}</svg>`, scene);
    expect(readSvg(svg)).toEqual(whole);
    expect(readSvg(`<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>${svg}`)).toEqual(
      whole,
    );
    expect(readSvg(`<svg>${script}</svg>`)).toEqual(none);
  });

  test("gets a scene that ends no comment and starts no tag", () => {
    const written = writeSvgScene("<svg><metadata></metadata></svg>", scene);
    const comments =
      /^<svg><metadata>(?:<!-- [a-z0-9:./+-]+ -->)+[A-Za-z0-9+/=]+<!-- payload-end --><\/metadata><\/svg>$/;
    expect(written).toMatch(comments);
    expect(writePicture("svg", strToU8("no picture"), scene)).toBeUndefined();
    expect(writePicture("png", strToU8("no picture"), scene)).toBeUndefined();
  });

  const marked = (inside: string, version = 2) =>
    `<svg><!-- payload-type:${sceneMimeType} --><!-- payload-version:${version} --><!-- payload-start -->${inside}<!-- payload-end --></svg>`;
  const base64 = payload.toString("base64");

  test.each([
    ["cut short", base64.slice(0, -7)],
    ["one digit short", base64.slice(0, -1)],
    ["of other digits", base64.replaceAll("A", "*")],
    ["with padding inside", `${base64.slice(0, 40)}====${base64.slice(40)}`],
    ["of padding", "=".repeat(1000)],
    ["of letters beyond it", "漢字".repeat(1000)],
    ["of nulls", "\0".repeat(1000)],
    ["as a data URL", `data:application/json;base64,${base64}`],
  ])("with base64 %s is a problem or whole", (_, inside) => {
    for (const version of [1, 2, 99999]) {
      const reading = readSvg(marked(inside, version));
      if (reading.kind === "scene") expect(reading.text).toBe(scene);
      else expect(reading.message).toMatch(/^The scene in this picture is /);
    }
  });

  test("of markers without end is a problem", () => {
    const type = `<!-- payload-type:${sceneMimeType} -->`;
    expect(readSvg(type.repeat(50_000)).kind).toBe("problem");
    expect(readSvg(`${type}${"<!-- payload-start -->".repeat(50_000)}`).kind).toBe("problem");
    expect(
      readSvg(
        `${type}<!-- payload-version:${"1".repeat(1_000_000)}<!-- payload-start --><!-- payload-end -->`,
      ).kind,
    ).toBe("problem");
  });
});

describe("a page", () => {
  const page = (inside: string) => strToU8(`# Drawing\n\`\`\`compressed-json\n${inside}\n\`\`\`\n`);
  const readPage = (inside: string) => readBoardFile("a.excalidraw.md", page(inside));
  const packed = LZString.compressToBase64(scene);

  test("with a drawing that is packed whole gives it, and else a problem or no board", () => {
    expect(readPage(packed)).toEqual(whole);
    for (let length = 1; length < packed.length; length++) {
      const reading = readPage(packed.slice(0, length));
      const isWhole = reading.kind === "scene" && reading.text === scene;
      const isBoard = reading.kind === "scene" && readSceneIndex(reading.text).kind === "scene";
      expect(isBoard, String(length)).toBe(isWhole);
    }
    for (const inside of [
      "*".repeat(1000),
      "漢字",
      "/".repeat(100_000),
      "A".repeat(100_000),
      "=".repeat(1000),
    ]) {
      const reading = readPage(inside);
      if (reading.kind === "scene") expect(readSceneIndex(reading.text).kind).not.toBe("scene");
    }
  });

  test("of headings and fences without end has no drawing", () => {
    for (const part of [
      "# Drawing\n",
      "```json\n",
      "# Drawing\n```js\n",
      "# Text Elements\na ^12345678\n",
      "%%\n",
    ]) {
      expect(readBoardFile("a.excalidraw.md", strToU8(part.repeat(50_000))).kind).toBe("problem");
    }
  });
});
