import type { Severity } from "../lint/finding.ts";
import { readComponentGraph, type BoardComponent, type ComponentGraph } from "./component-graph.ts";
import { isComponentId } from "./component.ts";
import { readLink } from "./link.ts";
import { elementKeys, isObject, type SceneElement } from "./scene.ts";
import type { ShapeBox } from "./shape-box.ts";

/** What is wrong with one element of a board. */
export interface BoardFinding {
  readonly rule: BoardRule;
  readonly severity: Severity;
  /** The key of the element, see `elementKeys`. */
  readonly element: string;
  /** One sentence without its full stop: what was found, and what was expected or what to do. */
  readonly message: string;
}

/** How much each mistake matters. What is lost or harmful is an error, what leads nowhere a warning, the rest advice. */
export const boardRules = {
  "duplicate-id": {
    severity: "error",
    summary: "Two elements have the same id, so one of them may be lost.",
  },
  "refused-link": { severity: "error", summary: "A link has a scheme that may do harm." },
  "dangling-binding": {
    severity: "warning",
    summary: "An arrow or text is bound to a shape that is not there.",
  },
  "missing-file": { severity: "warning", summary: "A link leads to a file that is not there." },
  "unknown-component": {
    severity: "warning",
    summary: "A card says that it is a component that is not known.",
  },
  "loose-arrow": { severity: "info", summary: "An arrow begins or ends at nothing." },
  "unlabelled-box": { severity: "info", summary: "A box of a diagram has no text." },
  "overlapping-components": { severity: "info", summary: "Two components cover each other." },
} as const satisfies Readonly<Record<string, { readonly severity: Severity; readonly summary: string }>>;

type BoardRule = keyof typeof boardRules;

/** Whether there is a file or folder at a decoded path, counted from the board. */
type FileExists = (path: string) => boolean;

/** Finds mistakes in a drawing, in the order in which its elements are drawn. */
export function lintBoard(
  elements: readonly SceneElement[],
  fileExists: FileExists,
): readonly BoardFinding[] {
  const keys = elementKeys(elements.map(({ id }) => id));
  const shown = elements.flatMap((element, i) =>
    element.isDeleted === true ? [] : [{ key: keys[i] ?? "", element }],
  );
  const graph = readComponentGraph(elements);
  const found = [
    ...duplicateIds(shown),
    ...shown.flatMap((one) => [...linkOf(one, fileExists), ...unknownComponent(one)]),
    ...arrows(shown, graph),
    ...unlabelled(graph),
    ...overlaps(graph.components),
  ];
  const order = new Map(keys.map((key, i) => [key, i]));
  const placeOf = ({ element }: BoardFinding): number => order.get(element) ?? 0;
  return found.sort((a, b) => placeOf(a) - placeOf(b));
}

interface Shown {
  readonly key: string;
  readonly element: SceneElement;
}

function finding(rule: BoardRule, element: string, message: string): BoardFinding {
  return { rule, severity: boardRules[rule].severity, element, message };
}

function duplicateIds(shown: readonly Shown[]): readonly BoardFinding[] {
  const seen = new Set<string>();
  return shown.flatMap(({ key, element: { id } }) => {
    if (typeof id !== "string" || id === "") return [];
    if (seen.has(id)) {
      const message = `The id ${quoted(id)} was given to another element before; give each element its own, since Excalidraw keeps only one of them`;
      return [finding("duplicate-id", key, message)];
    }
    seen.add(id);
    return [];
  });
}

function linkOf({ key, element: { link } }: Shown, fileExists: FileExists): readonly BoardFinding[] {
  // Two brackets are Obsidian's way to name a note, wherever it is.
  if (typeof link !== "string" || link.trim() === "" || link.trim().startsWith("[[")) return [];
  const target = readLink(link);
  if (target.kind === "refused") {
    const message = `The link ${quoted(link)} starts with ${quoted(target.scheme)}, which is not opened from a board; link to a file, or with http, https or mailto`;
    return [finding("refused-link", key, message)];
  }
  // Where the workspace begins, from which other paths count, is not known here.
  if (target.kind !== "file" || target.isFromRoot || target.path === "") return [];
  if (fileExists(target.path)) return [];
  const message = `The link ${quoted(link)} leads to no file; expected a path from the board's folder`;
  return [finding("missing-file", key, message)];
}

