import { expect, test } from "vitest";
import { nextComponents } from "../../../../src/core/board/palette/next-components.ts";
import { patterns } from "../../../../src/stencils/index.ts";

test("what patterns lead to most often comes first, and nothing comes twice", () => {
  const next = nextComponents("training-job", patterns);
  expect(next.slice(0, 2)).toContain("model-evaluation");
  expect(new Set(next).size).toBe(next.length);
});

test("after what no pattern has, nothing is likely", () => {
  expect(nextComponents(undefined, patterns)).toEqual([]);
});
