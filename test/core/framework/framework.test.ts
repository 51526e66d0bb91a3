import { describe, expect, test } from "vitest";
import {
  builtInFrameworks,
  defaultFramework,
  findFramework,
} from "../../../src/core/framework/frameworks.ts";
import { isSkeletonPrompt, skeletonDocument } from "../../../src/core/framework/skeleton.ts";
import { stepIds } from "../../../src/core/framework/step-id.ts";

describe("the seven steps", () => {
  test("are the default and cover each step once, in order", () => {
    expect(defaultFramework.id).toBe("seven-steps");
    expect(defaultFramework.steps.map((step) => step.covers)).toEqual(stepIds.map((id) => [id]));
  });

  test("a skeleton has one list item a topic, with its prompt in italics", () => {
    const [requirements] = defaultFramework.steps;
    const [first, ...others] = requirements?.skeleton.split("\n") ?? [];
    expect(first).toBe("- **Business objective** — _Which business number should move, and by how much?_");
    expect(others).toHaveLength((requirements?.topics.length ?? 0) - 1);
  });
});

describe("built-in frameworks", () => {
  test.each(builtInFrameworks)("$id is found by id and by title", (framework) => {
    expect(findFramework(framework.id)).toBe(framework);
    expect(findFramework(` ${framework.title.toUpperCase()} `)).toBe(framework);
  });

  test("an unknown name finds none", () => {
    expect(findFramework("eight-steps")).toBeUndefined();
  });
});

describe("prompts", () => {
  test("are recognised with and without emphasis, until they are answered", () => {
    const prompt = defaultFramework.steps[0]?.topics[0]?.prompt ?? "";
    expect(isSkeletonPrompt(`_${prompt}_`, defaultFramework)).toBe(true);
    expect(isSkeletonPrompt(`*${prompt}*`, defaultFramework)).toBe(true);
    expect(isSkeletonPrompt(` ${prompt} `, defaultFramework)).toBe(true);
    expect(isSkeletonPrompt(`${prompt} Revenue.`, defaultFramework)).toBe(false);
    expect(isSkeletonPrompt("", defaultFramework)).toBe(false);
  });
});

test("a new document says what it is and numbers its steps", () => {
  const lines = skeletonDocument(defaultFramework, "Feed ranking").split("\n");
  expect(lines.slice(0, 7)).toEqual([
    "---",
    "loopboard: true",
    "---",
    "",
    "# Feed ranking",
    "",
    "## 1. Clarifying requirements",
  ]);
  expect(lines.filter((line) => line.startsWith("## "))).toHaveLength(7);
});
