import { applyLayout } from "../../../src/core/board/tidy/apply-layout.ts";
import { tidyGraph } from "../../../src/core/board/tidy/tidy-graph.ts";
import { source } from "../element-source.ts";
import type { Drawing } from "../excalidraw/drawing.ts";
import { knownPorts } from "../excalidraw/known-ports.ts";
import { layOut } from "./layout.ts";

/**
 * Tidies a drawing up, or what is selected of it. Fails when the signal says so, and then has changed nothing.
 * @returns false where there are fewer than two components.
 */
export async function tidyBoard(drawing: Drawing, signal: AbortSignal): Promise<boolean> {
  const graph = tidyGraph(drawing.content(), new Set(drawing.selection()));
  if (!graph) return false;
  const placed = await layOut(graph, signal);
  signal.throwIfAborted();
  // What was drawn meanwhile is there, too.
  drawing.change(applyLayout(drawing.content(), placed, knownPorts, source.seed));
  drawing.view.showAll();
  return true;
}
