import type { BoardConnection, ComponentGraph } from "../component-graph.ts";
import { boundTexts, boxOf, type BoardContent } from "../edit/board-content.ts";
import { jsonEquals } from "../json-equals.ts";
import { ownField, type SceneElement } from "../scene.ts";
import { holds, type ShapeBox } from "../shape-box.ts";
import { drawnBox } from "./drawn-box.ts";

/** What became of something on a board. */
export type Aspect = "moved" | "resized" | "renamed" | "reconnected" | "restyled";

/** One thing that differs between two states of a board: a component, connection or frame, or a shape that is none. */
export interface BoardDifference {
  readonly kind: "added" | "removed" | "changed";
  readonly what: "component" | "connection" | "frame" | "shape";
  /** The key of its element. */
  readonly key: string;
  /** What it is called afterwards; of what was removed, before. Empty without a name. */
  readonly name: string;
  /** What it was called before, if that was something else. */
  readonly formerName: string | undefined;
  /** Of what changed; in this order. */
  readonly aspects: readonly Aspect[];
  /** Where it was and where it is. */
  readonly before: ShapeBox | undefined;
  readonly after: ShapeBox | undefined;
}

/**
 * What differs between two states of a board, by what it means: what belongs to a component or an arrow counts as that.
 * An arrow that only follows the shapes that it joins is left out. What was removed stands first, then what was changed
 * and added, each in the order of drawing.
 */
export function compareBoards(before: BoardContent, after: BoardContent): readonly BoardDifference[] {
  const keys = new Set([...before.elements.keys(), ...after.elements.keys()]);
  const owners = new Set<string>();
  for (const key of keys) {
    const [old, now] = [before.elements.get(key), after.elements.get(key)];
    if (old && now && changedFields(old, now).length === 0) continue;
    if (old) owners.add(ownerOf(before, key));
    if (now) owners.add(ownerOf(after, key));
  }
  const differences = [...owners].flatMap((key) => differenceOf(before, after, key) ?? []);
  const order = { removed: 0, changed: 1, added: 2 };
  return differences.toSorted((a, b) => order[a.kind] - order[b.kind]);
}

/** Fields that count changes, follow from others, or say nothing that is seen. */
const unseen: ReadonlySet<string> = new Set([
  ...["version", "versionNonce", "updated", "index", "seed", "boundElements", "lastCommittedPoint"],
  ...["autoResize", "lineHeight", "baseline", "fixedSegments", "startIsSpecial", "endIsSpecial"],
]);

function changedFields(old: SceneElement, now: SceneElement): readonly string[] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names.filter(
    (name) =>
      !unseen.has(name) && !jsonEquals(emptyAsNull(ownField(old, name)), emptyAsNull(ownField(now, name))),
  );
}

/** Programs differ in how they write that there is nothing. */
function emptyAsNull(value: unknown): unknown {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? null : value;
}

/** The component, connection or frame that an element is part of; otherwise itself. */
function ownerOf(content: BoardContent, key: string): string {
  const { elements, graph } = content;
  const names = namesOf(graph);
  const element = elements.get(key) ?? {};
  if (names.has(key)) return key;
  const container = element.containerId;
  if (typeof container === "string" && elements.has(container)) return container;
  const groups: readonly unknown[] = Array.isArray(element.groupIds) ? element.groupIds : [];
  const mates = graph.components.filter(({ id }) => {
    const own = elements.get(id)?.groupIds;
    return Array.isArray(own) && own[0] !== undefined && own[0] === groups[0];
  });
  if (mates[0]) return mates[0].id;
  const box = boxOf(content, key);
  const around = element.type === "text" ? graph.components.filter((one) => holds(one.box, box)) : [];
  return around.at(-1)?.id ?? titleOwner(content, element) ?? key;
}

/** The title of a panel is a text of its own. */
function titleOwner({ graph }: BoardContent, { type, text }: SceneElement): string | undefined {
  return type === "text" ? graph.frames.find(({ title }) => title !== "" && title === text)?.id : undefined;
}

function differenceOf(before: BoardContent, after: BoardContent, key: string): BoardDifference | undefined {
  const [old, now] = [before.elements.get(key), after.elements.get(key)];
  const content = now ? after : before;
  const name = namesOf(content.graph).get(key);
  const formerName = old && now ? (namesOf(before.graph).get(key)?.name ?? "") : undefined;
  const common = {
    ...{ key, what: name?.what ?? "shape", name: name?.name ?? "" },
    ...{ before: old && drawnBox(old), after: now && drawnBox(now) },
  } as const;
  const isRenamed = formerName !== undefined && formerName !== common.name;
  if (!old || !now) return { ...common, kind: now ? "added" : "removed", formerName: undefined, aspects: [] };
  const aspects = aspectsOf(before, after, key, isRenamed);
  if (aspects.length === 0) return undefined;
  return { ...common, kind: "changed", formerName: isRenamed ? formerName : undefined, aspects };
}

