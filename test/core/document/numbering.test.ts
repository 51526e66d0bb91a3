import { expect, test } from "vitest";
import { shiftedNumbering } from "../../../src/core/document/numbering.ts";

test.each([
  ["3.", 1, "4."],
  ["9", 1, "10"],
  ["2.1", 1, "2.2"],
  ["Step 3:", 1, "Step 4:"],
  ["Этап 1.", 2, "Этап 3."],
  ["IV.", 1, "V."],
  ["ix.", 1, "x."],
  ["Part II —", 1, "Part III —"],
  ["b)", 1, "c)"],
  ["1.", -1, "0."],
  ["0.", -1, ""],
  ["I.", -1, ""],
  ["", 1, ""],
])("%j moved by %i is %j", (numbering, shift, expected) => {
  expect(shiftedNumbering(numbering, shift)).toBe(expected);
});
