import { useCallback, useEffect, useMemo, useState } from "react";
import { readLibrary, type Library } from "../../../src/core/board/library/library-file.ts";
import {
  changePalette,
  type PaletteChange,
  type PaletteMemory,
} from "../../../src/core/board/palette/palette-memory.ts";
import type { LibrarySource } from "../../../src/protocol/board.ts";
import { patterns, stencils } from "../../../src/stencils/index.ts";
import type { Host } from "../host.ts";
import { componentEntries, libraryEntries, patternEntries, type PaletteEntry } from "./palette-entry.ts";

/** What a palette offers and what is remembered of it. */
export interface PaletteState {
  readonly entries: readonly PaletteEntry[];
  readonly libraries: readonly Library[];
  /** One sentence for each library that cannot be read. */
  readonly problems: readonly string[];
  readonly memory: PaletteMemory;
  readonly change: (change: PaletteChange) => void;
  readonly used: (entry: PaletteEntry) => void;
}

const shipped: readonly PaletteEntry[] = [...componentEntries(stencils), ...patternEntries(patterns)];

export function usePalette(host: Host, first: PaletteMemory): PaletteState {
  const [memory, setMemory] = useState(first);
  const { libraries, problems } = useLibraries(host);
  useEffect(() => {
    const listener = host.onPalette(setMemory);
    return () => {
      listener.dispose();
    };
  }, [host]);
  const change = useCallback(
    (made: PaletteChange) => {
      setMemory((before) => changePalette(before, made));
      host.changePalette(made);
    },
    [host],
  );
  const used = useCallback(
    ({ id }: PaletteEntry) => {
      change({ kind: "used", item: id });
    },
    [change],
  );
  const entries = useMemo(() => [...shipped, ...libraryEntries(libraries)], [libraries]);
  return { entries, libraries, problems, memory, change, used };
}

type Libraries = Pick<PaletteState, "libraries" | "problems">;

const none: Libraries = { libraries: [], problems: [] };

/** Asked for when the canvas has begun to load, and whenever they change; the newest answer counts. */
function useLibraries(host: Host): Libraries {
  const [found, setFound] = useState(none);
  useEffect(() => {
    let asked = 0;
    const ask = () => {
      const number = ++asked;
      host
        .libraries()
        .then((sources) => {
          if (number === asked) setFound(readAll(sources));
        })
        .catch((error: unknown) => {
          host.log("warn", String(error));
        });
    };
    const listener = host.onLibraries(ask);
    ask();
    return () => {
      asked = -1;
      listener.dispose();
    };
  }, [host]);
  return found;
}

function readAll(sources: readonly LibrarySource[]): Libraries {
  const read = sources.map(({ id, name, isOwn, content }) => {
    const reading = content.kind === "text" ? readLibrary(content.text) : content;
    return reading.kind === "problem"
      ? { problem: reading.message }
      : { library: { id, name, isOwn, items: reading.items } };
  });
  return {
    libraries: read.flatMap(({ library }) => library ?? []),
    problems: read.flatMap(({ problem }) => problem ?? []),
  };
}
