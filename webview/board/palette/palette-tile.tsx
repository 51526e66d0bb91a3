import { t } from "@vscode/l10n";
import { lazy, memo, Suspense, type DragEvent } from "react";
import { stencilGroups } from "../../../src/core/board/stencil-group.ts";
import { StencilIcon } from "../../ui/stencil-icon.tsx";
import { paletteMimeType } from "./palette-drag.ts";
import type { PaletteEntry } from "./palette-entry.ts";

const EntryPicture = lazy(async () => {
  const { EntryPicture: picture } = await import("./entry-picture.tsx");
  return { default: picture };
});

export interface TileActions {
  /** With Alt, no arrow is drawn; with Shift, the palette keeps the keys. */
  readonly place: (
    entry: PaletteEntry,
    event: { readonly altKey: boolean; readonly shiftKey: boolean },
  ) => void;
  readonly mark: (entry: PaletteEntry, isFavourite: boolean) => void;
}

/** One item of the palette with its star. */
export const PaletteTile = memo(function PaletteTile({
  entry,
  isFavourite,
  isNext,
  isStop,
  actions,
}: {
  readonly entry: PaletteEntry;
  readonly isFavourite: boolean;
  /** Enter in the search field places it. */
  readonly isNext: boolean;
  /** The one tile that Tab stops at; the arrow keys lead to the others. */
  readonly isStop: boolean;
  readonly actions: TileActions;
}) {
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.setData(paletteMimeType, entry.id);
    event.dataTransfer.effectAllowed = "copy";
  };
  return (
    <div className={`tile is-${entry.kind}${isNext ? " is-next" : ""}`}>
      <button
        type="button"
        className="stencil"
        draggable
        tabIndex={isStop ? 0 : -1}
        data-item={entry.id}
        data-component={entry.kind === "component" ? entry.stencil.component : undefined}
        title={`${entry.title}: ${entry.description}`}
        aria-keyshortcuts="Enter *"
        onDragStart={onDragStart}
        onClick={(event) => {
          actions.place(entry, event);
        }}
      >
        <Picture entry={entry} />
        <span className="stencil-title">{entry.title}</span>
        {isFavourite && <span className="spoken">, {t("favourite")}</span>}
      </button>
      <button
        type="button"
        className="tile-star"
        tabIndex={-1}
        aria-pressed={isFavourite}
        aria-label={t("Favourite: {0}", entry.title)}
        title={isFavourite ? t("Remove from favourites (*)") : t("Add to favourites (*)")}
        onClick={() => {
          actions.mark(entry, !isFavourite);
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 1.8l1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2 .7-4.3-3.1-3 4.3-.6z" />
        </svg>
      </button>
    </div>
  );
});

function Picture({ entry }: { readonly entry: PaletteEntry }) {
  if (entry.kind === "component") {
    return (
      <span className="stencil-card" style={{ background: stencilGroups[entry.stencil.group].tint }}>
        <StencilIcon stencil={entry.stencil} />
      </span>
    );
  }
  return (
    <span className="stencil-card is-picture">
      <Suspense fallback={null}>
        <EntryPicture entry={entry} />
      </Suspense>
    </span>
  );
}
