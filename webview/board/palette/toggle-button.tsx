import { t } from "@vscode/l10n";

/** Folds the palette and unfolds it. */
export function ToggleButton({
  isOpen,
  onToggle,
}: {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}) {
  const label = isOpen ? t("Hide the component library") : t("Show the component library");
  return (
    <button
      type="button"
      className="library-toggle"
      aria-expanded={isOpen}
      title={label}
      aria-label={label}
      onClick={() => {
        onToggle(!isOpen);
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <rect x="1.5" y="2.5" width="13" height="11" rx="1.5" />
        <path d="M6 2.5v11" />
        {isOpen && <rect className="is-filled" x="1.5" y="2.5" width="4.5" height="11" rx="1.5" />}
      </svg>
    </button>
  );
}
