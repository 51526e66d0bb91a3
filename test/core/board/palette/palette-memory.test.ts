import { describe, expect, it } from "vitest";
import {
  changePalette,
  emptyPaletteMemory,
  readPaletteMemory,
  type PaletteChange,
} from "../../../../src/core/board/palette/palette-memory.ts";

const after = (...changes: readonly PaletteChange[]) => changes.reduce(changePalette, emptyPaletteMemory);

describe("what a palette remembers", () => {
  it("has what was used last first, once, and forgets what was used long ago", () => {
    const used = ["a", "b", "c", "d", "e", "f", "g", "c"];
    const { recent } = after(...used.map((item) => ({ kind: "used", item }) as const));
    expect(recent).toEqual(["c", "g", "f", "e", "d", "b"]);
  });

  it("has favourites in the order in which they were marked, until they no longer are", () => {
    const mark = (item: string, isFavourite: boolean) => ({ kind: "favourite", item, isFavourite }) as const;
    expect(after(mark("a", true), mark("b", true), mark("a", true)).favourites).toEqual(["a", "b"]);
    expect(after(mark("a", true), mark("b", true), mark("a", false)).favourites).toEqual(["b"]);
  });

  it("has the sections that are folded", () => {
    const fold = (isOpen: boolean) => ({ kind: "section", section: "data", isOpen }) as const;
    expect(after(fold(false)).closed).toEqual(["data"]);
    expect(after(fold(false), fold(true)).closed).toEqual([]);
  });

  it("is the very same where a change changes nothing", () => {
    const memory = after({ kind: "section", section: "data", isOpen: false });
    expect(changePalette(memory, { kind: "section", section: "data", isOpen: false }).closed).toBe(
      memory.closed,
    );
  });

  it("is read leniently", () => {
    expect(readPaletteMemory(undefined)).toEqual(emptyPaletteMemory);
    expect(readPaletteMemory([])).toEqual(emptyPaletteMemory);
    expect(readPaletteMemory({ favourites: ["a", 1, "a", ""], recent: "b", closed: ["c"] })).toEqual({
      favourites: ["a"],
      recent: [],
      closed: ["c"],
    });
  });
});
