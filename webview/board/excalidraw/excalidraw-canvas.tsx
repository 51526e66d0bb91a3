import { t } from "@vscode/l10n";
import { Excalidraw, MainMenu, WelcomeScreen } from "@excalidraw/excalidraw";
import "@excalidraw/excalidraw/index.css";
import type { ExcalidrawImperativeAPI, ExcalidrawProps } from "@excalidraw/excalidraw/types";
import { memo, useEffect, useRef } from "react";
import { linkToShape } from "../../../src/core/board/board-place.ts";
import type { Scene, SceneElement } from "../../../src/core/board/scene.ts";
import type { Host } from "../host.ts";
import { drawingOf, type Drawing } from "./drawing.ts";
import { initialData } from "./first-view.ts";
import { useCover, useFollowingLook } from "./follow-look.ts";
import { languageCode } from "./language.ts";
import { KeysTaken } from "./keys-taken.ts";
import { LanguageLoaded } from "./language-loaded.ts";
import type { Look } from "./look.ts";
import { useMermaidFailures } from "./mermaid-failures.ts";
import { showModes, toggleMode } from "./modes.ts";
import { quickenSelection } from "./quick-selection.ts";
import { toData } from "./scene-data.ts";

interface CanvasProps {
  readonly scene: Scene;
  readonly theme: "light" | "dark";
  /** VS Code's display language. */
  readonly language: string;
  readonly isReadOnly: boolean;
  readonly look: Look;
  readonly host: Pick<Host, "exportBoard" | "onToggleMode">;
  readonly onReady: (drawing: Drawing) => void;
  readonly onChange: () => void;
  readonly onLink: (link: string) => void;
  readonly onTidy: () => void;
  /** Excalidraw's own command to add shapes to a library: there is one library, ours. */
  readonly onLibraryItem: (elements: readonly SceneElement[]) => void;
}

const tidyIcon = (
  <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.25" aria-hidden="true">
    <rect x="2" y="7.5" width="5" height="5" rx="1" />
    <rect x="13" y="2.5" width="5" height="5" rx="1" />
    <rect x="13" y="12.5" width="5" height="5" rx="1" />
    <path d="M7 10h3M13 5h-3v10h3" />
  </svg>
);

const exportIcon = (
  <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.25" aria-hidden="true">
    <path d="M10 12.5v-9M6.5 7 10 3.5 13.5 7M3.5 11.5v4a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-4" />
  </svg>
);

/** Excalidraw with everything left out that VS Code does: files, themes, help on the web. */
export const ExcalidrawCanvas = memo(function ExcalidrawCanvas(props: CanvasProps) {
  const { scene, theme, language, isReadOnly, look, host, onReady, onChange, onLink, onTidy, onLibraryItem } =
    props;
  const followLink: ExcalidrawProps["onLinkOpen"] = (element, event) => {
    event.preventDefault();
    if (element.link) onLink(element.link);
  };
  const { cover, start } = useCover(look);
  const api = useRef<ExcalidrawImperativeAPI>(null);
  const seenItems = useRef(new Set<string>());
  useFollowingLook(api, cover, look);
  useMermaidFailures(api);
  useEffect(() => {
    const listener = host.onToggleMode((mode) => {
      if (api.current) toggleMode(api.current, mode);
    });
    return () => {
      listener.dispose();
    };
  }, [host]);
  return (
    <Excalidraw
      initialData={() => initialData(scene, { ...cover.over(scene.appState), ...start })}
      excalidrawAPI={(ready) => {
        api.current = ready;
        onReady(drawingOf(ready, cover));
      }}
      onChange={(_elements, appState) => {
        quickenSelection(appState.selectedElementIds);
        showModes(appState);
        onChange();
      }}
      onLinkOpen={followLink}
      onLibraryChange={(items) => {
        for (const item of items) {
          if (!seenItems.current.has(item.id)) onLibraryItem(toData(item.elements));
          seenItems.current.add(item.id);
        }
      }}
      generateLinkForSelection={linkToShape}
      theme={theme}
      langCode={languageCode(language)}
      // Who may write may also want to only look, and says so by Excalidraw's own key.
      {...(isReadOnly && { viewModeEnabled: true })}
      validateEmbeddable={false}
      aiEnabled={false}
      UIOptions={{
        canvasActions: {
          export: false,
          loadScene: false,
          saveToActiveFile: false,
          toggleTheme: false,
          saveAsImage: false,
        },
      }}
    >
      <KeysTaken />
      <LanguageLoaded api={api} />
      <MainMenu>
        <MainMenu.DefaultItems.SearchMenu />
        {!isReadOnly && (
          <MainMenu.Item onSelect={onTidy} icon={tidyIcon} shortcut="Shift+Alt+F">
            {t("Tidy up")}
          </MainMenu.Item>
        )}
        <MainMenu.Item onSelect={host.exportBoard} icon={exportIcon}>
          {t("Export or copy as a picture…")}
        </MainMenu.Item>
        <MainMenu.DefaultItems.Help />
        <MainMenu.DefaultItems.ClearCanvas />
        <MainMenu.Separator />
        <MainMenu.DefaultItems.ChangeCanvasBackground />
      </MainMenu>
      <WelcomeScreen>
        <WelcomeScreen.Center>
          <WelcomeScreen.Center.Heading>{t("Close the loop.")}</WelcomeScreen.Center.Heading>
          <WelcomeHint />
        </WelcomeScreen.Center>
      </WelcomeScreen>
    </Excalidraw>
  );
});

function WelcomeHint() {
  const [before, after] = t(
    "Drag components from the library, press {0} for arrows, and sketch how data becomes a model and a model becomes a product.",
  ).split("{0}");
  return (
    <p className="welcome-hint">
      {before}
      <kbd>A</kbd>
      {after}
    </p>
  );
}
