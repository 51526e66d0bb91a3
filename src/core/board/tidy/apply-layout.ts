import { gridStep } from "../board-grid.ts";
import type { BoardConnection } from "../component-graph.ts";
import { boxOf, changeOf, update, type BoardContent } from "../edit/board-content.ts";
import type { Point } from "../element.ts";
import { roundPixels } from "../line-points.ts";
import { portedCard, type PortsOfElement } from "../port.ts";
import { facingSides, route } from "../route.ts";
import type { SceneElement } from "../scene.ts";
import type { ElementChange, SceneChange } from "../scene-change.ts";
import { boxAround, overlaps, type ShapeBox } from "../shape-box.ts";
import { routedArrow, straightPath, withGaps, type BoxOf, type RoutedArrow } from "./arrow-paths.ts";
import { componentParts } from "./component-parts.ts";
import { followers } from "./followers.ts";
import { withRoomForLabels } from "./label-places.ts";
import { layoutIds, type PlacedEdge, type PlacedGraph, type PlacedNode } from "./layout-graph.ts";
import { pathOnPorts } from "./port-paths.ts";
import { labelsOf } from "./tidy-graph.ts";

/**
 * Puts everything where the layout has put it: components with their parts, frames around what is in them, arrows along
 * their new ways, from port to port, and what stands beside something goes along with it. What the layout was not asked
 * about stays, unless it would be covered.
 */
export function applyLayout(
  content: BoardContent,
  placed: PlacedGraph,
  ports: PortsOfElement,
  seed: () => number,
): SceneChange {
  const { boxes, origin } = placedBoxes(content, placed);
  const owners = componentParts(content);
  const arrows = arrowChanges(content, { placed, origin, ports }, boxes, seed);
  const done = new Set(arrows.map(({ key }) => key));
  const shifts = followers(content, boxes, owners, done);
  const changes: ElementChange[] = [...arrows];
  for (const [key, box] of boxes) {
    const { width, height } = boxOf(content, key);
    const isFrame = !owners.has(key);
    // A component keeps its very size unless something is in it.
    if (!isFrame && Math.abs(width - box.width) < 1 && Math.abs(height - box.height) < 1) continue;
    changes.push(update(content, key, { ...box }, seed));
    done.add(key);
  }
  for (const [key, element] of content.elements) {
    const shift = done.has(key) ? undefined : shifts.get(key);
    const { x, y } = element;
    if (!shift || (shift.dx === 0 && shift.dy === 0) || typeof x !== "number" || typeof y !== "number")
      continue;
    changes.push(update(content, key, { x: roundPixels(x + shift.dx), y: roundPixels(y + shift.dy) }, seed));
  }
  return changeOf(changes);
}

interface PlacedBoxes {
  readonly boxes: ReadonlyMap<string, ShapeBox>;
  /** Where on the board the layout counts from. */
  readonly origin: Point;
}

/** Where components and frames are put: the whole begins where it began, on the grid, and covers nothing that stays. */
function placedBoxes(content: BoardContent, placed: PlacedGraph): PlacedBoxes {
  const found = new Map<string, ShapeBox>();
  const read = (nodes: readonly PlacedNode[]) => {
    for (const { id, x = 0, y = 0, width = 0, height = 0, children = [] } of nodes) {
      const key = layoutIds.key(id);
      if (content.elements.has(key)) found.set(key, { x, y, width, height });
      read(children);
    }
  };
  read(placed.children ?? []);
  const before = boundsOf([...found.keys()].map((key) => boxOf(content, key)));
  const after = boundsOf([...found.values()]);
  const corner = { x: snap(before.x), y: snap(before.y) };
  const others = [...content.graph.components, ...content.graph.frames].filter(({ id }) => !found.has(id));
  const around = others.filter(({ box }) => !isAround(box, before)).map(({ box }) => box);
  corner.y = freeRow({ ...corner, width: after.width, height: after.height }, around);
  const origin: Point = [corner.x - after.x, corner.y - after.y];
  const onBoard = ({ x, y, width, height }: ShapeBox): ShapeBox => ({
    ...{ x: roundPixels(x + origin[0]), y: roundPixels(y + origin[1]) },
    ...{ width: roundPixels(width), height: roundPixels(height) },
  });
  return { boxes: new Map([...found].map(([key, box]) => [key, onBoard(box)])), origin };
}

