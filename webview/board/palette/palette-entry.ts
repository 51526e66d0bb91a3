import type { BoardSpec } from "../../../src/core/board/board-spec.ts";
import type { Library, LibraryItem } from "../../../src/core/board/library/library-file.ts";
import { paletteItemId } from "../../../src/core/board/palette/palette-memory.ts";
import type { Stencil } from "../../../src/core/board/stencil.ts";

/** Something that can be placed on a board. */
export type PaletteEntry = EntryText &
  (
    | { readonly kind: "component"; readonly stencil: Stencil }
    | { readonly kind: "pattern"; readonly pattern: BoardSpec }
    | { readonly kind: "library"; readonly item: LibraryItem; readonly isOwn: boolean }
  );

interface EntryText {
  /** As it is remembered, see `paletteItemId`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** The id of the section that it stands in. */
  readonly section: string;
}

/** The id of the section with the patterns. */
export const patternSection = "patterns";

/** The id of a library's section. */
export function librarySection({ id }: Library): string {
  return `library:${id}`;
}

export function componentEntries(stencils: readonly Stencil[]): readonly PaletteEntry[] {
  return stencils.map((stencil) => ({
    kind: "component",
    stencil,
    id: paletteItemId("component", stencil.component),
    title: stencil.title,
    description: stencil.description,
    keywords: [stencil.component, ...stencil.keywords],
    section: stencil.group,
  }));
}

export function patternEntries(patterns: readonly BoardSpec[]): readonly PaletteEntry[] {
  return patterns.map((pattern) => ({
    kind: "pattern",
    pattern,
    id: paletteItemId("pattern", pattern.id),
    title: pattern.title,
    description: pattern.description,
    keywords: [pattern.id, "pattern", ...pattern.nodes.map(({ component }) => component)],
    section: patternSection,
  }));
}

export function libraryEntries(libraries: readonly Library[]): readonly PaletteEntry[] {
  return libraries.flatMap((library) =>
    library.items.map((item, i): PaletteEntry => {
      const title = item.name === "" ? `Item ${i + 1}` : item.name;
      return {
        ...{ kind: "library", item, isOwn: library.isOwn, title, section: librarySection(library) },
        id: paletteItemId("library", `${library.id}/${item.id}`),
        description: `From the library ${library.name}.`,
        keywords: [library.name],
      };
    }),
  );
}
