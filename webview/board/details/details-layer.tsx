import { t } from "@vscode/l10n";
import { lazy, Suspense, useEffect, useImperativeHandle, useMemo, useState, type Ref } from "react";
import type { Contract } from "../../../src/core/board/contract.ts";
import type { ComponentId } from "../../../src/core/board/component.ts";
import type { BoardContent } from "../../../src/core/board/edit/board-content.ts";
import { rename } from "../../../src/core/board/edit/rename.ts";
import { ownComponent, setComponent, setContract } from "../../../src/core/board/edit/set-details.ts";
import {
  palettePanels,
  type PaletteChange,
  type PaletteMemory,
} from "../../../src/core/board/palette/palette-memory.ts";
import type { SceneChange } from "../../../src/core/board/scene-change.ts";
import { stencils } from "../../../src/stencils/index.ts";
import { source } from "../element-source.ts";
import type { SelectedComponent } from "../selected-component.ts";
import type { DetailsActions } from "./details-panel.tsx";

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
  const actions = useMemo(
    (): DetailsActions => ({
      rename: (label) => {
        if (key !== undefined) onEdit((content) => rename(content, key, label, source));
      },
      setComponent: (component: ComponentId | undefined) => {
        if (key !== undefined) onEdit((content) => setComponent(content, key, component, source, stencils));
      },
      setContract: (contract: Contract) => {
        if (key !== undefined) onEdit((content) => setContract(content, key, contract, source.seed));
      },
      close: () => {
        setAsked(undefined);
        onChange({ kind: "section", section: palettePanels.details, isOpen: false });
        onLeave();
      },
      leave: onLeave,
    }),
    [key, onEdit, onChange, onLeave],
  );
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
      <DetailsPanel selected={selected} focusCount={focusCount} actions={actions} />
    </Suspense>
  );
}
