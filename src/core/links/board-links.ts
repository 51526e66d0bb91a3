import { type ComponentGraph, readComponentGraph } from "../board/component-graph.ts";
import { placedElements } from "../board/element-places.ts";
import { readMembers } from "../board/json-scanner.ts";
import { readSceneIndex } from "../board/scene-index.ts";
import { parseScene } from "../board/scene.ts";
import type { NamedPlace, PageLink } from "./page.ts";
import { splitTarget } from "./split-target.ts";

/** The links of a board's shapes; none where the text is no board. */
export function boardLinks(text: string): readonly PageLink[] {
  // Most boards have none, and the largest ones should not be read to learn that.
  if (!hasLink.test(text)) return [];
  const reading = readSceneIndex(text);
  if (reading.kind !== "scene") return [];
  return placedElements(reading.index.elements).flatMap(({ range }) => {
    const element = text.slice(range.start, range.end);
    if (!hasLink.test(element)) return [];
    const members = readMembers(element, range.start);
    return members.flatMap(({ name, value }) => {
      const target = text.slice(value.start + 1, value.end - 1);
      // What JSON had to escape is no path that anybody wrote.
      if (name !== "link" || text[value.start] !== '"' || target.includes("\\")) return [];
      return splitTarget(target, { start: value.start + 1, end: value.end - 1 }, value) ?? [];
    });
  });
}

const hasLink = /"link"\s*:\s*"/;

/** The frames of a board and the texts on it, long ones left out. */
export function boardNames(text: string): readonly NamedPlace[] {
  const reading = readSceneIndex(text);
  if (reading.kind !== "scene") return [];
  return placedElements(reading.index.elements).flatMap(({ range }) => {
    const source = text.slice(range.start, range.end);
    if (!/"type"\s*:\s*"(?:text|frame)"/.test(source)) return [];
    const { type, text: written, name, isDeleted } = JSON.parse(source) as Readonly<Record<string, unknown>>;
    const label = type === "text" ? written : type === "frame" ? name : undefined;
    if (typeof label !== "string" || isDeleted === true) return [];
    const line = label.replace(/\s+/g, " ").trim();
    return line === "" || line.length > longestName ? [] : [{ name: line, range }];
  });
}

/** The frames and components of a board that a link can lead to; none where the text is no board. */
export function boardPlaces(text: string): Pick<ComponentGraph, "frames" | "components"> {
  if (readSceneIndex(text).kind !== "scene") return { frames: [], components: [] };
  return readComponentGraph(parseScene(text).elements);
}

/** A longer text is a note, and no name. */
const longestName = 80;
