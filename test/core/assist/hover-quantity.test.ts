import { expect, it } from "vitest";
import { hoverAt } from "../../../src/core/assist/hover.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";

/** What the pointer is told at the `^`, and of which text. */
function at(marked: string): { readonly of: string; readonly markdown: string } | undefined {
  const offset = marked.indexOf("^");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const hover = hoverAt({ doc: parseDesignDoc(text), offset, rules: [] });
  return hover && { of: text.slice(hover.range.start, hover.range.end), markdown: hover.markdown };
}

it.each([
  ["We serve 2^3k QPS.", "23k QPS", "≈ 1.99B queries a day"],
  ["600M req^/day are logged.", "600M req/day", "≈ 6.94k per second (average)"],
  ["99.9^5% of calls succeed.", "99.95%", "as availability: 22 min of downtime a month"],
  ["The index holds 200M^ vectors.", "200M vectors", "≈ 205 GB as float32 vectors of 256 dimensions"],
  ["It costs $5k/mon^th.", "$5k/month", "≈ $167 a day; $60k a year"],
  ["It costs $60k/y^ear.", "$60k/year", "≈ $164 a day; $5k a month"],
  ["Logs grow by 12 GB/d^ay.", "12 GB/day", "≈ 360 GB a month; 4.38 TB a year"],
  ["A machine is $2/ho^ur.", "$2/hour", "≈ $48 a day; $1.44k a month; $17.5k a year"],
])("converts %j", (line, of, says) => {
  const hover = at(`# A\n\n## Scale\n\n${line}\n`);
  expect(hover?.of).toBe(of);
  expect(hover?.markdown.startsWith(`**${of}**\n\n- `)).toBe(true);
  expect(hover?.markdown).toContain(says);
});

it("shows how an estimate comes about", () => {
  expect(at("# A\n\n## Scale\n\n50M DAU × 12 req/day ^÷ 86,400 s ≈ 70k QPS.\n")).toEqual({
    of: "50M DAU × 12 req/day ÷ 86,400 s ≈ 70k QPS",
    markdown:
      "**Estimate** · the arithmetic gives 6.9k QPS, not 70k QPS\n\n" +
      "- 50M DAU × 12 req/day = 600M\n- 600M ÷ 86,400 s = 6.9k QPS",
  });
  expect(at("# A\n\n3 ^× 4 = 12\n")?.markdown).toContain("12 follows from the arithmetic");
  expect(at("# A\n\n3 ^× 4 =\n")?.markdown).toContain("the arithmetic gives 12");
});

it("says both of a number within an estimate", () => {
  const hover = at("# A\n\n50M DAU × 12 req/day ÷ 86,400 s ≈ 7^0k QPS.\n");
  expect(hover?.of).toBe("70k QPS");
  expect(hover?.markdown).toMatch(/^\*\*70k QPS\*\*\n\n- .*\n\n---\n\n\*\*Estimate\*\*/s);
});

it.each(["`2^3k QPS`", "version 2.^3", "```\n2^3k QPS\n```", "3 × N^ = 12", "in 202^4"])(
  "has nothing to say of %j",
  (line) => {
    expect(at(`# A\n\n## Scale\n\n${line}\n`)).toBeUndefined();
  },
);
