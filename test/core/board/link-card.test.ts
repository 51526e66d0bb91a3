import { expect, it } from "vitest";
import { linkCard } from "../../../src/core/board/link-card.ts";
import { readComponentGraph } from "../../../src/core/board/component-graph.ts";
import type { SceneElement } from "../../../src/core/board/scene.ts";

const source = { ids: (part: string) => part, seed: () => 7 };

it("is a box that links to the file and has its name on it", () => {
  const [box, text] = linkCard("Serving plan.md", "../docs/Serving%20plan.md", source);
  expect(box).toMatchObject({ type: "rectangle", link: "../docs/Serving%20plan.md" });
  expect(box.boundElements).toEqual([{ id: "text", type: "text" }]);
  expect(text).toMatchObject({ text: "Serving plan.md", containerId: "box" });
  expect(text.x).toBeGreaterThan(box.x);
  expect(text.x + text.width).toBeLessThan(box.x + box.width);
  const { components } = readComponentGraph([box, text] as unknown as readonly SceneElement[]);
  expect(components.map(({ label }) => label)).toEqual(["Serving plan.md"]);
});

it("breaks a long name between words", () => {
  const name = "Plan of the serving of the ranking model in all regions of the world, with costs.md";
  const [box, text] = linkCard(name, "plan.md", source);
  expect(text.text.split("\n").length).toBeGreaterThan(1);
  expect(text.originalText).toBe(name);
  expect(text.y + text.height).toBeLessThan(box.y + box.height);
});
