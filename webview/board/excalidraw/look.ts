import { FONT_FAMILY } from "@excalidraw/excalidraw";
import type { AppState } from "@excalidraw/excalidraw/types";
import type { SceneElement } from "../../../src/core/board/scene.ts";
import type { BoardSettings } from "../../../src/protocol/board-settings.ts";

/** How a canvas looks and what it draws with, by the settings and the theme of the window. */
export interface Look {
  readonly settings: BoardSettings;
  /** The drawing stands on the editor's own background in place of the board's. */
  readonly isOnEditor: boolean;
}

/** The members of the file's state that are shown otherwise than the file says. */
export function coveredBy({ settings, isOnEditor }: Look): SceneElement {
  return {
    // What is drawn on then is the page, which has the editor's colour.
    ...(isOnEditor && { viewBackgroundColor: "transparent" }),
    ...(settings.grid !== "board" && { gridModeEnabled: settings.grid === "on" }),
    ...(settings.gridSize !== null && { gridSize: settings.gridSize }),
  };
}

const fonts = {
  "hand-drawn": FONT_FAMILY.Excalifont,
  normal: FONT_FAMILY.Nunito,
  code: FONT_FAMILY["Comic Shanns"],
} as const;
const fontSizes = { small: 16, medium: 20, large: 28, "extra-large": 36 } as const;
const strokeWidths = { thin: 1, bold: 2, "extra-bold": 4 } as const;
const roughness = { architect: 0, artist: 1, cartoonist: 2 } as const;

/** What is drawn next is drawn with; no file keeps it. */
export function drawnWith({ settings }: Look): Partial<AppState> {
  return {
    currentItemFontFamily: fonts[settings.defaultFont],
    currentItemFontSize: fontSizes[settings.defaultFontSize],
    currentItemStrokeColor: settings.defaultStrokeColor,
    currentItemBackgroundColor: settings.defaultFillColor,
    currentItemFillStyle: settings.defaultFillStyle,
    currentItemStrokeWidth: strokeWidths[settings.defaultStrokeWidth],
    currentItemStrokeStyle: settings.defaultStrokeStyle,
    currentItemRoughness: roughness[settings.defaultSloppiness],
    currentItemRoundness: settings.defaultEdges,
    objectsSnapModeEnabled: settings.snapToObjects,
  };
}

/** What a setting changed between two looks: the person's own choice of a pen stays where its setting did. */
export function changedPen(before: Look, after: Look): Partial<AppState> {
  const old: Readonly<Record<string, unknown>> = drawnWith(before);
  return Object.fromEntries(Object.entries(drawnWith(after)).filter(([name, value]) => value !== old[name]));
}
