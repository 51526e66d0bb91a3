import ELK, { type ElkNode } from "elkjs/lib/elk.bundled.js";
import { boardContentOf, type BoardContent } from "../../../../src/core/board/edit/board-content.ts";
import { portsOfElements } from "../../../../src/core/board/port.ts";
import { changeElements } from "../../../../src/core/board/scene-change.ts";
import { applyLayout } from "../../../../src/core/board/tidy/apply-layout.ts";
import type { PlacedGraph } from "../../../../src/core/board/tidy/layout-graph.ts";
import { tidyGraph } from "../../../../src/core/board/tidy/tidy-graph.ts";
import { stencils } from "../../../../src/stencils/index.ts";

// The layout is a large program that is slow at first, so there is one for all.
const elk = new ELK();

/** A board, or what is selected of it, after it was tidied up. */
export async function tidied(content: BoardContent, selected: readonly string[] = []): Promise<BoardContent> {
  const graph = tidyGraph(content, new Set(selected));
  if (!graph) return content;
  const placed = (await elk.layout(structuredClone(graph) as unknown as ElkNode)) as PlacedGraph;
  const { elements } = applyLayout(content, placed, portsOfElements(stencils), () => 1);
  return boardContentOf([...changeElements(content.elements, elements).values()]);
}
