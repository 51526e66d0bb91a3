import { t } from "@vscode/l10n";
import { useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import type { ComponentId } from "../../../src/core/board/component.ts";
import { contractModes, isMode, readContract, type ContractField } from "../../../src/core/board/contract.ts";
import { ownComponent } from "../../../src/core/board/own-component.ts";
import type { BoardContent } from "../../../src/core/board/edit/board-content.ts";
import type { SceneChange } from "../../../src/core/board/scene-change.ts";
import { stencilGroupIds, stencilGroups } from "../../../src/core/board/stencil-group.ts";
import { stencils } from "../../../src/stencils/index.ts";
import { TextField } from "../../ui/toolkit.tsx";
import type { SelectedComponent } from "../selected-component.ts";
import { editsOf } from "./edit-details.ts";
import { SelectField } from "./select-field.tsx";
import "./details.css";

type TextFieldName = Exclude<ContractField, "mode">;

const textFields = (): readonly {
  readonly field: TextFieldName;
  readonly label: string;
  readonly example: string;
}[] => [
  { field: "freshness", label: t("Freshness"), example: t("15 min") },
  { field: "p99", label: t("p99 latency"), example: t("50 ms") },
  { field: "owner", label: t("Owner"), example: t("Ranking team") },
];

const modeNames = () => ({ batch: t("Batch"), stream: t("Stream"), online: t("Online") });

/** What the selected component is and promises, beside the canvas. */
export default function DetailsPanel({
  selected: { component, element },
  focusCount,
  onEdit,
  onClose,
  onLeave,
}: {
  readonly selected: SelectedComponent;
  /** The first field gets the keys whenever this grows. */
  readonly focusCount: number;
  /** Changes the drawing. */
  readonly onEdit: (plan: (content: BoardContent) => SceneChange) => void;
  readonly onClose: () => void;
  /** The canvas is to have the keys. */
  readonly onLeave: () => void;
}) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focusCount > 0) panel.current?.querySelector<HTMLElement>("vscode-text-field")?.focus();
  }, [focusCount]);
  const { contract, problems } = readContract(element);
  const edits = useMemo(() => editsOf(component.id, onEdit), [component.id, onEdit]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onLeave();
  };
  return (
    <aside ref={panel} className="details" aria-label={t("Component details")} onKeyDown={onKeyDown}>
      <header className="details-head">
        <h2>{t("Details")}</h2>
        <button
          type="button"
          title={t("Hide the details")}
          aria-label={t("Hide the details")}
          onClick={onClose}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </header>
      <TextField
        key={`label ${component.id}`}
        label={t("Label")}
        value={component.label}
        onCommit={edits.rename}
      />
      <ComponentField value={ownComponent(element)} onPick={edits.setComponent} />
      <SelectField
        label={t("Mode")}
        value={contract.mode ?? ""}
        groups={[
          { title: "", options: contractModes.map((mode) => ({ value: mode, title: modeNames()[mode] })) },
        ]}
        onPick={(mode) => {
          const { mode: _before, ...others } = contract;
          edits.setContract(isMode(mode) ? { ...others, mode } : others);
        }}
      />
      {textFields().map(({ field, label, example }) => (
        <TextField
          key={field}
          label={label}
          value={contract[field] ?? ""}
          placeholder={example}
          onCommit={(text) => {
            edits.setContract({ ...contract, [field]: text });
          }}
        />
      ))}
      {problems.map(({ field }) => (
        <p key={field} className="details-problem">
          {t(
            "The file says something about {0} that cannot be read here; it is left as it is until you set it.",
            field,
          )}
        </p>
      ))}
    </aside>
  );
}

function ComponentField({
  value,
  onPick,
}: {
  readonly value: ComponentId | undefined;
  readonly onPick: (component: ComponentId | undefined) => void;
}) {
  const groups = stencilGroupIds.map((group) => ({
    title: stencilGroups[group].title,
    options: stencils
      .filter((stencil) => stencil.group === group)
      .map(({ component, title }) => ({ value: component, title })),
  }));
  return (
    <SelectField
      label={t("Component")}
      value={value ?? ""}
      groups={groups}
      onPick={(picked) => {
        onPick(stencils.find(({ component }) => component === picked)?.component);
      }}
    />
  );
}
