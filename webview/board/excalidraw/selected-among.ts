interface Selectable {
  readonly id: string;
}

interface Selection {
  readonly selectedElementIds: Readonly<Record<string, boolean>>;
}

/** What was asked last, and the answer. */
let last:
  | { elements: readonly Selectable[]; ids: Selection["selectedElementIds"]; selected: readonly Selectable[] }
  | undefined;

/**
 * Those of the elements that are selected, in their order. The controls of Excalidraw's panel ask it one after the other of
 * the same elements, which Excalidraw never adds to or takes from within a list; what is deleted among them they leave out
 * themselves, for that it does set within.
 */
export function selectedAmong<Element extends Selectable>(
  elements: readonly Element[],
  { selectedElementIds: ids }: Selection,
): readonly Element[] {
  if (last?.elements !== elements || last.ids !== ids)
    last = { elements, ids, selected: elements.filter(({ id }) => ids[id]) };
  return last.selected as readonly Element[];
}
