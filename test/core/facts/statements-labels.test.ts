import { describe, expect, it } from "vitest";
import { vagueQuantity } from "../../../src/rules/vague-quantity.ts";
import { design, underlined } from "../../rules/findings-of.ts";

const found = (text: string) => underlined(vagueQuantity, design({ Requirements: text }));

describe("what a label of things that are not done reaches", () => {
  it("ends with them, where they are named behind it", () => {
    expect(found("**Non-goals:** ads, notifications.\n\n- Low latency")).toEqual(["Low latency"]);
    expect(found("Out of scope: ads and notifications\n\n- Low latency")).toEqual(["Low latency"]);
  });

  it("goes on over the list that it introduces", () => {
    expect(found("**Non-goals:**\n\n- Low latency")).toEqual([]);
    expect(found("**Non-goals.** We leave out some things.\n\n- Low latency")).toEqual([]);
    expect(found("**Out of scope:** the following:\n\n- Low latency")).toEqual([]);
  });
});
