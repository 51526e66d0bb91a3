import { CaptureUpdateAction, useI18n } from "@excalidraw/excalidraw";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { useEffect, useRef, type RefObject } from "react";

/**
 * Stands inside Excalidraw and draws nothing: has it show its tools in another language when that is loaded. It draws
 * them anew only when its state has changed, which it may have done already while the language was on its way.
 */
export function LanguageLoaded({
  api,
}: {
  readonly api: RefObject<ExcalidrawImperativeAPI | null>;
}): undefined {
  const { langCode } = useI18n();
  const shown = useRef(langCode);
  useEffect(() => {
    if (shown.current === langCode) return;
    shown.current = langCode;
    // Says the same as before by another object.
    const appState = { pasteDialog: { shown: false, data: null } } as const;
    api.current?.updateScene({ appState, captureUpdate: CaptureUpdateAction.NEVER });
  }, [api, langCode]);
}
