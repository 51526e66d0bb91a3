import { expect, it } from "vitest";
import { boardContentOf } from "../../../../src/core/board/edit/board-content.ts";
import { continueChain } from "../../../../src/core/board/edit/continue-chain.ts";
import { placeStencil } from "../../../../src/core/board/place-stencil.ts";
import { portsOfElements } from "../../../../src/core/board/port.ts";
import { changeElements } from "../../../../src/core/board/scene-change.ts";
import { stencils } from "../../../../src/stencils/index.ts";

const stencil = (component: string) => {
  const found = stencils.find((one) => one.component === component);
  if (!found) throw new Error(component);
  return found;
};

it("puts the next card to the right, clear of the others, with an arrow through ports of both", () => {
  let count = 0;
  const source = { ids: (part: string) => `${part}-${++count}`, seed: () => 7 };
  const first = placeStencil(stencil("client"), { ...source, x: 0, y: 0 });
  let content = boardContentOf(first.map((element) => ({ ...element })));
  for (const component of ["model-server", "monitoring"]) {
    const { change } = continueChain(
      content,
      stencil(component),
      String(first[0]?.id),
      source,
      portsOfElements(stencils),
    );
    content = boardContentOf([...changeElements(content.elements, change.elements).values()]);
  }
  const { components, connections } = content.graph;
  const [client, server, monitoring] = components;
  expect(connections.map(({ from, to }) => [from, to])).toEqual([
    [client?.id, server?.id],
    [client?.id, monitoring?.id],
  ]);
  expect(server?.box.x).toBeGreaterThan(Number(client?.box.width));
  expect(monitoring?.box.y).toBeGreaterThan(Number(server?.box.y) + Number(server?.box.height));
  const bound = content.elements.get(client?.id ?? "")?.boundElements as readonly { type: string }[];
  expect(bound.filter(({ type }) => type === "arrow")).toHaveLength(2);
});
