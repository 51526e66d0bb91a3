import { expect, it } from "vitest";
import { inlayHints } from "../../../src/core/assist/inlay-hints.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";
import { unfinished } from "../quantity/estimate-lines.ts";

function hintsIn(text: string, range = { start: 0, end: text.length }) {
  return inlayHints(parseDesignDoc(text), range);
}

it.each(unfinished)("shows behind %j that it is %j", (line, result) => {
  const text = `# A\n\n## Scale\n\n${line}\n`;
  const hints = hintsIn(text);
  expect(hints.map(({ label }) => label)).toEqual([result]);
  const accepted = applyEdits(
    text,
    hints.map(({ edit }) => edit),
  );
  expect(hintsIn(accepted)).toEqual([]);
  expect(accepted).toContain(` ${result}`);
});

it.each([
  ["1B × 256 × 4 B =", "1B × 256 × 4 B = 1.02 TB"],
  ["1B × 256 × 4 B =  ", "1B × 256 × 4 B = 1.02 TB"],
  ["| 1B × 256 × 4 B = | |", "| 1B × 256 × 4 B = 1.02 TB | |"],
  ["- 3 × 4 =\r\n- more", "- 3 × 4 = 12\r\n- more"],
  ["- 3 × 4 = \t\r\n- more", "- 3 × 4 = 12\r\n- more"],
])("accepted in %j gives %j", (before, after) => {
  const text = `# A\n\n${before}\n`;
  const [hint] = hintsIn(text);
  expect(applyEdits(text, hint ? [hint.edit] : [])).toBe(`# A\n\n${after}\n`);
});

it("stands where the cursor is after the space", () => {
  const text = "# A\n\n3 × 4 = \n";
  expect(hintsIn(text)).toMatchObject([{ offset: text.length - 1, padded: false, label: "12" }]);
  expect(hintsIn("# A\n\n3 × 4 =\n")).toMatchObject([{ padded: true }]);
});

it("is given only for the lines that are asked for, and nothing that is finished", () => {
  const text = "# A\n\n3 × 4 =\n\n## B\n\n3 × 5 =\n\n3 × 6 = 18\n\n`3 × 7 =`\n\nN × 4 =\n";
  expect(hintsIn(text).map(({ label }) => label)).toEqual(["12", "15"]);
  expect(hintsIn(text, { start: text.indexOf("## B"), end: text.length })).toHaveLength(1);
  expect(hintsIn(text, { start: 0, end: 2 })).toEqual([]);
});

it.each([
  "$5k/month × 2 years =",
  "$60k/year × 3 months =",
  "1M req/day / 24 h =",
  "10 req/s × 86,400 × 30 days =",
  "500 QPS × 86,400 s/day =",
])("gives none where the units of time leave more than one: %j", (line) => {
  expect(hintsIn(`# A\n\n${line}\n`)).toEqual([]);
});
