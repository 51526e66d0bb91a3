import { generateNKeysBetween } from "fractional-indexing";
import { gridStep, nodeBox, topLeft, zoneBox } from "./board-grid.ts";
import type { BoardConnection, BoardNode, BoardSpec } from "./board-spec.ts";
import { boardTitle } from "./board-title.ts";
import { zoneElements } from "./board-zone.ts";
import type { ElementSource, SceneElement } from "./element.ts";
import { type BoardArrow, placeArrow } from "./place-arrow.ts";
import { placeStencil } from "./place-stencil.ts";
import { facingSides } from "./route.ts";
import type { Stencil } from "./stencil.ts";

/** The text of an `.excalidraw` file, as Excalidraw itself would save the board. The same spec gives the same text. */
export function boardText(spec: BoardSpec, stencils: readonly Stencil[]): string {
  const scene = {
    type: "excalidraw",
    version: 2,
    source: "loopboard",
    elements: buildBoard(spec, stencils),
    appState: { gridSize: gridStep, gridStep: 5, gridModeEnabled: false, viewBackgroundColor: "#ffffff" },
    files: {},
  };
  return JSON.stringify(scene, null, 2);
}

/** The drawing of a board: title, zones, cards, and the arrows between them. */
export function buildBoard(spec: BoardSpec, stencils: readonly Stencil[]): readonly SceneElement[] {
  const seed = counter();
  const sourceFor = (owner: string): ElementSource => ({ ids: (part) => `${owner}-${part}`, seed });
  const arrows = spec.connections.map((connection) => arrowOf(connection, spec, sourceFor));
  const cards = spec.nodes.flatMap((node) => {
    const own = arrows.filter(({ from, to }) => from === node.id || to === node.id);
    return placeStencil(stencilOf(node, stencils), {
      ...sourceFor(node.id),
      ...nodeBox(node),
      boundArrows: own.map(({ arrow }) => arrow.id),
      ...(node.label !== undefined && { label: node.label }),
    });
  });
  const zones = spec.zones ?? [];
  return withIndices([
    ...boardTitle(spec, topLeft([...zones.map(zoneBox), ...spec.nodes.map(nodeBox)]), sourceFor("board")),
    ...zones.flatMap((zone, index) => zoneElements(zone, zoneBox(zone), sourceFor(`zone-${index + 1}`))),
    ...cards,
    ...arrows.flatMap(({ arrow, label }) => (label ? [arrow, label] : [arrow])),
  ]);
}

interface ConnectionArrow extends BoardArrow {
  readonly from: string;
  readonly to: string;
}

function arrowOf(
  connection: BoardConnection,
  spec: BoardSpec,
  sourceFor: (owner: string) => ElementSource,
): ConnectionArrow {
  const { from, to } = connection;
  const [fromBox, toBox] = [nodeBox(nodeOf(from, spec)), nodeBox(nodeOf(to, spec))];
  const [fromSide, toSide] = facingSides(fromBox, toBox);
  const placed = placeArrow({
    ...sourceFor(`${from}--${to}`),
    from: {
      id: cardId(from),
      box: fromBox,
      side: connection.fromSide ?? fromSide,
      shift: (connection.fromShift ?? 0) * gridStep,
    },
    to: {
      id: cardId(to),
      box: toBox,
      side: connection.toSide ?? toSide,
      shift: (connection.toShift ?? 0) * gridStep,
    },
    isDashed: connection.style === "dashed",
    ...(connection.label !== undefined && { label: connection.label }),
  });
  return { ...placed, from, to };
}

/** The id that `placeStencil` gives the rectangle of a node's card. */
function cardId(nodeId: string): string {
  return `${nodeId}-card`;
}

function nodeOf(id: string, spec: BoardSpec): BoardNode {
  const node = spec.nodes.find((candidate) => candidate.id === id);
  if (!node) throw new Error(`The board ${spec.id} connects ${id}, which it does not have.`);
  return node;
}

function stencilOf(node: BoardNode, stencils: readonly Stencil[]): Stencil {
  const stencil = stencils.find((candidate) => candidate.component === node.component);
  if (!stencil) throw new Error(`There is no stencil for the component ${node.component}.`);
  return stencil;
}

/** Excalidraw orders elements by these keys; it adds them itself to a scene that has none, and so changes it. */
function withIndices(elements: readonly SceneElement[]): readonly SceneElement[] {
  const indices = generateNKeysBetween(null, null, elements.length);
  return elements.map((element, position) => ({ ...element, index: indices[position] ?? null }));
}

/** Elements are drawn without roughness, so their seeds have to be valid but not random. */
function counter(): () => number {
  let count = 0;
  return () => ++count;
}
