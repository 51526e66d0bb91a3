import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth, wrapText } from "../../../src/core/board/measure-text.ts";

describe("textWidth", () => {
  // Measured by a browser with the font itself.
  it.each([
    ["Hyperparameter", 16, 118.82],
    ["Online feature store", 16, 144],
    ["Training–serving · loop → × ≈", 16, 212.48],
  ])("agrees with a browser about %s", (text, size, width) => {
    expect(Math.abs(textWidth(text, size) - width)).toBeLessThan(width * 0.03);
  });
});

describe("wrapText", () => {
  it("keeps every word, in order, and no line wider than allowed unless it is one word", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-Z]{1,20}$/), { minLength: 1 }), (words) => {
        const lines = wrapText(words.join(" "), 16, 150);
        expect(lines.join(" ")).toBe(words.join(" "));
        for (const line of lines) expect(textWidth(line, 16) <= 150 || !line.includes(" ")).toBe(true);
      }),
    );
  });

  it("keeps the line breaks that somebody made", () => {
    expect(wrapText("Ranker\n(deep)", 16, 150)).toEqual(["Ranker", "(deep)"]);
  });
});
