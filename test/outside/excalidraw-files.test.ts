/** What we read from files of boards is what Excalidraw reads from them, and what it writes we read. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRenderer, type Renderer } from "../../scripts/render/renderer.ts";
import { readBoardFile } from "../../src/core/board/formats/read-board-file.ts";
import { writePicture } from "../../src/core/board/formats/write-picture.ts";
import { parseScene, type SceneElement } from "../../src/core/board/scene.ts";

let excalidraw: Renderer;
beforeAll(async () => {
  excalidraw = await openRenderer(1);
});
afterAll(() => excalidraw.close());

const types = { json: "application/json", png: "image/png", svg: "image/svg+xml" } as const;
type Format = keyof typeof types;

const examples = join(import.meta.dirname, "../../examples");
// The folder belongs to those who work on Loopboard; our own boards are read anywhere.
const others = join(import.meta.dirname, "../../../shared/boards/files");
const boards = [examples, others].flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".excalidraw"))
        .map((name) => [name, join(folder, name)] as const)
    : [],
);

/** What is in a file by our reading, as Excalidraw hands elements on: without the deleted ones. */
function elementsIn(name: string, bytes: Uint8Array): readonly SceneElement[] {
  const read = readBoardFile(name, bytes);
  if (read.kind === "problem") throw new Error(read.message);
  return parseScene(read.text).elements.filter(({ isDeleted }) => isDeleted !== true);
}

/** Excalidraw makes these up where a file has none. */
const comparable = (elements: string) =>
  (JSON.parse(elements) as readonly SceneElement[]).map(
    ({ updated: _updated, versionNonce: _nonce, version: _version, ...rest }) => rest,
  );

async function expectSameReading(format: Format, bytes: Uint8Array): Promise<void> {
  const elements = elementsIn(format === "json" ? "a.excalidraw" : `a.excalidraw.${format}`, bytes);
  const { own, others: ours } = await excalidraw.read({
    type: types[format],
    base64: Buffer.from(bytes).toString("base64"),
    elements: JSON.stringify(elements),
  });
  expect(comparable(own).length).toBeGreaterThan(0);
  expect(comparable(ours)).toEqual(comparable(own));
}

describe.each(boards)("%s", (_name, path) => {
  const bytes = new Uint8Array(readFileSync(path));

  it("is read as Excalidraw reads it", () => expectSameReading("json", bytes));
});

describe.each(boards.slice(0, 1))("%s in a picture", (_name, path) => {
  const text = readFileSync(path, "utf8");
  const { elements } = parseScene(text);

  it.each(["png", "svg"] as const)("that we write as %s is read by Excalidraw", async (format) => {
    const drawn = await excalidraw.write({ format, elements, hasScene: false });
    const ours = writePicture(format, drawn, text);
    if (!ours) throw new Error("No picture was written.");
    await expectSameReading(format, ours);
  });

  it.each(["png", "svg"] as const)("that Excalidraw writes as %s is read by us", async (format) => {
    const theirs = await excalidraw.write({ format, elements, hasScene: true });
    await expectSameReading(format, theirs);
    const read = elementsIn(`a.excalidraw.${format}`, theirs);
    expect(read.map(({ id, type, x, y }) => [id, type, x, y])).toEqual(
      elements.map(({ id, type, x, y }) => [id, type, x, y]),
    );
  });
});
