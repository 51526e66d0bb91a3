import type { TextRange } from "../document/text-range.ts";
import { elementPlaces, type ElementPlaces } from "./element-places.ts";
import { decodeKey, JsonScanner, type JsonProblem } from "./json-scanner.ts";
import { elementKeys } from "./scene.ts";
import { detectStyle, type SceneStyle } from "./scene-style.ts";

/** Where the parts of a scene stand in its text: enough to change one element without reading the others. */
export interface SceneIndex {
  /** The file's outermost braces. */
  readonly root: TextRange;
  /** The values of the outermost members; of two with one name the last one counts, as in `JSON.parse`. */
  readonly members: ReadonlyMap<string, TextRange>;
  readonly elements: ElementPlaces;
  readonly ordinals: ReadonlyMap<string, number>;
  /** Whether a key is not the element's own id: then a removal may rename others, and the text is read again. */
  readonly hasMadeUpKeys: boolean;
  readonly style: SceneStyle;
}

export type SceneReading =
  | { readonly kind: "scene"; readonly index: SceneIndex }
  /** Nothing but white space: an empty scene that its first stroke writes. */
  | { readonly kind: "empty" }
  | { readonly kind: "problem"; readonly problem: JsonProblem };

/** Reads where things stand in the text of a board, or why it is not a board. Linear in the length of the text. */
export function readSceneIndex(text: string): SceneReading {
  const scanner = new JsonScanner(text);
  const start = scanner.space(text.startsWith("\uFEFF") ? 1 : 0);
  if (start === text.length) return { kind: "empty" };
  const parts = readParts(text, scanner, start);
  if (scanner.problem) return { kind: "problem", problem: scanner.problem };
  const keys = elementKeys(parts.ids);
  return {
    kind: "scene",
    index: {
      root: parts.root,
      members: parts.members,
      elements: elementPlaces(keys, parts.ranges),
      ordinals: new Map(keys.map((key, i) => [key, i])),
      hasMadeUpKeys: keys.some((key, i) => key !== parts.ids[i]),
      style: detectStyle(text, parts.root, parts.members.get("elements"), parts.ranges),
    },
  };
}

interface Parts {
  readonly root: TextRange;
  readonly members: Map<string, TextRange>;
  ranges: TextRange[];
  ids: unknown[];
}

function readParts(text: string, scanner: JsonScanner, start: number): Parts {
  const parts: Parts = { root: { start, end: start }, members: new Map(), ranges: [], ids: [] };
  if (text[start] !== "{") {
    // Says what is wrong with the JSON first, if it is not even that.
    const end = scanner.value(start, 0);
    if (end >= 0)
      scanner.fail(start, "Found JSON that is not a board, where an object with `elements` was expected");
    return parts;
  }
  const end = scanner.object(start, 0, (key, valueStart) => {
    const name = decodeKey(text.slice(key.start, key.end));
    const valueEnd =
      name === "elements" ? readElements(text, scanner, valueStart, parts) : scanner.value(valueStart, 1);
    if (valueEnd >= 0) parts.members.set(name, { start: valueStart, end: valueEnd });
    return valueEnd;
  });
  if (end < 0) return parts;
  const rest = scanner.space(end);
  if (rest < text.length) scanner.fail(rest, "Found more text behind the end of the board");
  checkKind(text, scanner, start, parts);
  return { ...parts, root: { start, end } };
}

function readElements(text: string, scanner: JsonScanner, start: number, parts: Parts): number {
  parts.ranges = [];
  parts.ids = [];
  if (text[start] !== "[") {
    if (text.startsWith("null", start)) return start + 4;
    return scanner.fail(start, "Found `elements` that is not a list");
  }
  return scanner.array(start, 1, (item) => {
    if (text[item] !== "{") return scanner.value(item, 2);
    let id: unknown;
    const end = scanner.object(item, 2, (key, valueStart) => {
      const valueEnd = scanner.value(valueStart, 3);
      if (valueEnd >= 0 && isId(text, key)) id = JSON.parse(text.slice(valueStart, valueEnd));
      return valueEnd;
    });
    parts.ranges.push({ start: item, end });
    parts.ids.push(id);
    return end;
  });
}

function isId(text: string, key: TextRange): boolean {
  if (key.end - key.start === 4) return text.startsWith('"id"', key.start);
  return text[key.start + 1] === "\\" && decodeKey(text.slice(key.start, key.end)) === "id";
}

function checkKind(text: string, scanner: JsonScanner, start: number, { members }: Parts): void {
  const type = members.get("type");
  const found = type && text.slice(type.start, Math.min(type.end, type.start + 60));
  if (type && found === '"excalidrawlib"')
    scanner.fail(type.start, "Found a library of shapes where a board was expected");
  else if (type && found !== '"excalidraw"')
    scanner.fail(type.start, `Found a file of type ${found ?? ""} where "excalidraw" was expected`);
  else if (!type && !members.has("elements"))
    scanner.fail(start, "Found JSON that is not a board: it has no `elements`");
  for (const name of ["appState", "files"]) {
    const value = members.get(name);
    const ok = !value || text[value.start] === "{" || text.startsWith("null", value.start);
    if (!ok) scanner.fail(value.start, `Found \`${name}\` that is not an object`);
  }
}
