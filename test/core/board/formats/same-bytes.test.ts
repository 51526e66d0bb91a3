import { expect, it } from "vitest";
import { sameBytes } from "../../../../src/core/board/formats/same-bytes.ts";

it("files are the same where each byte is, or where neither is there", () => {
  const file = Uint8Array.of(1, 2);
  expect(sameBytes(file, Uint8Array.of(1, 2))).toBe(true);
  expect(sameBytes(undefined, undefined)).toBe(true);
  for (const other of [
    undefined,
    Uint8Array.of(),
    Uint8Array.of(1),
    Uint8Array.of(1, 3),
    Uint8Array.of(1, 2, 3),
  ]) {
    expect(sameBytes(file, other)).toBe(false);
    expect(sameBytes(other, file)).toBe(false);
  }
});