function isAround(outer: ShapeBox, inner: ShapeBox): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

/** The first row at or below a box's where it covers none of the others. */
function freeRow(wanted: ShapeBox, others: readonly ShapeBox[]): number {
  let box = wanted;
  // Each step goes below one that is in the way, so there are no more steps than boxes.
  for (let count = 0; count <= others.length; count++) {
    const inTheWay = others.filter((other) => overlaps(box, other));
    if (inTheWay.length === 0) return box.y;
    const bottom = inTheWay.reduce((most, { y, height }) => Math.max(most, y + height), -Infinity);
    box = { ...box, y: snap(bottom + 3 * gridStep) };
  }
  return box.y;
}

function snap(value: number): number {
  return Math.ceil(value / gridStep) * gridStep;
}

function boundsOf(boxes: readonly ShapeBox[]): ShapeBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
  }
  return (
    boxAround({ x: left, y: top, width: right - left, height: bottom - top }) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    }
  );
}

interface Layout {
  readonly placed: PlacedGraph;
  readonly origin: Point;
  readonly ports: PortsOfElement;
}

/** Arrows along the ways that were found, and those that lead from what was moved to what was not. */
function arrowChanges(
  content: BoardContent,
  { placed, origin, ports }: Layout,
  boxes: ReadonlyMap<string, ShapeBox>,
  seed: () => number,
): readonly ElementChange[] {
  const boxAfter: BoxOf = (key) => boxes.get(key) ?? boxOf(content, key);
  const labels = labelsOf(content);
  const edges = new Map((placed.edges ?? []).map((edge) => [layoutIds.key(edge.id), edge]));
  const crowded = crowdedPairs(content.graph.connections);
  const cards = content.graph.components.map(({ id }) => boxAfter(id));
  const cardOf = (key: string) => portedCard(content.elements.get(key) ?? {}, boxAfter(key), ports);
  const routed = content.graph.connections.flatMap(({ id, from, to }): readonly RoutedArrow[] => {
    if (from === undefined || to === undefined || (!boxes.has(from) && !boxes.has(to))) return [];
    const element = content.elements.get(id) ?? {};
    const found = foundPath(edges.get(id), origin);
    const path = found ?? shortPath(element, boxAfter(from), boxAfter(to));
    const isRightAngled = found !== undefined || element.elbowed === true;
    const isAlone = !crowded.has(pairOf(from, to));
    const onPorts = isAlone
      ? pathOnPorts({ path, isRightAngled, cards: [cardOf(from), cardOf(to)] }, cards)
      : path;
    return [{ key: id, path: onPorts, label: labels.get(id) }];
  });
  return withRoomForLabels(routed, boxAfter, cards).flatMap((arrow) =>
    routedArrow(content, arrow, boxAfter, seed),
  );
}

/** Pairs of components with several arrows between them, which would lie on one another between the same ports; and loops. */
function crowdedPairs(connections: readonly BoardConnection[]): ReadonlySet<string> {
  const [seen, crowded] = [new Set<string>(), new Set<string>()];
  for (const { from, to } of connections) {
    if (from === undefined || to === undefined) continue;
    const pair = pairOf(from, to);
    if (seen.has(pair) || from === to) crowded.add(pair);
    seen.add(pair);
  }
  return crowded;
}

function pairOf(from: string, to: string): string {
  return JSON.stringify([from, to].toSorted());
}

function foundPath(edge: PlacedEdge | undefined, [dx, dy]: Point): readonly Point[] | undefined {
  const [section] = edge?.sections ?? [];
  if (!section) return undefined;
  const { startPoint, bendPoints = [], endPoint } = section;
  return withGaps([startPoint, ...bendPoints, endPoint].map(({ x, y }): Point => [x + dx, y + dy]));
}

/** The way of an arrow that the layout was not asked about, because one of its ends stays where it is. */
function shortPath({ elbowed }: SceneElement, from: ShapeBox, to: ShapeBox): readonly Point[] {
  if (elbowed !== true) return straightPath(from, to);
  const [fromSide, toSide] = facingSides(from, to);
  return route({ box: from, side: fromSide, shift: 0 }, { box: to, side: toSide, shift: 0 });
}
