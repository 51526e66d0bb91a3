import type { BoardComponent, BoardConnection, BoardFrame } from "../component-graph.ts";
import { boxOf, type BoardContent } from "../edit/board-content.ts";
import { centreIndex } from "../centre-index.ts";
import { areaOf, holds, smallest, type ShapeBox } from "../shape-box.ts";
import { flowOrder } from "./flow-order.ts";
import {
  layoutIds,
  type LayoutEdge,
  type LayoutGraph,
  type LayoutNode,
  type LayoutOptions,
} from "./layout-graph.ts";

/**
 * What the layout is asked: components from left to right along their arrows, frames around what is in them.
 * @param selected The keys of what is to be tidied; with fewer than two components among them, all of it is.
 * @returns undefined where there is nothing to put in order.
 */
export function tidyGraph(content: BoardContent, selected: ReadonlySet<string>): LayoutGraph | undefined {
  const { components, frames, connections } = content.graph;
  const meant = components.filter(
    ({ id, frame }) => selected.has(id) || (frame !== undefined && selected.has(frame)),
  );
  const chosen = meant.length < 2 ? components : meant;
  if (chosen.length < 2) return undefined;
  const isChosen = new Set(chosen.map(({ id }) => id));
  const order = orderOf(content, chosen);
  // A frame of which a part stays where it is stays, too.
  const whole = frames.filter(
    ({ id }) => chosen === components || components.every((one) => one.frame !== id || isChosen.has(one.id)),
  );
  const kept =
    chosen === components ? whole : whole.filter(({ id }) => chosen.some((one) => one.frame === id));
  return {
    id: layoutIds.root,
    layoutOptions: rootOptions,
    children: nodesOf(chosen, kept, parentsOf(chosen, kept), order),
    edges: edgesOf(content, connections, isChosen),
  };
}

/** In pixels of the board. Each frame has to be told, for ELK hands distances down to nobody. */
const spacing: LayoutOptions = {
  "elk.layered.spacing.nodeNodeBetweenLayers": "100",
  "elk.layered.spacing.edgeNodeBetweenLayers": "40",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "20",
  "elk.spacing.nodeNode": "60",
  "elk.spacing.edgeNode": "40",
  "elk.spacing.edgeEdge": "20",
  "elk.spacing.componentComponent": "80",
};

const rootOptions: LayoutOptions = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.json.shapeCoords": "ROOT",
  "elk.json.edgeCoords": "ROOT",
  // What leads back goes around the others, so that a loop looks like one.
  "elk.layered.feedbackEdges": "true",
  // Of the strategies, the one that bends the arrows of our patterns least.
  "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
  // The order of the nodes says which arrows lead back, see `flowOrder`.
  "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
  "elk.layered.considerModelOrder.strategy": "PREFER_EDGES",
  ...spacing,
  "elk.edgeLabels.placement": "CENTER",
  "elk.padding": "[top=0,left=0,bottom=0,right=0]",
};

/** Room for the title of a panel, which stands in a corner, and for arrows along the border. */
const frameOptions: LayoutOptions = { ...spacing, "elk.padding": "[top=48,left=40,bottom=48,right=40]" };

/** Excalidraw puts a label on its arrow, not beside it. */
const labelOptions: LayoutOptions = { "elk.edgeLabels.inline": "true" };

/** Frames with what is in them, and what is in none, in the order of the flow. */
function nodesOf(
  components: readonly BoardComponent[],
  frames: readonly BoardFrame[],
  parents: ReadonlyMap<string, string>,
  order: ReadonlyMap<string, number>,
): readonly LayoutNode[] {
  const inParent = new Map<string | undefined, Placed[]>();
  for (const one of [...frames, ...components]) {
    const parent = parents.get(one.id);
    const mates = inParent.get(parent) ?? [];
    mates.push(one);
    inParent.set(parent, mates);
  }
  const inside = (parent: string | undefined): readonly Ranked[] =>
    (inParent.get(parent) ?? [])
      .map(({ id, box }): Ranked => {
        const children = inside(id);
        const size = { id: layoutIds.node(id), width: box.width, height: box.height };
        const rank = order.get(id) ?? children[0]?.rank ?? 0;
        if (children.length === 0) return { rank, node: size };
        return {
          rank,
          node: { ...size, children: children.map(({ node }) => node), layoutOptions: frameOptions },
        };
      })
      .toSorted((a, b) => a.rank - b.rank);
  return inside(undefined).map(({ node }) => node);
}

