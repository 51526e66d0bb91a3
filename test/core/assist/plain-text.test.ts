import { expect, it } from "vitest";
import { plainText } from "../../../src/core/assist/plain-text.ts";
import { termText } from "../../../src/core/assist/term-text.ts";
import { terms } from "../../../src/core/framework/terms.ts";

it("keeps the words of Markdown and none of its marks", () => {
  const markdown =
    "**Recall** · metric\n\n`TP / (TP + FN)`\n\n---\n\nSource: [_On things_ — A, 2020](https://a.org/b_c_d)";
  expect(plainText(markdown)).toBe(
    "Recall · metric\n\nTP / (TP + FN)\n\nSource: On things — A, 2020 (https://a.org/b_c_d)",
  );
});

it("leaves no marks of emphasis in any term", () => {
  for (const term of terms) expect(plainText(termText(term))).not.toMatch(/\*\*|`|\]\(/);
});
