import { expect, it } from "vitest";
import { regenerate } from "../../../../src/core/board/library/place-item.ts";

it("gives shapes new names that agree, makes them one group, and lets go of what is not among them", () => {
  let count = 0;
  const source = { ids: (part: string) => `${part}-${++count}`, seed: () => 1 };
  const [card, label, arrow] = regenerate(
    [
      {
        id: "card",
        type: "rectangle",
        groupIds: ["g"],
        frameId: "elsewhere",
        boundElements: [
          { id: "label", type: "text" },
          { id: "gone", type: "arrow" },
        ],
      },
      { id: "label", type: "text", groupIds: ["g"], containerId: "card" },
      {
        id: "arrow",
        type: "arrow",
        startBinding: { elementId: "card", gap: 5 },
        endBinding: { elementId: "gone" },
      },
    ],
    source,
  );
  expect(card?.id).not.toBe("card");
  expect(label?.containerId).toBe(card?.id);
  expect(card?.boundElements).toEqual([{ id: label?.id, type: "text" }]);
  expect(arrow?.startBinding).toEqual({ elementId: card?.id, gap: 5 });
  expect(arrow?.endBinding).toBeNull();
  expect(card?.frameId).toBeNull();
  const [outermost, ...others] = [card, label, arrow].map((one) => (one?.groupIds as string[]).at(-1));
  expect(others).toEqual([outermost, outermost]);
  expect((card?.groupIds as string[])[0]).toBe((label?.groupIds as string[])[0]);
});