function unknownComponent({ key, element: { customData } }: Shown): readonly BoardFinding[] {
  const custom = isObject(customData) ? customData.loopboard : undefined;
  const id = isObject(custom) ? custom.component : undefined;
  if (id === undefined || (typeof id === "string" && isComponentId(id))) return [];
  const message = `The component ${quoted(typeof id === "string" ? id : JSON.stringify(id))} is not known; expected the id of a stencil, such as "feature-store"`;
  return [finding("unknown-component", key, message)];
}

/** Of an arrow whose shape is gone only that is said, and not also that it leads nowhere. */
function arrows(shown: readonly Shown[], { connections }: ComponentGraph): readonly BoardFinding[] {
  const ids = new Set(shown.map(({ element: { id } }) => id));
  const dangling = shown.flatMap(({ key, element: { type, startBinding, endBinding } }) =>
    type !== "arrow" && type !== "line"
      ? []
      : [startBinding, endBinding].flatMap((binding, end) => {
          const bound = isObject(binding) ? binding.elementId : undefined;
          if (typeof bound !== "string" || ids.has(bound)) return [];
          const message = `The ${end === 0 ? "start" : "end"} of this ${type} is bound to ${quoted(bound)}, which is not on the board; bind it to a shape that is`;
          return [finding("dangling-binding", key, message)];
        }),
  );
  const isDangling = new Set(dangling.map(({ element }) => element));
  const loose = connections.flatMap(({ id, from, to, label }) => {
    if (isDangling.has(id) || (from !== undefined && to !== undefined)) return [];
    const ends = from === undefined ? (to === undefined ? "neither end" : "no start") : "no end";
    const name = label === "" ? "This arrow" : `The arrow ${quoted(label)}`;
    return [
      finding("loose-arrow", id, `${name} has ${ends} at a component; draw it from one component to another`),
    ];
  });
  return [...dangling, ...loose];
}

function unlabelled({ components }: ComponentGraph): readonly BoardFinding[] {
  return components.flatMap(({ id, label }) =>
    label === ""
      ? [finding("unlabelled-box", id, "This shape has no text; write in it what it stands for")]
      : [],
  );
}

/** Of each component that covers a part of earlier ones, the first of those. */
function overlaps(components: readonly BoardComponent[]): readonly BoardFinding[] {
  return components.flatMap((component, i) => {
    // Components are as few as readComponentGraph, which compares them in pairs too, can bear.
    const other = components.slice(0, i).find(({ box }) => isOverlap(box, component.box));
    if (!other) return [];
    const message = `${nameOf(component)} covers a part of ${lowerFirst(nameOf(other))}; move them apart`;
    return [finding("overlapping-components", component.id, message)];
  });
}

/** The least share of the smaller box that is an overlap, and not two boxes that touch. */
const leastOverlap = 0.05;

function isOverlap(a: ShapeBox, b: ShapeBox): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (!(width > 0 && height > 0)) return false;
  const [small, large] = [a.width * a.height, b.width * b.height].sort((x, y) => x - y);
  // What lies wholly in a larger one is meant to be a part of it; the same place twice is not.
  const isInside = width * height === small && small !== large;
  return !isInside && width * height >= leastOverlap * (small ?? 0);
}

function nameOf({ label }: BoardComponent): string {
  return label === "" ? "A shape without text" : quoted(label);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A name without what steers a terminal: a file may hold anything. */
export function plainName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, "\u{FFFD}");
}

/** Longer names are cut. */
function quoted(name: string): string {
  const plain = plainName(name);
  const letters = Array.from(plain.slice(0, 4 * longestName));
  return `"${letters.length > longestName ? `${letters.slice(0, longestName).join("")}…` : plain}"`;
}

const longestName = 60;
