import { gridStep, nodeBox, zoneBox } from "./board-grid.ts";
import type { BoardConnection, BoardNode, BoardSpec } from "./board-spec.ts";
import { zoneElements } from "./board-zone.ts";
import type { Contract } from "./contract.ts";
import type { ElementSource, SceneElement } from "./element.ts";
import { type BoardArrow, placeArrow } from "./place-arrow.ts";
import { placeStencil } from "./place-stencil.ts";
import { portEnd, portsOf } from "./port.ts";
import { type End, facingSides, type Side } from "./route.ts";
import type { Stencil } from "./stencil.ts";

/** Names the elements of a zone, card or arrow; the same owner and part have to get the same id each time. */
export type SourceFor = (owner: string) => ElementSource;

/** The zones, cards and arrows of a board, in the order of drawing; the card in column 0 and row 0 lies at 0, 0. */
export function drawBoard(
  spec: BoardSpec,
  stencils: readonly Stencil[],
  sourceFor: SourceFor,
): readonly SceneElement[] {
  const drawing = { spec, stencils, sourceFor };
  const arrows = spec.connections.map((connection) => arrowOf(connection, drawing));
  const cards = spec.nodes.flatMap((node) => {
    const own = arrows.filter(({ from, to }) => from === node.id || to === node.id);
    return placeStencil(stencilOf(node, stencils), {
      ...sourceFor(node.id),
      ...nodeBox(node),
      boundArrows: own.map(({ arrow }) => arrow.id),
      ...(node.label !== undefined && { label: node.label }),
      ...(node.contract && { contract: node.contract as Contract }),
    });
  });
  return [
    ...(spec.zones ?? []).flatMap((zone, index) =>
      zoneElements(zone, zoneBox(zone), sourceFor(`zone-${index + 1}`)),
    ),
    ...cards,
    ...arrows.flatMap(({ arrow, label }) => (label ? [arrow, label] : [arrow])),
  ];
}

interface Drawing {
  readonly spec: BoardSpec;
  readonly stencils: readonly Stencil[];
  readonly sourceFor: SourceFor;
}

interface ConnectionArrow extends BoardArrow {
  readonly from: string;
  readonly to: string;
}

function arrowOf(connection: BoardConnection, drawing: Drawing): ConnectionArrow {
  const { from, to, fromSide, toSide, fromPort, toPort, fromShift = 0, toShift = 0 } = connection;
  const { spec, sourceFor } = drawing;
  const nodes = [nodeOf(from, spec), nodeOf(to, spec)] as const;
  const facing = facingSides(nodeBox(nodes[0]), nodeBox(nodes[1]));
  const card = (id: string) => sourceFor(id).ids("card");
  const ends = [
    endOf(nodes[0], { side: fromSide ?? facing[0], shift: fromShift * gridStep, port: fromPort }, drawing),
    endOf(nodes[1], { side: toSide ?? facing[1], shift: toShift * gridStep, port: toPort }, drawing),
  ] as const;
  const placed = placeArrow({
    ...sourceFor(`${from}--${to}`),
    from: { id: card(from), ...ends[0] },
    to: { id: card(to), ...ends[1] },
    isDashed: connection.style === "dashed",
    ...(connection.label !== undefined && { label: connection.label }),
  });
  return { ...placed, from, to };
}

interface EndSpec {
  readonly side: Side;
  readonly shift: number;
  readonly port: string | undefined;
}

function endOf(node: BoardNode, { side, shift, port: id }: EndSpec, { spec, stencils }: Drawing): End {
  if (id === undefined) return { box: nodeBox(node), side, shift };
  const port = portsOf(stencilOf(node, stencils)).find((candidate) => candidate.id === id);
  if (!port) throw new Error(`The board ${spec.id} uses port ${id} of ${node.component}, which has none.`);
  return portEnd(port, nodeBox(node));
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
