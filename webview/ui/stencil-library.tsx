import { memo, useMemo, useRef, useState, type DragEvent, type KeyboardEvent } from "react";
import type { Stencil } from "../../src/core/board/stencil.ts";
import { stencilGroupIds, stencilGroups } from "../../src/core/board/stencil-group.ts";
import { stencilMimeType } from "./stencil-drag.ts";
import { StencilIcon } from "./stencil-icon.tsx";
import { findStencils } from "./find-stencils.ts";
import { SearchField } from "./toolkit.tsx";
import "./stencil-library.css";

/** The library beside a canvas: type to search, click or press Enter to place, or drag. */
export const StencilLibrary = memo(function StencilLibrary({
  stencils,
  onPlace,
}: {
  readonly stencils: readonly Stencil[];
  readonly onPlace: (stencil: Stencil, isByMouse: boolean) => void;
}) {
  const [isOpen, setOpen] = useState(true);
  const [query, setQuery] = useState("");
  const panel = useRef<HTMLElement>(null);
  const found = useMemo(() => findStencils(stencils, query), [stencils, query]);

  if (!isOpen) {
    return (
      <aside className="library is-collapsed" aria-label="Component library">
        <ToggleButton
          isOpen={false}
          onClick={() => {
            setOpen(true);
          }}
        />
      </aside>
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const isTyping = event.target instanceof HTMLElement && !event.target.matches(".stencil");
    if (step === undefined || !panel.current || (isTyping && event.key !== "ArrowDown")) return;
    moveFocus(panel.current, step);
    event.preventDefault();
  };
  return (
    <aside className="library" aria-label="Component library" ref={panel} onKeyDown={onKeyDown}>
      <header className="library-head">
        <h2>Components</h2>
        <ToggleButton
          isOpen
          onClick={() => {
            setOpen(false);
          }}
        />
      </header>
      <div className="library-search">
        <SearchField label="Search components" value={query} onInput={setQuery} />
      </div>
      <div className="library-list">
        {stencilGroupIds.map((group) => {
          const members = found.filter((stencil) => stencil.group === group);
          return members.length === 0 ? null : (
            <section key={group} aria-label={stencilGroups[group].title}>
              <h3>{stencilGroups[group].title}</h3>
              <div className="library-grid">
                {members.map((stencil) => (
                  <StencilTile key={stencil.component} stencil={stencil} onPlace={onPlace} />
                ))}
              </div>
            </section>
          );
        })}
        {found.length === 0 && <p className="library-none">No component is called that.</p>}
      </div>
    </aside>
  );
});

const StencilTile = memo(function StencilTile({
  stencil,
  onPlace,
}: {
  readonly stencil: Stencil;
  readonly onPlace: (stencil: Stencil, isByMouse: boolean) => void;
}) {
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.setData(stencilMimeType, stencil.component);
    event.dataTransfer.effectAllowed = "copy";
  };
  return (
    <button
      type="button"
      className="stencil"
      draggable
      data-component={stencil.component}
      title={`${stencil.title}: ${stencil.description}`}
      onDragStart={onDragStart}
      onClick={(event) => {
        // A click that the keyboard made counts no presses.
        onPlace(stencil, event.detail > 0);
      }}
    >
      <span className="stencil-card" style={{ background: stencilGroups[stencil.group].tint }}>
        <StencilIcon stencil={stencil} />
      </span>
      <span className="stencil-title">{stencil.title}</span>
    </button>
  );
});

function ToggleButton({ isOpen, onClick }: { readonly isOpen: boolean; readonly onClick: () => void }) {
  const label = isOpen ? "Hide the component library" : "Show the component library";
  return (
    <button
      type="button"
      className="library-toggle"
      aria-expanded={isOpen}
      title={label}
      aria-label={label}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <rect x="1.5" y="2.5" width="13" height="11" rx="1.5" />
        <path d="M6 2.5v11" />
        {isOpen && <rect className="is-filled" x="1.5" y="2.5" width="4.5" height="11" rx="1.5" />}
      </svg>
    </button>
  );
}

/** What an arrow key does among the stencils, which stand in two columns. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 2, ArrowUp: -2, ArrowRight: 1, ArrowLeft: -1 };

/** Walks from the search field through the stencils and back. */
function moveFocus(panel: HTMLElement, step: number): void {
  const stops = [...panel.querySelectorAll<HTMLElement>("vscode-text-field, .stencil")];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  // From the field the first stencil is next.
  const next = at <= 0 ? 1 : at + step;
  stops[Math.max(0, Math.min(stops.length - 1, next))]?.focus();
}
