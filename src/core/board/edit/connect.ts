import type { ElementSource } from "../element.ts";
import { placeArrow } from "../place-arrow.ts";
import { defaultPorts, facingPorts, portEnd, type PortsOfElement } from "../port.ts";
import type { Addition } from "./add-component.ts";
import { boundElements, boxOf, changeOf, insertLast, update, type BoardContent } from "./board-content.ts";

const none: ReadonlySet<string> = new Set();

/** Draws an arrow from one component to another, bound to a port of each; with a label unless that is empty. */
export function connect(
  content: BoardContent,
  from: string,
  to: string,
  label: string,
  source: ElementSource,
  ports: PortsOfElement = () => defaultPorts,
): Addition {
  const ported = (key: string) => ({
    box: boxOf(content, key),
    ports: ports(content.elements.get(key) ?? {}),
  });
  const [out, into] = [ported(from), ported(to)];
  const [fromPort, toPort] = facingPorts(out, into) ?? [];
  if (!fromPort || !toPort) throw new Error("A component without ports cannot be connected.");
  const placed = placeArrow({
    ...source,
    from: { id: from, ...portEnd(fromPort, out.box) },
    to: { id: to, ...portEnd(toPort, into.box) },
    isDashed: false,
    ...(label.trim() !== "" && { label: label.trim() }),
  });
  const arrow = { id: placed.arrow.id, type: "arrow" } as const;
  const ends = [...new Set([from, to])].map((key) =>
    update(content, key, { boundElements: boundElements(content, key, none, [arrow]) }, source.seed),
  );
  const drawn = placed.label ? [placed.arrow, placed.label] : [placed.arrow];
  return { change: changeOf([...ends, ...insertLast(content, drawn)]), key: arrow.id };
}
