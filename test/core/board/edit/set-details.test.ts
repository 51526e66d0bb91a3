import { describe, expect, it } from "vitest";
import { readContract } from "../../../../src/core/board/contract.ts";
import { boardContentOf, type BoardContent } from "../../../../src/core/board/edit/board-content.ts";
import { setComponent, setContract } from "../../../../src/core/board/edit/set-details.ts";
import { ownComponent } from "../../../../src/core/board/own-component.ts";
import { placeStencil } from "../../../../src/core/board/place-stencil.ts";
import { changeElements, type SceneChange } from "../../../../src/core/board/scene-change.ts";
import type { SceneElement } from "../../../../src/core/board/scene.ts";
import { stencils } from "../../../../src/stencils/index.ts";

let count = 0;
const source = { ids: (part: string) => `${part}-${++count}`, seed: () => ++count };
const stencil = (component: string) => {
  const found = stencils.find((one) => one.component === component);
  if (!found) throw new Error(component);
  return found;
};
const after = ({ elements }: BoardContent, change: SceneChange) =>
  boardContentOf([...changeElements(elements, change.elements).values()]);
const card = (component: string, label?: string) => {
  const placed = placeStencil(stencil(component), { ...source, x: 100, y: 40, ...(label && { label }) });
  const key = placed[0]?.id ?? "";
  return { key, content: boardContentOf(placed.map((element) => ({ ...element }))) };
};
const typesOf = ({ elements }: BoardContent) => [...elements.values()].map(({ type }) => type);

describe("the contract of a component", () => {
  it("is written and read, and what is blank is gone", () => {
    const { key, content } = card("model-server");
    const written = after(
      content,
      setContract(content, key, { mode: "online", p99: "50 ms", owner: " " }, source.seed),
    );
    const { contract } = readContract(written.elements.get(key) ?? {});
    expect(contract).toEqual({ mode: "online", p99: "50 ms" });
    expect(ownComponent(written.elements.get(key) ?? {})).toBe("model-server");
  });
});

describe("what a shape stands for", () => {
  it("changes a card's picture, colours and title", () => {
    const { key, content } = card("client");
    const changed = after(content, setComponent(content, key, "ranker", source, stencils));
    expect(changed.graph.components).toMatchObject([
      { id: key, component: "ranker", label: stencil("ranker").title },
    ]);
    const lines = typesOf(changed).filter((type) => type === "line");
    expect(lines).toHaveLength(stencil("ranker").icon.length);
    const fresh = card("ranker");
    const looks = ({ strokeColor, backgroundColor }: SceneElement) => [strokeColor, backgroundColor];
    expect(looks(changed.elements.get(key) ?? {})).toEqual(
      looks(fresh.content.elements.get(fresh.key) ?? {}),
    );
    const groups = new Set([...changed.elements.values()].map(({ groupIds }) => String(groupIds)));
    expect(groups.size).toBe(1);
  });

  it("leaves a name of one's own alone", () => {
    const { key, content } = card("client", "Mobile app");
    const changed = after(content, setComponent(content, key, "edge-device", source, stencils));
    expect(changed.graph.components[0]?.label).toBe("Mobile app");
  });

  it("leaves the looks of a shape that was drawn by hand alone, and can be taken back", () => {
    const box = { id: "box", type: "rectangle", x: 0, y: 0, width: 90, height: 60, customData: { other: 1 } };
    const content = boardContentOf([box]);
    const named = after(content, setComponent(content, "box", "cache", source, stencils));
    expect(named.elements.get("box")).toMatchObject({
      customData: { other: 1, loopboard: { component: "cache" } },
    });
    expect(typesOf(named)).toEqual(["rectangle"]);
    const bare = after(named, setComponent(named, "box", undefined, source, stencils));
    expect(ownComponent(bare.elements.get("box") ?? {})).toBeUndefined();
    expect(bare.elements.get("box")).toMatchObject({ customData: { other: 1 } });
  });
});
