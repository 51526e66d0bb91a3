import { t } from "@vscode/l10n";
import {
  memo,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from "react";
import type { Library } from "../../../src/core/board/library/library-file.ts";
import {
  palettePanels,
  type PaletteChange,
  type PaletteMemory,
} from "../../../src/core/board/palette/palette-memory.ts";
import { SearchField } from "../../ui/toolkit.tsx";
import type { PaletteEntry } from "./palette-entry.ts";
import { moveFocus } from "./palette-focus.ts";
import { PaletteSections } from "./palette-section.tsx";
import { paletteSections } from "./palette-sections.ts";
import type { TileActions } from "./palette-tile.tsx";
import { ToggleButton } from "./toggle-button.tsx";
import "./palette.css";

export interface PaletteHandle {
  /** Gives the search field the keys; with `next`, to continue a chain, the components that are likely to follow come first. */
  search(next?: readonly string[]): void;
}

/** How an item is placed. */
export interface PlaceOptions {
  /** Without an arrow from what is selected. */
  readonly isFree: boolean;
  /** More may follow: the palette keeps the keys. */
  readonly keepsKeys: boolean;
}

/** The palette beside a canvas: type to search, click or press Enter to place, or drag. */
export const Palette = memo(function Palette({
  ref,
  entries,
  libraries,
  memory,
  from,
  onPlace,
  problems,
  isDrawn,
  onChange,
  onRemove,
  onLeave,
}: {
  readonly ref: Ref<PaletteHandle>;
  readonly entries: readonly PaletteEntry[];
  readonly libraries: readonly Library[];
  /** Of libraries that cannot be read, one sentence each. */
  readonly problems: readonly string[];
  /** Whether the items are drawn; their many pictures are to wait until the board is there. */
  readonly isDrawn: boolean;
  readonly memory: PaletteMemory;
  /** What the arrow to the next component comes from. */
  readonly from: string | undefined;
  readonly onPlace: (entry: PaletteEntry, options: PlaceOptions) => void;
  readonly onChange: (change: PaletteChange) => void;
  /** An item is to go from the user's own library. */
  readonly onRemove: (entry: PaletteEntry) => void;
  /** The canvas is to have the keys. */
  readonly onLeave: () => void;
}) {
  const [isOpen, setOpen] = useState(!memory.closed.includes(palettePanels.palette));
  const [query, setQuery] = useState("");
  const [next, setNext] = useState<readonly string[]>();
  const [searches, setSearches] = useState(0);
  const panel = useRef<HTMLElement>(null);
  const field = useRef<HTMLElement>(null);

  const toggle = (open: boolean) => {
    setOpen(open);
    onChange({ kind: "section", section: palettePanels.palette, isOpen: open });
  };
  useImperativeHandle(ref, () => ({
    search(likely) {
      if (!isOpen) toggle(true);
      setQuery("");
      setNext(likely);
      setSearches(searches + 1);
    },
  }));
  useEffect(() => {
    if (searches > 0) field.current?.focus();
  }, [searches]);

  const sections = useMemo(
    () => paletteSections({ entries, libraries, memory, query, next: next ?? [] }),
    [entries, libraries, memory, query, next],
  );
  const first = sections.find((section) => section.isOpen)?.entries[0];
  // Enter in an empty field places nothing by accident, unless somebody asked for what comes next.
  const placedByEnter = query.trim() !== "" || next ? first : undefined;

  const actions = useMemo(
    (): TileActions => ({
      place(entry, { altKey, shiftKey }) {
        onPlace(entry, { isFree: altKey, keepsKeys: shiftKey });
        if (shiftKey) return;
        setQuery("");
        setNext(undefined);
      },
      mark(entry, isFavourite) {
        onChange({ kind: "favourite", item: entry.id, isFavourite });
      },
    }),
    [onPlace, onChange],
  );
  const leave = () => {
    setQuery("");
    setNext(undefined);
    onLeave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTaken(event)) event.preventDefault();
  };
  const isTaken = (event: KeyboardEvent): boolean => {
    const { target, key, altKey, shiftKey, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey || !panel.current || !(target instanceof HTMLElement)) return false;
    const onTile = entries.find(({ id }) => id === target.dataset.item);
    const isField = target === field.current;
    if (key === "Escape") {
      leave();
      return true;
    }
    const meant = isField ? placedByEnter : onTile;
    if (key === "Enter" && meant) {
      actions.place(meant, { altKey, shiftKey });
      return true;
    }
    if (key === "*" && onTile) {
      actions.mark(onTile, !memory.favourites.includes(onTile.id));
      return true;
    }
    if (key === "Delete" && onTile?.kind === "library" && onTile.isOwn) {
      onRemove(onTile);
      return true;
    }
    return (onTile !== undefined || isField) && moveFocus(panel.current, field.current, key);
  };

  if (!isOpen) {
    return (
      <aside className="library is-collapsed" aria-label={t("Component library")}>
        <ToggleButton isOpen={false} onToggle={toggle} />
      </aside>
    );
  }
  return (
    <aside className="library" aria-label={t("Component library")} ref={panel} onKeyDown={onKeyDown}>
      <header className="library-head">
        <h2>{t("Components")}</h2>
        <ToggleButton isOpen onToggle={toggle} />
      </header>
      <div className="library-search">
        <SearchField ref={field} label={t("Search components (/)")} value={query} onInput={setQuery} />
        {from !== undefined && (
          <p className="library-from" title={t("Alt places without an arrow, and so does dragging")}>
            <span aria-hidden="true">→ </span>
            {t("Arrow from {0}", from)}
          </p>
        )}
        <p role="status" className="spoken">
          {placedByEnter ? t("Enter places {0}", placedByEnter.title) : ""}
        </p>
      </div>
      <div className="library-list">
        {isDrawn && (
          <PaletteSections
            sections={sections}
            favourites={memory.favourites}
            placedByEnter={placedByEnter}
            actions={actions}
            onFold={(section, open) => {
              onChange({ kind: "section", section, isOpen: open });
            }}
          />
        )}
        {problems.map((problem) => (
          <p key={problem} className="library-problem">
            {problem}
          </p>
        ))}
        {sections.length === 0 && <p className="library-none">{t("No component is called that.")}</p>}
      </div>
    </aside>
  );
});
