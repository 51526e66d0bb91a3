import type { BoardContent } from "../../src/core/board/edit/board-content.ts";
import type { BoardComponent } from "../../src/core/board/component-graph.ts";
import type { SceneElement } from "../../src/core/board/scene.ts";
import { stencils } from "../../src/stencils/index.ts";
import type { Drawing } from "./excalidraw/drawing.ts";

/** A component, and the element that says what it is. */
export interface SelectedComponent {
  readonly component: BoardComponent;
  readonly element: SceneElement;
}

/** The one component that is selected, alone; with the parts of its picture, its text and its arrows or without them. */
export function selectedComponent(
  keys: readonly string[],
  { elements, graph }: BoardContent,
): SelectedComponent | undefined {
  const selected = new Set(keys);
  if (graph.frames.some(({ id }) => selected.has(id))) return undefined;
  const found = graph.components.filter(({ id }) => selected.has(id));
  const [component] = found;
  if (!component || found.length > 1) return undefined;
  return { component, element: elements.get(component.id) ?? {} };
}

/** What a component is called where it is spoken of: by its text, or else by what it stands for. */
export function nameOfComponent({ label, component }: BoardComponent): string {
  return label || (stencils.find((stencil) => stencil.component === component)?.title ?? "this shape");
}

/** Changes whenever what a component's panel shows does; moving it changes nothing. */
export function panelSignature(drawing: Drawing, key: string): string {
  let card: Readonly<Record<string, unknown>> | undefined;
  let label: unknown;
  for (const element of drawing.read().elements) {
    if (element.isDeleted === true) continue;
    if (element.id === key) card = element;
    if (element.containerId === key) label = element.originalText;
  }
  return card ? JSON.stringify([card.customData, label, card.text]) : "";
}
