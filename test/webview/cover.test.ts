import fc from "fast-check";
import { expect, it } from "vitest";
import { createCover } from "../../webview/board/excalidraw/cover.ts";

const file = { viewBackgroundColor: "#fff", gridModeEnabled: false, gridSize: 20 };

it("shows what is wanted and gives back what the file says", () => {
  const cover = createCover({ viewBackgroundColor: "transparent" });
  const shown = cover.over(file);
  expect(shown).toEqual({ ...file, viewBackgroundColor: "transparent" });
  expect(cover.under(shown)).toEqual(file);
});

it("takes what a person changes for theirs, covered or not", () => {
  const cover = createCover({ viewBackgroundColor: "transparent" });
  const shown = cover.over(file);
  expect(cover.under({ ...shown, viewBackgroundColor: "#ffc9c9", gridSize: 40 })).toEqual({
    viewBackgroundColor: "#ffc9c9",
    gridModeEnabled: false,
    gridSize: 40,
  });
});

it("shows the file's own again when the setting goes, with what was changed meanwhile", () => {
  const cover = createCover({ gridModeEnabled: true });
  const shown = cover.over(file);
  expect(cover.change({}, { ...shown, gridSize: 40 })).toEqual({ ...file, gridSize: 40 });
});

it("never changes the file by itself, whatever is covered in whatever order", () => {
  const member = fc.constantFrom("viewBackgroundColor", "gridModeEnabled", "gridSize");
  const members = fc.dictionary(member, fc.constantFrom("transparent", true, false, 40, "#fff"));
  fc.assert(
    fc.property(members, fc.array(members), (first, later) => {
      const cover = createCover(first);
      let shown = cover.over(file);
      for (const next of later) shown = cover.change(next, shown);
      expect(cover.under(shown)).toEqual(file);
      expect(shown).toEqual({ ...file, ...(later.at(-1) ?? first) });
    }),
  );
});