function aspectsOf(
  before: BoardContent,
  after: BoardContent,
  key: string,
  isRenamed: boolean,
): readonly Aspect[] {
  const [old, now] = [before.elements.get(key) ?? {}, after.elements.get(key) ?? {}];
  const arrows = [connectionOf(before.graph, key), connectionOf(after.graph, key)] as const;
  if (arrows[0] && arrows[1]) return arrowAspects(before, after, arrows[0], arrows[1], isRenamed);
  const fields = new Set(changedFields(old, now));
  const moved = fields.has("x") || fields.has("y");
  const resized = fields.has("width") || fields.has("height") || fields.has("points") || fields.has("angle");
  for (const name of ["x", "y", "width", "height", "points", "angle", "text", "originalText", "name"])
    fields.delete(name);
  // Which frame something lies in follows from where it is.
  fields.delete("frameId");
  if (isRenamed) fields.delete("customData");
  const isRestyled = fields.size > 0 || (!moved && !resized && !isRenamed);
  return [
    ...(moved ? ["moved" as const] : []),
    ...(resized && !(isRenamed && old.type === "text") ? ["resized" as const] : []),
    ...(isRenamed ? ["renamed" as const] : []),
    ...(isRestyled ? ["restyled" as const] : []),
  ];
}

function arrowAspects(
  before: BoardContent,
  after: BoardContent,
  old: BoardConnection,
  now: BoardConnection,
  isRenamed: boolean,
): readonly Aspect[] {
  const isReconnected = old.from !== now.from || old.to !== now.to;
  const isRelabelled = old.label !== now.label;
  const ends = [now.from, now.to].filter((id) => id !== undefined);
  const follows = ends.some(
    (id) => !jsonEquals(drawnBox(before.elements.get(id) ?? {}), drawnBox(after.elements.get(id) ?? {})),
  );
  const fields = new Set(changedFields(before.elements.get(now.id) ?? {}, after.elements.get(now.id) ?? {}));
  const path = ["x", "y", "width", "height", "points"];
  const isMoved = path.some((name) => fields.has(name)) && !follows && !isReconnected;
  for (const name of [...path, "startBinding", "endBinding", "elbowed"]) fields.delete(name);
  // The other end's new name is not a change of the arrow.
  const isOnlyNamed = isRenamed && !isReconnected && !isRelabelled;
  return [
    ...(isMoved ? ["moved" as const] : []),
    ...(isReconnected ? ["reconnected" as const] : []),
    ...(isRelabelled && !isOnlyNamed ? ["renamed" as const] : []),
    ...(fields.size > 0 || isLabelRestyled(before, after, now.id) ? ["restyled" as const] : []),
  ];
}

function isLabelRestyled(before: BoardContent, after: BoardContent, arrow: string): boolean {
  return boundTexts(after, arrow).some((key) => {
    const [old, now] = [before.elements.get(key), after.elements.get(key)];
    const fields = old && now ? changedFields(old, now) : [];
    return fields.some((name) => ["strokeColor", "fontSize", "fontFamily", "opacity"].includes(name));
  });
}

interface Name {
  readonly what: BoardDifference["what"];
  readonly name: string;
}

const known = new WeakMap<ComponentGraph, ReadonlyMap<string, Name>>();

/** What everything on a board is called. */
function namesOf(graph: ComponentGraph): ReadonlyMap<string, Name> {
  const found = known.get(graph);
  if (found) return found;
  const labels = new Map(graph.components.map(({ id, label }) => [id, label]));
  const end = (id: string | undefined) => (id === undefined ? "" : (labels.get(id) ?? ""));
  const names = new Map<string, Name>([
    ...graph.components.map(({ id, label }) => [id, { what: "component", name: label }] as const),
    ...graph.frames.map(({ id, title }) => [id, { what: "frame", name: title }] as const),
    ...graph.connections.map(({ id, from, to, label }) => {
      const name = `${end(from) || "…"} → ${end(to) || "…"}${label && `: ${label}`}`;
      return [id, { what: "connection", name }] as const;
    }),
  ]);
  known.set(graph, names);
  return names;
}

function connectionOf({ connections }: ComponentGraph, key: string): BoardConnection | undefined {
  return connections.find(({ id }) => id === key);
}
