import { CaptureUpdateAction } from "@excalidraw/excalidraw";
import type { AppState, ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { useEffect, useRef, type RefObject } from "react";
import { createCover, type Cover } from "./cover.ts";
import { changedPen, coveredBy, drawnWith, type Look } from "./look.ts";
import { persistent } from "./scene-data.ts";

/** What a canvas starts with, by the look that it has then; as long as the canvas lives it stays the same. */
export function useCover(look: Look): { readonly cover: Cover; readonly start: Partial<AppState> } {
  const first = useRef<{ readonly cover: Cover; readonly start: Partial<AppState> }>(null);
  first.current ??= { cover: createCover(coveredBy(look)), start: drawnWith(look) };
  return first.current;
}

/** Lets a canvas that is up follow its look. */
export function useFollowingLook(
  api: RefObject<ExcalidrawImperativeAPI | null>,
  cover: Cover,
  look: Look,
): void {
  const before = useRef(look);
  useEffect(() => {
    if (before.current === look) return;
    const pen = changedPen(before.current, look);
    before.current = look;
    const shown = persistent(api.current?.getAppState() ?? {});
    const covered = cover.change(coveredBy(look), shown);
    api.current?.updateScene({
      appState: { ...covered, ...pen } as unknown as AppState,
      captureUpdate: CaptureUpdateAction.NEVER,
    });
  }, [api, cover, look]);
}
