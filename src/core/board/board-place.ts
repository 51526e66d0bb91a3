import { readComponentGraph } from "./component-graph.ts";
import { decodePath } from "../workspace/uri-path.ts";
import { elementKeys, type SceneElement } from "./scene.ts";

/** A place on a board that the fragment of a link names. */
export type BoardPlace =
  | { readonly kind: "element"; readonly id: string }
  | { readonly kind: "group"; readonly id: string }
  /** By its title or its id. */
  | { readonly kind: "frame"; readonly name: string }
  /** `#Feature store`: a frame or a component of that name, or an element of that id. */
  | { readonly kind: "name"; readonly name: string };

/**
 * Reads the part of a link behind `#`: `id=…` (or `element=…`), `group=…`, `frame=…`, or a name. Obsidian puts a `^`
 * before them, which is read as well. Undefined for an empty one, which means the board as a whole.
 */
export function readBoardPlace(fragment: string): BoardPlace | undefined {
  const text = decodePath(fragment).trim();
  const [, kind = "", rest = ""] = /^\^?(id|element|group|frame)=(.*)$/s.exec(text) ?? [];
  const value = rest.trim();
  if (kind === "frame") return value === "" ? undefined : { kind: "frame", name: value };
  if (kind === "group") return value === "" ? undefined : { kind: "group", id: value };
  if (kind !== "") return value === "" ? undefined : { kind: "element", id: value };
  return text === "" ? undefined : { kind: "name", name: text };
}

/** The link that leads to an element or a group of the board that it stands on. */
export function linkToShape(id: string, kind: "element" | "group"): string {
  return `#${kind === "element" ? "id" : "group"}=${encodeURIComponent(id)}`;
}

/** The keys of the elements that are meant, see `elementKeys`; none where the board has no such place. */
export function findBoardPlace(elements: readonly SceneElement[], place: BoardPlace): readonly string[] {
  const keys = elementKeys(elements.map(({ id }) => id));
  const shown = keys.filter((_, i) => elements[i]?.isDeleted !== true);
  switch (place.kind) {
    case "element":
      return shown.filter((key) => key === place.id);
    case "group":
      return keys.filter((_, i) => isShownIn(elements[i], place.id));
    case "frame":
      return named(readComponentGraph(elements).frames.map(withTitle), place.name);
    case "name": {
      const { frames, components } = readComponentGraph(elements);
      const found = named([...frames.map(withTitle), ...components.map(withLabel)], place.name);
      return found.length > 0 ? found : shown.filter((key) => key === place.name);
    }
  }
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function withTitle({ id, title }: { readonly id: string; readonly title: string }): Named {
  return { id, name: title };
}

function withLabel({ id, label }: { readonly id: string; readonly label: string }): Named {
  return { id, name: label };
}

/** The first of that name or id; regard to case is only had where that tells two apart. */
function named(places: readonly Named[], name: string): readonly string[] {
  const folded = fold(name);
  const found =
    places.find((place) => place.name === name || place.id === name) ??
    places.find((place) => fold(place.name) === folded);
  return found ? [found.id] : [];
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, " ");
}

function isShownIn(element: SceneElement | undefined, group: string): boolean {
  const groups = element?.isDeleted === true ? [] : element?.groupIds;
  return Array.isArray(groups) && groups.includes(group);
}