/** A node, and where in the flow it stands. */
interface Ranked {
  readonly rank: number;
  readonly node: LayoutNode;
}

/** The place of each component in the flow; of those for which it says nothing, from left to right as they stand. */
function orderOf(
  { graph, elements }: BoardContent,
  components: readonly BoardComponent[],
): ReadonlyMap<string, number> {
  const ids = components.toSorted((a, b) => a.box.x - b.box.x || a.box.y - b.box.y).map(({ id }) => id);
  const edges = graph.connections.flatMap(({ id, from, to }) =>
    from === undefined || to === undefined
      ? []
      : [{ from, to, isDashed: elements.get(id)?.strokeStyle === "dashed" }],
  );
  return new Map(flowOrder(ids, edges).map((id, i) => [id, i]));
}

/**
 * What each frame and component lies in: the smallest frame, or a component that is drawn all around it. What is in
 * something is smaller than that, so nothing is ever in itself.
 */
function parentsOf(
  components: readonly BoardComponent[],
  frames: readonly BoardFrame[],
): ReadonlyMap<string, string> {
  const byId = new Map(frames.map((frame) => [frame.id, frame]));
  const index = centreIndex(components);
  const around = new Map<string, Placed>();
  for (const outer of components) {
    for (const inner of index.near(outer.box)) {
      const best = around.get(inner.id);
      if (isInside(inner.box, outer.box))
        around.set(inner.id, best ? (smallest([best, outer]) ?? outer) : outer);
    }
  }
  const ofFrames = frames.flatMap(({ id, box }) => {
    const parent = smallest(
      frames.filter((other) => areaOf(other.box) > areaOf(box) && holds(other.box, box)),
    );
    return parent ? [[id, parent.id] as const] : [];
  });
  const ofComponents = components.flatMap(({ id, box, frame }) => {
    const own = frame === undefined ? undefined : byId.get(frame);
    const found = [own, around.get(id)].filter((one) => one !== undefined && areaOf(one.box) > areaOf(box));
    const parent = smallest(found.filter((one) => one !== undefined));
    return parent ? [[id, parent.id] as const] : [];
  });
  return new Map([...ofFrames, ...ofComponents]);
}

function isInside(inner: ShapeBox, outer: ShapeBox): boolean {
  return (
    areaOf(inner) < areaOf(outer) &&
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

interface Placed {
  readonly id: string;
  readonly box: ShapeBox;
}

function edgesOf(
  content: BoardContent,
  connections: readonly BoardConnection[],
  isChosen: ReadonlySet<string>,
): readonly LayoutEdge[] {
  const labels = labelsOf(content);
  return connections.flatMap(({ id, from, to, label }): readonly LayoutEdge[] => {
    if (from === undefined || to === undefined || !isChosen.has(from) || !isChosen.has(to)) return [];
    const text = labels.get(id);
    const size = text === undefined ? undefined : boxOf(content, text);
    return [
      {
        id: layoutIds.edge(id),
        sources: [layoutIds.node(from)],
        targets: [layoutIds.node(to)],
        ...(size && {
          labels: [{ text: label, width: size.width, height: size.height, layoutOptions: labelOptions }],
        }),
      },
    ];
  });
}

/** The text that is bound to each arrow. */
export function labelsOf({ elements }: BoardContent): ReadonlyMap<string, string> {
  return new Map(
    [...elements].flatMap(([key, { type, containerId }]) =>
      type === "text" && typeof containerId === "string" && elements.get(containerId)?.type === "arrow"
        ? [[containerId, key] as const]
        : [],
    ),
  );
}
