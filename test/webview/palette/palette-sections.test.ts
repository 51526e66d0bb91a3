import { describe, expect, it } from "vitest";
import { emptyPaletteMemory } from "../../../src/core/board/palette/palette-memory.ts";
import { patterns, stencils } from "../../../src/stencils/index.ts";
import {
  componentEntries,
  libraryEntries,
  patternEntries,
} from "../../../webview/board/palette/palette-entry.ts";
import { paletteSections } from "../../../webview/board/palette/palette-sections.ts";

const library = {
  id: "user",
  name: "Mine",
  isOwn: true,
  items: [{ id: "1", name: "Queue", elements: [], place: 0 }],
};
const view = {
  entries: [...componentEntries(stencils), ...patternEntries(patterns), ...libraryEntries([library])],
  libraries: [library],
  memory: emptyPaletteMemory,
  query: "",
  next: [],
};
const titles = (sections: ReturnType<typeof paletteSections>) => sections.map(({ title }) => title);

describe("the palette's sections", () => {
  it("are the groups, the patterns and the libraries; what is empty is left out", () => {
    const found = titles(paletteSections(view));
    expect(found.slice(0, 2)).toEqual(["Clients and entry", "Data"]);
    expect(found.slice(-2)).toEqual(["Patterns", "Mine"]);
  });

  it("begin with what is likely to be next, favourites and what was used; what is gone is left out", () => {
    const memory = {
      favourites: ["component:cdn", "library:gone/1"],
      recent: ["pattern:rag"],
      closed: ["recent"],
    };
    const [next, favourites, recent] = paletteSections({ ...view, memory, next: ["model-server"] });
    expect(next?.entries.map(({ id }) => id)).toEqual(["component:model-server"]);
    expect(favourites?.entries.map(({ id }) => id)).toEqual(["component:cdn"]);
    expect(recent).toMatchObject({ title: "Recent", isOpen: false });
  });

  it("are one of what is found, whatever is folded", () => {
    const memory = { ...emptyPaletteMemory, closed: ["features", "user"] };
    const [found, ...others] = paletteSections({ ...view, memory, query: "queue" });
    expect(others).toEqual([]);
    expect(found?.isOpen).toBe(true);
    expect(found?.entries.map(({ title }) => title)).toContain("Queue");
  });
});
