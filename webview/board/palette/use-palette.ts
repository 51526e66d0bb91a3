import { useCallback, useEffect, useMemo, useState } from "react";
import type { Library } from "../../../src/core/board/library/library-file.ts";
import {
  changePalette,
  type PaletteChange,
  type PaletteMemory,
} from "../../../src/core/board/palette/palette-memory.ts";
import { patterns, stencils } from "../../../src/stencils/index.ts";
import type { Host } from "../host.ts";
import { componentEntries, libraryEntries, patternEntries, type PaletteEntry } from "./palette-entry.ts";

/** What a palette offers and what is remembered of it. */
export interface PaletteState {
  readonly entries: readonly PaletteEntry[];
  readonly libraries: readonly Library[];
  readonly memory: PaletteMemory;
  readonly change: (change: PaletteChange) => void;
  readonly used: (entry: PaletteEntry) => void;
}

const shipped: readonly PaletteEntry[] = [...componentEntries(stencils), ...patternEntries(patterns)];
const noLibraries: readonly Library[] = [];

export function usePalette(host: Host, first: PaletteMemory): PaletteState {
  const [memory, setMemory] = useState(first);
  const libraries = noLibraries;
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
  return { entries, libraries, memory, change, used };
}
