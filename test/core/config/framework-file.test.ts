import { describe, expect, it } from "vitest";
import { parseFramework } from "../../../src/core/config/framework-file.ts";

const step = {
  id: "why",
  title: "Why",
  covers: ["requirements", "framing"],
  purpose: "Say why.",
  topics: [],
};
const source = { id: "ours", title: "Ours", steps: [step] };

describe("parseFramework", () => {
  it("reads what a team wrote, with comments", () => {
    const { value, problems } = parseFramework(`// ours\n${JSON.stringify(source)}`);
    expect(problems).toEqual([]);
    expect(value?.steps[0]).toMatchObject({
      covers: ["requirements", "framing"],
      skeleton: "",
      headings: [],
    });
  });

  it.each([
    [{ ...source, id: "Our Steps" }, '"Our Steps"', "an id is lower-case words joined by hyphens"],
    [
      { ...source, steps: [step, step] },
      JSON.stringify({ ...source, steps: [step, step] }),
      "each step needs an id of its own",
    ],
    [
      { ...source, steps: [{ ...step, topics: [{ id: "a", label: "A", prompt: "Say *why*" }] }] },
      '"Say *why*"',
      "a prompt stands in italics and cannot hold * or _",
    ],
    [{ ...source, colour: "red" }, '"colour"', "colour"],
  ])("says what is wrong, and where (%#)", (wrong, place, message) => {
    const text = JSON.stringify(wrong);
    const { value, problems } = parseFramework(text);
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(text.slice(problems[0]?.range.start, problems[0]?.range.end)).toBe(place);
    expect(problems[0]?.message).toContain(message);
  });

  it("is not used where something behind it is no JSON: it may be half of one that is being written", () => {
    const { value, problems } = parseFramework(`${JSON.stringify(source)} ]`);
    expect(value).toBeUndefined();
    expect(problems[0]?.message).toMatch(/^The framework is not valid JSON here/);
  });

  it.each(["", "[]", "{", "{}"])("survives %j", (text) => {
    expect(parseFramework(text).value).toBeUndefined();
    expect(parseFramework(text).problems.length).toBeGreaterThan(0);
  });
});
