import { describe, expect, it } from "vitest";
import { termMarkdown } from "../../../src/core/framework/term-text.ts";
import { termById, terms } from "../../../src/core/framework/terms.ts";

function textOf(id: string): string {
  const term = termById(id);
  return term ? termMarkdown(term) : "";
}

describe("termMarkdown", () => {
  it("says what a term is, means, is good for, and who says so", () => {
    const text = textOf("population-stability-index").split("\n\n");
    expect(text[0]).toBe("**Population stability index** · operational metric, lower is better");
    expect(text).toContain("`sum over bins of (a − e) · ln(a / e)`");
    expect(text.at(-2)).toBe("See also: Data drift · KL divergence · Kolmogorov–Smirnov test");
    expect(text.at(-1)).toMatch(/^_Source: Siddiqi: Credit Risk Scorecards.* \(2006\)_$/);
  });

  it("links the documentation that it cites", () => {
    expect(textOf("feature-store")).toContain("[Feast documentation](https://docs.feast.dev/)");
  });

  it("needs no escapes in any term's text", () => {
    const plain = terms.flatMap(({ name, summary, whenToUse, related }) => [
      name,
      summary,
      whenToUse,
      ...related,
    ]);
    expect(plain.filter((text) => /[*_`<[\]\\]/.test(text))).toEqual([]);
    expect(terms.filter(({ formula }) => formula?.includes("`"))).toEqual([]);
  });

  it("fits into a hover", () => {
    expect(terms.filter((term) => termMarkdown(term).length > 900).map(({ id }) => id)).toEqual([]);
  });
});
