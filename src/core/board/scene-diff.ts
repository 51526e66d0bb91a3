import { longestIncreasing } from "./longest-increasing.ts";
import { jsonEquals } from "./json-equals.ts";
import { ownField, persistentAppState, type Scene, type SceneElement } from "./scene.ts";
import {
  changeEntries,
  changeFields,
  isNoChange,
  noChange,
  type ElementChange,
  type SceneChange,
} from "./scene-change.ts";

/** An element as its file has it and as the canvas made it ready to draw (defaults filled in, old forms renewed). */
export interface BaselineElement {
  readonly file: SceneElement;
  readonly canvas: SceneElement;
}

/**
 * What the canvas and its file last agreed on. A change is what differs from it, so what the canvas does to elements
 * when it reads them never reaches the file.
 */
export interface Baseline {
  /** By key, in file order; only elements that the canvas took. */
  readonly elements: ReadonlyMap<string, BaselineElement>;
  readonly appState: SceneElement;
  readonly fileIds: ReadonlySet<string>;
}

export const emptyBaseline: Baseline = { elements: new Map(), appState: {}, fileIds: new Set() };

/** Fields that count changes or follow from the order; alone they are no change. */
const bookkeeping: ReadonlySet<string> = new Set(["version", "versionNonce", "updated", "index"]);

/**
 * Fields that only make sense together, and older forms of them, which would win when the file is read again. If one
 * is drawn on, all of its group that the file has otherwise are written, and the old form goes.
 */
const groups: readonly { readonly fields: readonly string[]; readonly old: readonly string[] }[] = [
  { fields: ["x", "y", "width", "height", "points"], old: [] },
  { fields: ["text", "originalText", "width", "height", "lineHeight", "autoResize"], old: ["rawText"] },
  { fields: ["fontSize", "fontFamily"], old: ["font"] },
  { fields: ["boundElements"], old: ["boundElementIds"] },
  { fields: ["roundness"], old: ["strokeSharpness"] },
];
const oldFields: ReadonlySet<string> = new Set(groups.flatMap(({ old }) => old));

/** What the person at the canvas changed since the baseline. */
export function diffScene(baseline: Baseline, current: Scene): SceneChange {
  const elements = diffDrawnOn(baseline, current.elements) ?? diffElements(baseline, current.elements);
  return {
    elements,
    appState: diffAppState(baseline.appState, current.appState),
    files: diffFiles(baseline, current, elements),
  };
}

/** The baseline after the file has taken a change. */
export function advanceBaseline(baseline: Baseline, change: SceneChange): Baseline {
  if (isNoChange(change)) return baseline;
  const { elements, appState, files } = change;
  const fileIds = new Set([...baseline.fileIds, ...Object.keys(files.add)]);
  for (const id of files.remove) fileIds.delete(id);
  return {
    elements: changeEntries<BaselineElement>(baseline.elements, elements, {
      update: ({ file, canvas }, fields) => ({
        file: changeFields(file, fields),
        canvas: changeFields(canvas, fields),
      }),
      insert: (element) => ({ file: element, canvas: element }),
    }),
    appState: changeFields(baseline.appState, appState),
    fileIds,
  };
}

/** The key of an element on the canvas is its id there. */
export function keyOf(element: SceneElement): string {
  return String(element.id);
}

/**
 * The usual case, that elements were drawn on and are still the same ones in the same order, is seen in passing, without looking
 * anything up: a board may have thousands. Undefined in any other case.
 */
function diffDrawnOn(
  baseline: Baseline,
  shown: readonly SceneElement[],
): readonly ElementChange[] | undefined {
  const known = baseline.elements.entries();
  const drawnOn: SceneElement[] = [];
  for (const element of shown) {
    if (element.isDeleted === true) continue;
    const [key, before] = nextShown(known) ?? [];
    if (key !== keyOf(element) || !before) return undefined;
    if (!isSameVersion(before.canvas, element)) drawnOn.push(element);
  }
  if (nextShown(known)) return undefined;
  return drawnOn.flatMap((element) => updateOf(baseline, element, nothingPlaced));
}

const nothingPlaced: ReadonlyMap<string, ElementChange> = new Map();

/** The next of the baseline's elements that the canvas showed. */
function nextShown(known: Iterator<[string, BaselineElement]>): [string, BaselineElement] | undefined {
  for (let next = known.next(); next.done !== true; next = known.next()) {
    if (next.value[1].canvas.isDeleted !== true) return next.value;
  }
  return undefined;
}

