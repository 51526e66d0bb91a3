import { expect, it } from "vitest";
import { createSeenElements } from "../../../src/core/board/seen-elements.ts";

const element = (id: string, versionNonce = 1) => ({ id, versionNonce });

it("names what changed in place, became another object, came, went or changed places", () => {
  const seen = createSeenElements();
  const [a, b, c] = [element("a"), element("b"), element("c")];
  expect(seen.look([a, b, c])).toEqual(["a", "b", "c"]);
  expect(seen.look([a, b, c])).toEqual([]);
  b.versionNonce = 2;
  expect(seen.look([a, b, c])).toEqual(["b"]);
  const other = element("c");
  expect(seen.look([a, b, other])).toEqual(["c"]);
  expect(seen.byKey.get("c")).toBe(other);
  expect(seen.look([a, b, other])).toEqual([]);
  expect(seen.look([b, a, other])).toEqual(["a", "b", "c"]);
  expect(seen.look([b, other])).toEqual(["b", "a", "c"]);
  expect([...seen.byKey.keys()]).toEqual(["b", "c"]);
  expect(seen.look([b, other])).toEqual([]);
});

it("does not change the list that it looked at", () => {
  const seen = createSeenElements();
  const before = [element("a"), element("b")];
  const copy = [...before];
  seen.look(before);
  seen.look([element("a", 5), element("b", 5)]);
  expect(before).toEqual(copy);
  expect(seen.look(before)).toEqual(["a", "b"]);
});
