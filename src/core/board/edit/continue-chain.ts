import type { ElementSource } from "../element.ts";
import type { PortsOfElement } from "../port.ts";
import { changeElements } from "../scene-change.ts";
import type { Stencil } from "../stencil.ts";
import { addComponent, type Addition } from "./add-component.ts";
import { changeOf, type BoardContent } from "./board-content.ts";
import { connect } from "./connect.ts";

/** Adds the card of a stencil to the right of a component, and the arrow to it; the key is the card's. */
export function continueChain(
  content: BoardContent,
  stencil: Stencil,
  from: string,
  source: ElementSource,
  ports: PortsOfElement,
): Addition {
  const added = addComponent(content, stencil, from, source);
  const elements = changeElements(content.elements, added.change.elements);
  const after: BoardContent = { ...content, elements, last: [...elements.keys()].at(-1) ?? null };
  const arrow = connect(after, from, added.key, "", source, ports);
  return { change: changeOf([...added.change.elements, ...arrow.change.elements]), key: added.key };
}
