import { expect, it } from "vitest";
import { boardTable } from "../../scripts/bench-board/table.ts";

it("The table of the board's bench says what ships, and whether it is small enough", () => {
  const measured = { openings: [], strokes: [], leftovers: [] };
  const rows = (packageBytes: number) =>
    boardTable(measured, { firstLoad: { bytes: 539_400, files: 26, outOf: 113 }, packageBytes }).split("\n");
  expect(rows(6_912_345)).toEqual(
    expect.arrayContaining([
      "| JavaScript of the first load, gzipped | 539 kB |  |  | at most 550 kB | yes |",
      "| … files, of all that the canvas has | 26 of 113 |  |  |  |  |",
      "| The `.vsix` | 6.9 MB |  |  | at most 8.0 MB | yes |",
    ]),
  );
  expect(rows(8_100_000)).toContain("| The `.vsix` | 8.1 MB |  |  | at most 8.0 MB | **no** |");
});