function diffElements(baseline: Baseline, shown: readonly SceneElement[]): readonly ElementChange[] {
  const present = shown.filter((element) => isShown(baseline, element));
  const keys = new Set(present.map(keyOf));
  const removed = [...baseline.elements].flatMap(([key, { canvas }]): readonly ElementChange[] =>
    keys.has(key) || canvas.isDeleted === true ? [] : [{ kind: "remove", key }],
  );
  const placed = placeElements(baseline, present);
  const updated = present.flatMap((element) => updateOf(baseline, element, placed));
  return [...removed, ...updated, ...placed.values()];
}

/** Left out: what is deleted, and what is only being started (a text without letters, a shape without size). */
function isShown(baseline: Baseline, element: SceneElement): boolean {
  if (element.isDeleted === true) return false;
  return baseline.elements.has(keyOf(element)) || !isUnfinished(element);
}

function isUnfinished({ type, text, points, width, height }: SceneElement): boolean {
  if (type === "text") return text === "";
  if (Array.isArray(points)) return points.length < 2;
  return width === 0 && height === 0;
}

/** Inserts and moves, by key: as few moves as give the order that the canvas shows. */
function placeElements(
  baseline: Baseline,
  present: readonly SceneElement[],
): ReadonlyMap<string, ElementChange> {
  const ordinals = new Map([...baseline.elements.keys()].map((key, i) => [key, i]));
  const known = present.map(keyOf).filter((key) => ordinals.has(key));
  const staying = new Set(longestIncreasing(known.map((key) => ordinals.get(key) ?? 0)).map((i) => known[i]));
  const placed = new Map<string, ElementChange>();
  let after: string | null = null;
  for (const element of present) {
    const key = keyOf(element);
    if (!ordinals.has(key)) placed.set(key, { kind: "insert", key, element: { ...element }, after });
    else if (!staying.has(key)) placed.set(key, { kind: "move", key, after });
    after = key;
  }
  return placed;
}

function updateOf(
  baseline: Baseline,
  element: SceneElement,
  placed: ReadonlyMap<string, ElementChange>,
): readonly ElementChange[] {
  const key = keyOf(element);
  const before = baseline.elements.get(key);
  // The canvas counts every change of an element, so equal counts spare comparing all fields of all elements.
  if (!before || (isSameVersion(before.canvas, element) && !placed.has(key))) return [];
  const changed = changedFields(before.canvas, element);
  if (![...changed].some((name) => !bookkeeping.has(name)) && !placed.has(key)) return [];
  const unset = new Set<string>();
  for (const { fields, old } of groups) {
    if (!fields.some((name) => changed.has(name))) continue;
    for (const name of fields) if (!jsonEquals(before.file[name], element[name])) changed.add(name);
    for (const name of old) if (name in before.file) unset.add(name);
  }
  const set = [...changed].filter((name) => ownField(element, name) !== undefined);
  for (const name of changed) if (ownField(element, name) === undefined) unset.add(name);
  if (set.length === 0 && unset.size === 0) return [];
  return [
    {
      kind: "update",
      key,
      set: Object.fromEntries(set.map((name) => [name, element[name]])),
      unset: [...unset],
    },
  ];
}

function isSameVersion(a: SceneElement, b: SceneElement): boolean {
  return a.version === b.version && a.versionNonce === b.versionNonce && a.isDeleted === b.isDeleted;
}

function changedFields(before: SceneElement, now: SceneElement): Set<string> {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return new Set(
    [...names].filter((name) => {
      if (oldFields.has(name) || jsonEquals(ownField(before, name), ownField(now, name))) return false;
      // That a picture cannot be shown here says nothing about the drawing.
      return !(name === "status" && now.status === "error");
    }),
  );
}

function diffAppState(before: SceneElement, now: SceneElement): SceneChange["appState"] {
  const names = persistentAppState.filter((name) => name in now && !jsonEquals(before[name], now[name]));
  return {
    set: Object.fromEntries(names.filter((name) => now[name] !== undefined).map((name) => [name, now[name]])),
    unset: names.filter((name) => now[name] === undefined && name in before),
  };
}

/** Pictures come with the first element that shows them and go with the last. */
function diffFiles(
  baseline: Baseline,
  current: Scene,
  changes: readonly ElementChange[],
): SceneChange["files"] {
  const added = Object.entries(current.files).filter(([id]) => !baseline.fileIds.has(id));
  const gone = changes
    .filter(({ kind }) => kind === "remove")
    .map(({ key }) => baseline.elements.get(key)?.file.fileId)
    .filter((id) => typeof id === "string" && baseline.fileIds.has(id));
  if (added.length === 0 && gone.length === 0) return noChange.files;
  const used = new Set(
    current.elements.filter((element) => element.isDeleted !== true).map((element) => element.fileId),
  );
  return {
    add: Object.fromEntries(added.filter(([id]) => used.has(id))),
    remove: [...new Set(gone)].filter((id): id is string => typeof id === "string" && !used.has(id)),
  };
}
