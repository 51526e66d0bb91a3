import { t } from "@vscode/l10n";
import type { Library } from "../../../src/core/board/library/library-file.ts";
import { findEntries } from "../../../src/core/board/palette/find-entries.ts";
import { paletteItemId, type PaletteMemory } from "../../../src/core/board/palette/palette-memory.ts";
import { stencilGroupIds, stencilGroups } from "../../../src/core/board/stencil-group.ts";
import { librarySection, patternSection, type PaletteEntry } from "./palette-entry.ts";

export interface PaletteSection {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
  /** Whether a person may fold it; one that was folded shows its title alone. */
  readonly canFold: boolean;
  readonly isOpen: boolean;
}

export interface PaletteView {
  readonly entries: readonly PaletteEntry[];
  readonly libraries: readonly Library[];
  readonly memory: PaletteMemory;
  readonly query: string;
  /** The components that are likely to be next, while a chain is continued. */
  readonly next: readonly string[];
}

/** What the palette shows, from above; empty sections are left out. While something is searched, there is one of what is found. */
export function paletteSections(view: PaletteView): readonly PaletteSection[] {
  const { entries, libraries, memory, query, next } = view;
  if (query.trim() !== "")
    return filled(
      [{ id: "found", title: t("Found"), entries: findEntries(entries, query), canFold: false }],
      memory,
    );
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const inSection = (section: string) => entries.filter((entry) => entry.section === section);
  const likely = next.slice(0, mostLikely).map((component) => paletteItemId("component", component));
  return filled(
    [
      { id: "next", title: t("Often next"), entries: named(likely), canFold: false },
      { id: "favourites", title: t("Favourites"), entries: named(memory.favourites), canFold: true },
      { id: "recent", title: t("Recent"), entries: named(memory.recent), canFold: true },
      ...stencilGroupIds.map((group) => ({
        ...{ id: group, title: stencilGroups[group].title, canFold: true },
        entries: inSection(group),
      })),
      { id: patternSection, title: t("Patterns"), entries: inSection(patternSection), canFold: true },
      ...libraries.map((library) => ({
        ...{ id: librarySection(library), title: library.name, canFold: true },
        entries: inSection(librarySection(library)),
      })),
    ],
    memory,
  );
}

/** What fits above the rest without hiding it. */
const mostLikely = 6;

function filled(
  sections: readonly Omit<PaletteSection, "isOpen">[],
  { closed }: PaletteMemory,
): readonly PaletteSection[] {
  return sections
    .filter(({ entries }) => entries.length > 0)
    .map((section) => ({ ...section, isOpen: !section.canFold || !closed.includes(section.id) }));
}
