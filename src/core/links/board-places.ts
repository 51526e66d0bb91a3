import { findBoardPlace, readBoardPlace } from "../board/board-place.ts";
import { readComponentGraph } from "../board/component-graph.ts";
import { boardFormat } from "../board/formats/scene-file.ts";
import { readSceneIndex } from "../board/scene-index.ts";
import { parseScene } from "../board/scene.ts";
import { keyedMemo } from "../document/text-memo.ts";
import { linkedScene } from "./linked-scene.ts";

/** What links can lead to on a board. */
export interface BoardPlaces {
  /** Whether a fragment, without `#`, leads somewhere. */
  readonly has: (fragment: string) => boolean;
  readonly frames: readonly string[];
  readonly components: readonly string[];
}

/** The same object for the same text; undefined where it holds no board. */
export function boardPlacesOf(uri: string, text: string): BoardPlaces | undefined {
  return known(`${boardFormat(uri)} ${text}`, () => ({ places: readPlaces(uri, text) })).places;
}

const known = keyedMemo<{ readonly places: BoardPlaces | undefined }>(2_000_000);

function readPlaces(uri: string, text: string): BoardPlaces | undefined {
  const scene = linkedScene(uri, text);
  if (scene === undefined || readSceneIndex(scene).kind !== "scene") return undefined;
  const { elements } = parseScene(scene);
  const { frames, components } = readComponentGraph(elements);
  const named = (names: readonly string[]) => [...new Set(names)].filter((name) => name !== "");
  return {
    has(fragment) {
      const place = readBoardPlace(fragment);
      return !place || findBoardPlace(elements, place).length > 0;
    },
    frames: named(frames.map(({ title }) => title)),
    components: named(components.map(({ label }) => label)),
  };
}
