import { boxOf, type BoardContent } from "../edit/board-content.ts";
import { boxAround, centreOf, distanceTo, holds, smallest, type ShapeBox } from "../shape-box.ts";
import type { SceneElement } from "../scene.ts";

/** How far something is moved, in pixels of the board. */
interface Shift {
  readonly dx: number;
  readonly dy: number;
}

/** How near to the upper or lower edge of a frame its title stands, in pixels. */
const titleDistance = 24;

/** How near to a component something stands that belongs to it, in pixels. */
const besideDistance = 60;

/**
 * How far each element goes along: the parts of a component with it, a text that is bound with what it is bound to, a
 * note with the component or frame that it stands at; and what would be covered goes below.
 * @param boxes Where components and frames are put.
 * @param owners The component that each element belongs to.
 * @param done Elements that have a place already.
 */
export function followers(
  content: BoardContent,
  boxes: ReadonlyMap<string, ShapeBox>,
  owners: ReadonlyMap<string, string>,
  done: ReadonlySet<string>,
): ReadonlyMap<string, Shift> {
  const shifts = new Map<string, Shift>();
  const loose: (readonly [string, SceneElement])[] = [];
  for (const [key, element] of content.elements) {
    const owner = owners.get(key);
    const box = owner === undefined ? undefined : boxes.get(owner);
    if (owner !== undefined && box) shifts.set(key, along(element, boxOf(content, owner), box));
    else if (owner === undefined && !boxes.has(key) && !done.has(key)) loose.push([key, element]);
  }
  const ends = endsOf(content);
  const free: (readonly [string, SceneElement])[] = [];
  for (const [key, element] of loose) {
    // The text of an arrow, a note or a frame goes where that goes; an arrow where it begins or ends.
    if (typeof element.containerId === "string") continue;
    const at = ends.get(key);
    if (at?.isBetween) continue;
    const shift = looseShift(content, boxes, element, at?.component);
    if (shift) shifts.set(key, shift);
    else free.push([key, element]);
  }
  for (const [key, shift] of uncovered(free, wholeOf(boxes))) shifts.set(key, shift);
  for (const [key, element] of loose) {
    const container = String(element.containerId);
    const box = boxes.get(container);
    const shift = box ? along(element, boxOf(content, container), box) : shifts.get(container);
    if (typeof element.containerId === "string" && shift) shifts.set(key, shift);
  }
  return shifts;
}

/** The component that each arrow begins or ends at, and whether it does both. */
function endsOf({
  graph,
}: BoardContent): ReadonlyMap<
  string,
  { readonly component: string | undefined; readonly isBetween: boolean }
> {
  return new Map(
    graph.connections.map(({ id, from, to }) => [
      id,
      { component: from ?? to, isBetween: from !== undefined && to !== undefined },
    ]),
  );
}

function looseShift(
  content: BoardContent,
  boxes: ReadonlyMap<string, ShapeBox>,
  element: SceneElement,
  end: string | undefined,
): Shift | undefined {
  const own = boxAround(element);
  if (!own) return undefined;
  const beside = end ?? nearestOf(content, own);
  const box = beside === undefined ? undefined : boxes.get(beside);
  if (beside !== undefined && box) return along(element, boxOf(content, beside), box);
  const frame = smallest(
    content.graph.frames.filter(
      ({ id, box }) => boxes.has(id) && (element.frameId === id || holds(box, own)),
    ),
  );
  const after = frame && boxes.get(frame.id);
  return after && along(element, frame.box, after);
}

/** The component that something stands at; the title of a frame stands at none. */
function nearestOf({ graph }: BoardContent, own: ShapeBox): string | undefined {
  let best: { readonly id: string; readonly distance: number } | undefined;
  for (const { id, box } of graph.components) {
    const distance = apart(box, own);
    if (distance <= besideDistance && (!best || distance < best.distance)) best = { id, distance };
  }
  const isTitle = graph.frames.some(({ box }) => holds(box, own) && edgeDistance(box, own) < titleDistance);
  return isTitle ? undefined : best?.id;
}

/** How far two boxes are from each other; 0 where they touch. */
function apart(a: ShapeBox, b: ShapeBox): number {
  const [x, y] = centreOf(b);
  const grown = {
    x: a.x - b.width / 2,
    y: a.y - b.height / 2,
    width: a.width + b.width,
    height: a.height + b.height,
  };
  return distanceTo(grown, [x, y]);
}

function edgeDistance(outer: ShapeBox, inner: ShapeBox): number {
  const above = inner.y - outer.y;
  const below = outer.y + outer.height - inner.y - inner.height;
  return Math.min(Math.abs(above), Math.abs(below));
}

/** What goes along with a shape that may have grown keeps its distance from the nearer edges. */
function along(element: SceneElement, before: ShapeBox, after: ShapeBox): Shift {
  const [x, y] = centreOf(boxAround(element) ?? before);
  const isRight = x > before.x + before.width / 2;
  const isLow = y > before.y + before.height / 2;
  return {
    dx: after.x - before.x + (isRight ? after.width - before.width : 0),
    dy: after.y - before.y + (isLow ? after.height - before.height : 0),
  };
}

/** What the tidied part would cover goes below it, all of it as far, so that it stays together. */
function uncovered(
  loose: readonly (readonly [string, SceneElement])[],
  area: ShapeBox,
): readonly (readonly [string, Shift])[] {
  const covered = loose.flatMap(([key, element]) => {
    const box = boxAround(element);
    // What is drawn around all of it, such as a background, stays.
    return box && apart(area, box) === 0 && !holds(box, area) ? [{ key, top: box.y }] : [];
  });
  const top = covered.reduce((least, one) => Math.min(least, one.top), Infinity);
  return covered.map(({ key }) => [key, { dx: 0, dy: area.y + area.height + besideDistance - top }]);
}

function wholeOf(boxes: ReadonlyMap<string, ShapeBox>): ShapeBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes.values()) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
