import { t } from "@vscode/l10n";
import { lazy, Suspense, useEffect, useImperativeHandle, useState, type Ref } from "react";
import type { BoardContent } from "../../../src/core/board/edit/board-content.ts";
import { ownComponent } from "../../../src/core/board/own-component.ts";
import {
  palettePanels,
  type PaletteChange,
  type PaletteMemory,
} from "../../../src/core/board/palette/palette-memory.ts";
import type { SceneChange } from "../../../src/core/board/scene-change.ts";
import type { SelectedComponent } from "../selected-component.ts";

const DetailsPanel = lazy(() => import("./details-panel.tsx"));

export interface DetailsHandle {
  /** Opens the panel and gives it the keys; false where no component is selected. */
  edit(): boolean;
}

/** The panel with what the selected component is and promises, or the button that opens it. */
export function DetailsLayer({
  ref,
  selected,
  memory,
  onChange,
  onEdit,
  onLeave,
}: {
  readonly ref: Ref<DetailsHandle>;
  readonly selected: SelectedComponent | undefined;
  readonly memory: PaletteMemory;
  readonly onChange: (change: PaletteChange) => void;
  /** Changes the drawing. */
  readonly onEdit: (plan: (content: BoardContent) => SceneChange) => void;
  /** The canvas is to have the keys. */
  readonly onLeave: () => void;
}) {
  const key = selected?.component.id;
  /** The shape for which somebody asked, though it says nothing of components yet. */
  const [asked, setAsked] = useState<string>();
  const [focusCount, setFocusCount] = useState(0);
  const toggle = (isOpen: boolean) => {
    setAsked(isOpen ? key : undefined);
    onChange({ kind: "section", section: palettePanels.details, isOpen });
  };
  useImperativeHandle(ref, () => ({
    edit() {
      if (key === undefined) return false;
      toggle(true);
      setFocusCount(focusCount + 1);
      return true;
    },
  }));
  useEffect(() => {
    setFocusCount(0);
  }, [key]);
  if (!selected) return null;
  const isFolded = memory.closed.includes(palettePanels.details);
  const isOpen = asked === key || (!isFolded && ownComponent(selected.element) !== undefined);
  if (!isOpen) {
    return (
      <button
        type="button"
        className="details-open"
        aria-expanded={false}
        title={t("Show what the component is and promises (Alt+Enter)")}
        onClick={() => {
          toggle(true);
        }}
      >
        {t("Details")}
      </button>
    );
  }
  return (
    <Suspense fallback={null}>
      <DetailsPanel
        key={key}
        selected={selected}
        focusCount={focusCount}
        onEdit={onEdit}
        onClose={() => {
          toggle(false);
          onLeave();
        }}
        onLeave={onLeave}
      />
    </Suspense>
  );
}
