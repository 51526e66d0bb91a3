import { Excalidraw, MainMenu, WelcomeScreen } from "@excalidraw/excalidraw";
import "@excalidraw/excalidraw/index.css";
import type { ExcalidrawImperativeAPI, ExcalidrawProps } from "@excalidraw/excalidraw/types";
import { memo, useEffect, useRef } from "react";
import { linkToShape } from "../../../src/core/board/board-place.ts";
import type { Scene } from "../../../src/core/board/scene.ts";
import type { Host } from "../host.ts";
import { drawingOf, type Drawing } from "./drawing.ts";
import { initialData } from "./first-view.ts";
import { useCover, useFollowingLook } from "./follow-look.ts";
import { languageCode } from "./language.ts";
import { LanguageLoaded } from "./language-loaded.ts";
import type { Look } from "./look.ts";
import { showModes, toggleMode } from "./modes.ts";

interface CanvasProps {
  readonly scene: Scene;
  readonly theme: "light" | "dark";
  /** VS Code's display language. */
  readonly language: string;
  readonly isReadOnly: boolean;
  readonly look: Look;
  readonly host: Pick<Host, "onToggleMode">;
  readonly onReady: (drawing: Drawing) => void;
  readonly onChange: () => void;
  readonly onLink: (link: string) => void;
}

/** Excalidraw with everything left out that VS Code does: files, themes, help on the web. */
export const ExcalidrawCanvas = memo(function ExcalidrawCanvas(props: CanvasProps) {
  const { scene, theme, language, isReadOnly, look, host, onReady, onChange, onLink } = props;
  const followLink: ExcalidrawProps["onLinkOpen"] = (element, event) => {
    event.preventDefault();
    if (element.link) onLink(element.link);
  };
  const { cover, start } = useCover(look);
  const api = useRef<ExcalidrawImperativeAPI>(null);
  useFollowingLook(api, cover, look);
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
        showModes(appState);
        onChange();
      }}
      onLinkOpen={followLink}
      generateLinkForSelection={linkToShape}
      theme={theme}
      langCode={languageCode(language)}
      // Who may write may also want to only look, and says so by Excalidraw's own key.
      {...(isReadOnly && { viewModeEnabled: true })}
      validateEmbeddable={false}
      aiEnabled={false}
      autoFocus
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
      <LanguageLoaded api={api} />
      <MainMenu>
        <MainMenu.DefaultItems.SearchMenu />
        <MainMenu.DefaultItems.Help />
        <MainMenu.DefaultItems.ClearCanvas />
        <MainMenu.Separator />
        <MainMenu.DefaultItems.ChangeCanvasBackground />
      </MainMenu>
      <WelcomeScreen>
        <WelcomeScreen.Center>
          <WelcomeScreen.Center.Heading>Close the loop.</WelcomeScreen.Center.Heading>
          <p className="welcome-hint">
            Drag components from the library, press <kbd>A</kbd> for arrows, and sketch how data becomes a
            model and a model becomes a product.
          </p>
        </WelcomeScreen.Center>
      </WelcomeScreen>
    </Excalidraw>
  );
});
