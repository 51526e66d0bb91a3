import type { SceneElement } from "./scene.ts";

/** A change of one element. Elements are named by their key, see `elementKeys`; `after: null` means first. */
export type ElementChange =
  | {
      readonly kind: "update";
      readonly key: string;
      readonly set: SceneElement;
      readonly unset: readonly string[];
    }
  | {
      readonly kind: "insert";
      readonly key: string;
      readonly element: SceneElement;
      readonly after: string | null;
    }
  | { readonly kind: "move"; readonly key: string; readonly after: string | null }
  | { readonly kind: "remove"; readonly key: string };

/**
 * What one gesture did to a board. Inserts and moves stand in the order in which they end up, each naming the element
 * it follows, so carrying them out one after the other gives the order that the canvas shows.
 */
export interface SceneChange {
  readonly elements: readonly ElementChange[];
  readonly appState: { readonly set: SceneElement; readonly unset: readonly string[] };
  readonly files: { readonly add: SceneElement; readonly remove: readonly string[] };
}

export const noChange: SceneChange = {
  elements: [],
  appState: { set: {}, unset: [] },
  files: { add: {}, remove: [] },
};

/** Whether the change changes nothing. */
export function isNoChange({ elements, appState, files }: SceneChange): boolean {
  return (
    elements.length === 0 &&
    Object.keys(appState.set).length === 0 &&
    appState.unset.length === 0 &&
    Object.keys(files.add).length === 0 &&
    files.remove.length === 0
  );
}

/** Carries a change out on elements in memory: what `sceneEdits` does to their text. */
export function changeElements(
  elements: ReadonlyMap<string, SceneElement>,
  changes: readonly ElementChange[],
): ReadonlyMap<string, SceneElement> {
  return changeEntries(elements, changes, { update: changeFields, insert: (element) => element });
}

/** What a change of an element does to what somebody keeps of it. */
interface EntryChange<Entry> {
  readonly update: (
    entry: Entry,
    fields: { readonly set: SceneElement; readonly unset: readonly string[] },
  ) => Entry;
  readonly insert: (element: SceneElement) => Entry;
}

/** Carries a change out on what is kept of each element, by key and in order. */
export function changeEntries<Entry>(
  entries: ReadonlyMap<string, Entry>,
  changes: readonly ElementChange[],
  { update, insert }: EntryChange<Entry>,
): ReadonlyMap<string, Entry> {
  const next = new Map(entries);
  for (const change of effectiveChanges(entries, changes)) {
    const present = next.get(change.key);
    if (change.kind === "update" && present !== undefined) next.set(change.key, update(present, change));
    if (change.kind === "insert") next.set(change.key, insert(change.element));
    if (change.kind === "remove") next.delete(change.key);
  }
  // What is set again keeps its place, so after most strokes the order stands.
  if (keepsOrder(changes)) return next;
  const order = changedOrder([...entries.keys()], changes);
  return new Map(
    order.flatMap((key) => {
      const entry = next.get(key);
      return entry === undefined ? [] : [[key, entry] as const];
    }),
  );
}

/** Sets and removes fields; a field that stays keeps its place. */
export function changeFields(
  fields: SceneElement,
  { set, unset }: { readonly set: SceneElement; readonly unset: readonly string[] },
): SceneElement {
  const next = { ...fields, ...set };
  if (unset.length === 0) return next;
  return Object.fromEntries(Object.entries(next).filter(([name]) => !unset.includes(name)));
}

/**
 * The changes that mean something to these elements: what names an element that somebody else has removed is left
 * out, and inserting one that is there already sets its fields.
 */
export function effectiveChanges(
  elements: { has(key: string): boolean },
  changes: readonly ElementChange[],
): readonly ElementChange[] {
  const inserted = new Set<string>();
  return changes.flatMap((change): readonly ElementChange[] => {
    const present = elements.has(change.key);
    if (change.kind !== "insert") return present ? [change] : [];
    if (present || inserted.has(change.key))
      return [{ kind: "update", key: change.key, set: change.element, unset: [] }];
    inserted.add(change.key);
    return [change];
  });
}

/** The keys in their new order. One whose predecessor is gone goes last. */
export function changedOrder(keys: readonly string[], changes: readonly ElementChange[]): readonly string[] {
  if (keepsOrder(changes)) return keys;
  const chain = new KeyChain(keys);
  for (const change of changes) {
    if (change.kind === "remove") chain.remove(change.key);
  }
  for (const change of changes) {
    if (change.kind === "move" && chain.has(change.key)) {
      chain.remove(change.key);
      chain.insert(change.key, change.after);
    }
    if (change.kind === "insert" && !chain.has(change.key)) chain.insert(change.key, change.after);
  }
  return chain.keys();
}

function keepsOrder(changes: readonly ElementChange[]): boolean {
  return changes.every(({ kind }) => kind === "update");
}

/** A linked list of keys, so that a change of many elements takes time in proportion to their number. */
class KeyChain {
  readonly #next = new Map<string | null, string | null>();
  readonly #previous = new Map<string, string | null>();
  #last: string | null = null;

  constructor(keys: readonly string[]) {
    this.#next.set(null, null);
    for (const key of keys) this.insert(key, this.#last);
  }

  has(key: string): boolean {
    return this.#previous.has(key);
  }

  insert(key: string, after: string | null): void {
    const place = after === null || this.has(after) ? after : this.#last;
    const follower = this.#next.get(place) ?? null;
    this.#next.set(place, key);
    this.#next.set(key, follower);
    this.#previous.set(key, place);
    if (follower === null) this.#last = key;
    else this.#previous.set(follower, key);
  }

  remove(key: string): void {
    const before = this.#previous.get(key);
    if (before === undefined) return;
    const follower = this.#next.get(key) ?? null;
    this.#next.set(before, follower);
    if (follower === null) this.#last = before;
    else this.#previous.set(follower, before);
    this.#previous.delete(key);
    this.#next.delete(key);
  }

  keys(): readonly string[] {
    const keys: string[] = [];
    for (let key = this.#next.get(null) ?? null; key !== null; key = this.#next.get(key) ?? null)
      keys.push(key);
    return keys;
  }
}
