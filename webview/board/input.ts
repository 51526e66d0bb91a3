import { keyOwners, type KeyOwner } from "./keys.ts";

/** What a person does to the canvas by hand, and which keys go where. */
export interface InputWatch {
  /** Whether there was any input yet: before it, nothing on the canvas can be the person's. */
  readonly any: () => boolean;
  /** Whether a button, finger or pen is down. */
  readonly isPressed: () => boolean;
  /** Counts an input that is not an event of the window, such as a stencil placed from the library. */
  readonly count: () => void;
  readonly start: (history: HistoryActions) => () => void;
}

interface HistoryActions {
  readonly undo: () => Promise<unknown>;
  readonly redo: () => Promise<unknown>;
  /** The document can only undo what it has been told. */
  readonly beforeHistory: () => Promise<void>;
}

/** Starts counting at once, so that no input is missed while the canvas loads. */
export function watchInput(): InputWatch {
  let inputs = 0;
  const count = () => {
    inputs++;
  };
  const signs = ["pointerdown", "keydown", "paste", "cut", "drop"] as const;
  for (const sign of signs) window.addEventListener(sign, count, { capture: true });
  let pressed = false;
  const onPointer = ({ buttons }: PointerEvent) => {
    pressed = buttons !== 0;
  };
  for (const sign of pointerSigns) window.addEventListener(sign, onPointer, { capture: true });
  return {
    any: () => inputs > 0,
    isPressed: () => pressed,
    count,
    start(history) {
      const ownerOf = keyOwners();
      const onKeyDown = (event: KeyboardEvent) => {
        routeKey(event, ownerOf(event), history);
      };
      window.addEventListener("keydown", onKeyDown, { capture: true });
      document.addEventListener("keydown", unmask);
      return () => {
        window.removeEventListener("keydown", onKeyDown, { capture: true });
        document.removeEventListener("keydown", unmask);
        for (const sign of signs) window.removeEventListener(sign, count, { capture: true });
        for (const sign of pointerSigns) window.removeEventListener(sign, onPointer, { capture: true });
      };
    },
  };
}

const pointerSigns = ["pointerdown", "pointermove", "pointerup", "pointercancel"] as const;

function routeKey(
  event: KeyboardEvent,
  owner: KeyOwner,
  { undo, redo, beforeHistory }: HistoryActions,
): void {
  if (owner === "canvas") return;
  if (owner === "vscode") {
    mask(event);
    return;
  }
  event.stopImmediatePropagation();
  // In a text field the browser undoes typing, as everywhere.
  if (isTextField(event.target)) return;
  event.preventDefault();
  void beforeHistory().then(owner === "undo" ? undo : redo);
}

const maskedFields = ["key", "code", "ctrlKey", "metaKey", "shiftKey", "keyCode"] as const;

/**
 * VS Code only takes real key events, at the window, after everything inside it. So a key that is VS Code's has to
 * pass Excalidraw, which would act on it: on its way in it looks like no key at all, and `unmask` lets VS Code see it.
 */
function mask(event: KeyboardEvent): void {
  const blank = {
    key: "Unidentified",
    code: "",
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    keyCode: 0,
  };
  for (const field of maskedFields) {
    Object.defineProperty(event, field, { value: blank[field], configurable: true });
  }
}

/** Also keeps from VS Code what the canvas has used up. */
function unmask(event: KeyboardEvent): void {
  if (Object.hasOwn(event, "key")) for (const field of maskedFields) Reflect.deleteProperty(event, field);
  else if (event.defaultPrevented) event.stopPropagation();
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, [contenteditable], vscode-text-field") !== null
  );
}
