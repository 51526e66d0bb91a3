import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tablesIn } from "../../../src/core/facts/tables.ts";

const texts = (text: string) =>
  tablesIn(text).map(({ header, rows }) => [header, ...rows].map((cells) => cells.map((cell) => cell.text)));

describe("pipe tables", () => {
  it("reads header and rows, with or without outer pipes, and empty cells", () => {
    const expected = [
      [
        ["Risk", "Plan"],
        ["Drift", "retrain"],
        ["Abuse", ""],
      ],
    ];
    expect(texts("| Risk | Plan |\n| --- | :-: |\n| Drift | retrain |\n| Abuse | |\n")).toEqual(expected);
    expect(texts("| Risk | Plan |\r\n|---|---|\r\n| Drift | retrain |\r\n| Abuse |  |\r\n")).toEqual(
      expected,
    );
    expect(texts("Risk | Plan\n--- | ---\nDrift | retrain\n")).toEqual([
      [
        ["Risk", "Plan"],
        ["Drift", "retrain"],
      ],
    ]);
  });

  it("keeps an escaped pipe in its cell", () => {
    expect(texts("| a \\| b | c |\n| --- | --- |\n")).toEqual([[["a \\| b", "c"]]]);
  });

  it("ends a table at a blank line", () => {
    expect(texts("| a |\n| - |\n| b |\n\n| c |\n")).toEqual([[["a"], ["b"]]]);
  });

  it("gives each cell the place of its text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z |\n-]{0,80}$/), (text) => {
        for (const { header, rows } of tablesIn(text)) {
          for (const { text: cell, range } of [header, ...rows].flat())
            expect(text.slice(range.start, range.end)).toBe(cell);
        }
      }),
    );
  });
});
