import { provideVSCodeDesignSystem, vsCodeButton, vsCodeTextField } from "@vscode/webview-ui-toolkit";
import { createElement, useEffect, useLayoutEffect, useRef, type ReactNode, type Ref } from "react";
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
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef({ value, onCommit });
  useEffect(() => {
    latest.current = { value, onCommit };
  });
  useLayoutEffect(() => {
    const shown = field.current;
    const commit = () => {
      if (!shown || shown.value === latest.current.value) return;
      // Once: that it is left right after says nothing new.
      latest.current = { ...latest.current, value: shown.value };
      latest.current.onCommit(shown.value);
    };
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target !== shown) commit();
    };
    shown?.addEventListener("change", commit);
    // What is pressed next may take the field away, and one that goes away reports no change.
    window.addEventListener("pointerdown", onPointerDown, { capture: true });
    return () => {
      window.removeEventListener("pointerdown", onPointerDown, { capture: true });
      shown?.removeEventListener("change", commit);
      commit();
    };
  }, []);
  return createElement(
    "vscode-text-field",
    {
      ref: field,
      type: "text",
      placeholder,
      value,
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
