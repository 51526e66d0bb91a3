import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { readPlainYaml } from "../../../src/core/document/plain-yaml.ts";

describe("readPlainYaml", () => {
  it("reads lines of a key and plain words", () => {
    expect(readPlainYaml("loopboard: true\nframework: seven-steps\r\ntitle: Movie night 2\n")).toEqual({
      loopboard: true,
      framework: "seven-steps",
      title: "Movie night 2",
    });
  });

  it.each([
    "",
    "a: b",
    "a: 1\n",
    "a: b # c\n",
    "a: True\n",
    "a: null\n",
    "a: x\na: y\n",
    "a: b: c\n",
    "- a\n",
    "a:\n",
  ])("leaves %j to the library", (yaml) => {
    expect(readPlainYaml(yaml)).toBeUndefined();
  });

  it("says what the library says, or nothing", () => {
    const word = fc.oneof(
      { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,4}$/) },
      fc.constantFrom("true", "false", "True", "FALSE", "null", "Null", "yes", "no", "on", "inf", "nan"),
      fc.stringMatching(/^[a-z0-9A-Z_.~#:'"&*!|>%@-]{1,4}$/),
    );
    const value = fc.array(word, { maxLength: 3 }).map((words) => words.join(" "));
    const line = fc
      .tuple(word, fc.constantFrom(": ", ": ", ": ", ":", " : "), value)
      .map((parts) => parts.join(""));
    const end = fc.constantFrom("\n", "\r\n");
    const text = fc.array(
      fc.tuple(line, end).map((parts) => parts.join("")),
      { maxLength: 4 },
    );
    let plain = 0;
    fc.assert(
      fc.property(text, (lines) => {
        const yaml = lines.join("");
        const data = readPlainYaml(yaml);
        if (data === undefined) return;
        plain++;
        const document = parseDocument(yaml);
        expect(document.errors).toEqual([]);
        expect(data).toEqual(document.toJS());
        expect(Object.keys(data)).toEqual(Object.keys(document.toJS() as object));
      }),
      { numRuns: 3_000 },
    );
    expect(plain).toBeGreaterThan(50);
  });
});
