import type { PaletteEntry } from "./palette-entry.ts";
import type { PaletteSection } from "./palette-sections.ts";
import { PaletteTile, type TileActions } from "./palette-tile.tsx";

/** The sections of the palette, one below the other. */
export function PaletteSections({
  sections,
  favourites,
  placedByEnter,
  actions,
  onFold,
}: {
  readonly sections: readonly PaletteSection[];
  readonly favourites: readonly string[];
  readonly placedByEnter: PaletteEntry | undefined;
  readonly actions: TileActions;
  readonly onFold: (section: string, isOpen: boolean) => void;
}) {
  const open = sections.find(({ isOpen }) => isOpen);
  return sections.map((section) => (
    <section key={section.id} aria-label={section.title}>
      <Heading section={section} onFold={onFold} />
      {section.isOpen && (
        <div className="library-grid">
          {section.entries.map((entry, i) => (
            <PaletteTile
              key={entry.id}
              entry={entry}
              isFavourite={favourites.includes(entry.id)}
              isNext={section === open && i === 0 && entry === placedByEnter}
              isStop={section === open && i === 0}
              actions={actions}
            />
          ))}
        </div>
      )}
    </section>
  ));
}

function Heading({
  section: { id, title, canFold, isOpen },
  onFold,
}: {
  readonly section: PaletteSection;
  readonly onFold: (section: string, isOpen: boolean) => void;
}) {
  if (!canFold) return <h3>{title}</h3>;
  return (
    <h3>
      <button
        type="button"
        className="library-fold"
        aria-expanded={isOpen}
        onClick={() => {
          onFold(id, !isOpen);
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={isOpen ? "M3.5 6l4.5 4.5L12.5 6" : "M6 3.5l4.5 4.5L6 12.5"} />
        </svg>
        {title}
      </button>
    </h3>
  );
}
