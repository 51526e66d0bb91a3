import type { TextRange } from "../document/text-range.ts";

/**
 * Where the elements of a scene stand in its text, in their order. The offsets are numbers side by side, not an object for
 * each element, because a stroke moves all that stand behind it.
 */
export interface ElementPlaces {
  readonly keys: readonly string[];
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export function elementPlaces(keys: readonly string[], ranges: readonly TextRange[]): ElementPlaces {
  return {
    keys,
    starts: Uint32Array.from(ranges, ({ start }) => start),
    ends: Uint32Array.from(ranges, ({ end }) => end),
  };
}

/** Where the element with this ordinal stands; undefined where there is none. */
export function placeOf({ starts, ends }: ElementPlaces, ordinal: number | undefined): TextRange | undefined {
  const [start, end] = ordinal === undefined ? [] : [starts[ordinal], ends[ordinal]];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Every element, each with its place. */
export function placedElements(
  places: ElementPlaces,
): readonly { readonly key: string; readonly range: TextRange }[] {
  return places.keys.flatMap((key, ordinal) => {
    const range = placeOf(places, ordinal);
    return range ? [{ key, range }] : [];
  });
}
