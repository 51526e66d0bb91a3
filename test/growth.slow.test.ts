/** The tests of growth would see what they are there for. */
import { expect, test } from "vitest";
import { textMemo } from "../src/core/document/text-memo.ts";
import { growth } from "./growth.ts";

/** Reads a text as often as it is long, or once. */
const reading = (isQuadratic: boolean) =>
  textMemo((text) => {
    let sum = 0;
    const times = isQuadratic ? text.length : 8000;
    for (let time = 0; time < times; time++)
      for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at) ^ time;
    return sum;
  });

test.each([
  [true, true],
  [false, false],
])("what is quadratic is told from what is not: %s", (isQuadratic, isSeen) => {
  const read = reading(isQuadratic);
  const [short, long] = ["x".repeat(1000), "x".repeat(8000)];
  const grown = growth(
    () => read(short),
    () => read(long),
    20,
  );
  expect(grown >= 20).toBe(isSeen);
});
