import type { BoardComponent, BoardConnection, ComponentGraph } from "./component-graph.ts";
import type { ComponentId } from "./component.ts";

/** An entry of a board's outline. A connection is listed below each of its two components. */
export interface OutlineItem {
  readonly kind: "frame" | "component" | "connection";
  /** The key of the element on the board. */
  readonly key: string;
  /** Unique in the outline. */
  readonly path: string;
  /** Empty where the drawing gives no name. */
  readonly name: string;
  /** What a component stands for. */
  readonly component: ComponentId | undefined;
  /** Of a connection, which way it leads from the component that it is listed below. */
  readonly direction: "out" | "in" | undefined;
  /** Of a connection, its label. */
  readonly label: string;
  readonly children: readonly OutlineItem[];
}

/** The outline of a board: frames with what is in them, then components in no frame, then arrows from and to nothing. */
export function boardOutline(graph: ComponentGraph): readonly OutlineItem[] {
  const { components, connections, frames } = graph;
  const names = new Map(components.map(({ id, label }) => [id, label]));
  const ends = byEnd(connections);
  const entry = (component: BoardComponent): OutlineItem => componentItem(component, ends, names);
  const known = new Set(frames.map(({ id }) => id));
  const inFrames = grouped(components, ({ frame }) => frame);
  const loose = components.filter(({ frame }) => frame === undefined || !known.has(frame));
  const hanging = connections.filter(({ from, to }) => from === undefined && to === undefined);
  return [
    ...frames.map(({ id, title }): OutlineItem => ({
      ...bare("frame", id, id, title),
      children: (inFrames.get(id) ?? []).map(entry),
    })),
    ...loose.map(entry),
    ...hanging.map((one) => connectionItem(one, undefined, "", names)),
  ];
}

interface Ends {
  readonly out: ReadonlyMap<string | undefined, readonly BoardConnection[]>;
  readonly in: ReadonlyMap<string | undefined, readonly BoardConnection[]>;
}

function byEnd(connections: readonly BoardConnection[]): Ends {
  return { out: grouped(connections, ({ from }) => from), in: grouped(connections, ({ to }) => to) };
}

function componentItem(
  { id, label, component }: BoardComponent,
  ends: Ends,
  names: ReadonlyMap<string, string>,
): OutlineItem {
  return {
    ...bare("component", id, id, label),
    component,
    children: [
      ...(ends.out.get(id) ?? []).map((one) => connectionItem(one, "out", id, names)),
      ...(ends.in.get(id) ?? []).map((one) => connectionItem(one, "in", id, names)),
    ],
  };
}

function connectionItem(
  { id, from, to, label }: BoardConnection,
  direction: OutlineItem["direction"],
  parent: string,
  names: ReadonlyMap<string, string>,
): OutlineItem {
  const other = direction === "in" ? from : to;
  const name = (other === undefined ? undefined : names.get(other)) ?? "";
  return { ...bare("connection", id, `${parent} ${direction ?? ""} ${id}`, name), direction, label };
}

function bare(kind: OutlineItem["kind"], key: string, path: string, name: string): OutlineItem {
  return { kind, key, path, name, component: undefined, direction: undefined, label: "", children: [] };
}

function grouped<T, Key>(values: readonly T[], keyOf: (value: T) => Key): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
