import { expect, it } from "vitest";
import { writePngScene } from "../../../src/core/board/formats/png-scene.ts";
import { type FileBytes, readTextFile } from "../../../src/core/workspace/decode-text.ts";
import { pixel } from "../board/formats/pixel.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function read(bytes: Uint8Array, given: Partial<FileBytes> = {}) {
  const file: FileBytes = {
    name: "file:///notes.md",
    size: () => Promise.resolve(bytes.length),
    read: () => Promise.resolve(bytes),
    reasonOf: (error) => {
      const { message } = error as Error;
      return message === "gone" ? "absent" : { other: message };
    },
    ...given,
  };
  return readTextFile(file, decoder);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

it("gives the text with its byte order mark, so that offsets count as in the file", async () => {
  expect(await read(utf8("\uFEFF# Дизайн\r\n"))).toEqual({ kind: "text", text: "\uFEFF# Дизайн\r\n" });
});

it("reads nothing else as text", async () => {
  const latin1 = Uint8Array.from([0x63, 0x61, 0x66, 0xe9]);
  expect(await read(latin1)).toMatchObject({
    kind: "unreadable",
    reason: expect.stringContaining("UTF-8") as string,
  });
  expect(await read(utf8("a\0b"))).toMatchObject({ reason: expect.stringContaining("NUL") as string });
});

it("does not even read what is too large", async () => {
  let reads = 0;
  const read5 = () => {
    reads++;
    return Promise.resolve(utf8("x"));
  };
  const limit = 5_000_000;
  const outcome = await read(utf8(""), { size: () => Promise.resolve(limit + 1), read: read5 });
  expect(outcome).toEqual({ kind: "unreadable", reason: "is larger than 5 MB" });
  expect(reads).toBe(0);
  expect((await read(utf8(""), { size: () => Promise.resolve(limit), read: read5 })).kind).toBe("text");
});

it("reads the scene of a board in a PNG, however large its picture is", async () => {
  const name = "file:///Loop.excalidraw.PNG";
  const size = () => Promise.resolve(6_000_000);
  const board = writePngScene(pixel, "{}");
  expect(await read(board, { name, size })).toEqual({ kind: "text", text: "{}" });
  expect(await read(board, { name, size: () => Promise.resolve(50_000_001) })).toEqual({
    kind: "unreadable",
    reason: "is larger than 50 MB",
  });
  const none = { kind: "unreadable", reason: "holds no board that can be read" };
  expect(await read(pixel, { name })).toEqual(none);
  expect(await read(utf8("no picture"), { name })).toEqual(none);
  // Any other picture is no text.
  expect(await read(board, { name: "file:///loop.png" })).toMatchObject({ kind: "unreadable" });
});

it.each([
  ["gone", { kind: "absent" }],
  ["EACCES", { kind: "unreadable", reason: "could not be read (EACCES)" }],
])("tells what is not there from what can't be read (%s)", async (error, outcome) => {
  const fails = () => Promise.reject(new Error(error));
  expect(await read(utf8(""), { size: fails })).toEqual(outcome);
  expect(await read(utf8(""), { read: fails })).toEqual(outcome);
});
