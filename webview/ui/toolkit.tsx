import { provideVSCodeDesignSystem, vsCodeButton, vsCodeTextField } from "@vscode/webview-ui-toolkit";
import { createElement, type ReactNode, type Ref } from "react";
import "./toolkit.css";

/*
 * The one file that knows the webview toolkit, which its authors have archived: a successor is put in here.
 */

provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeTextField());

/** A push button in VS Code's style. */
export function Button({
  onClick,
  children,
}: {
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return createElement("vscode-button", { onClick }, children);
}

/** A field for a line of text in VS Code's style; what was typed counts when it is left or Enter is pressed, not after Escape. */
export function TextField({
  label,
  value,
  placeholder,
  onCommit,
}: {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onCommit: (value: string) => void;
}) {
  return createElement(
    "vscode-text-field",
    {
      type: "text",
      placeholder,
      value,
      onChange: ({ target }: { readonly target: EventTarget | null }) => {
        const typed = (target as HTMLInputElement).value;
        if (typed !== value) onCommit(typed);
      },
      onKeyDown: ({ key, currentTarget }: { readonly key: string; readonly currentTarget: EventTarget }) => {
        if (key === "Escape") (currentTarget as HTMLInputElement).value = value;
      },
    },
    label,
  );
}

/** A search field in VS Code's style. */
export function SearchField({
  ref,
  label,
  value,
  onInput,
}: {
  readonly ref?: Ref<HTMLElement>;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}) {
  return createElement("vscode-text-field", {
    ref,
    type: "text",
    placeholder: label,
    "aria-label": label,
    value,
    onInput: (event: { readonly target: EventTarget | null }) => {
      onInput((event.target as HTMLInputElement).value);
    },
  });
}
