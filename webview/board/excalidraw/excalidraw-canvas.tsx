import { Excalidraw, MainMenu, WelcomeScreen } from "@excalidraw/excalidraw";
import "@excalidraw/excalidraw/index.css";
import type { ExcalidrawProps } from "@excalidraw/excalidraw/types";
import { memo } from "react";
import { linkToShape } from "../../../src/core/board/board-place.ts";
import type { Scene } from "../../../src/core/board/scene.ts";
import { drawingOf, type Drawing } from "./drawing.ts";
import { initialData } from "./first-view.ts";
import { languageCode } from "./language.ts";

interface CanvasProps {
  readonly scene: Scene;
  readonly theme: "light" | "dark";
  /** VS Code's display language. */
  readonly language: string;
  readonly isReadOnly: boolean;
  readonly onReady: (drawing: Drawing) => void;
  readonly onChange: () => void;
  readonly onLink: (link: string) => void;
}

/** Excalidraw with everything left out that VS Code does: files, themes, help on the web. */
export const ExcalidrawCanvas = memo(function ExcalidrawCanvas(props: CanvasProps) {
  const { scene, theme, language, isReadOnly, onReady, onChange, onLink } = props;
  const followLink: ExcalidrawProps["onLinkOpen"] = (element, event) => {
    event.preventDefault();
    if (element.link) onLink(element.link);
  };
  return (
    <Excalidraw
      initialData={() => initialData(scene)}
      excalidrawAPI={(api) => {
        onReady(drawingOf(api));
      }}
      onChange={onChange}
      onLinkOpen={followLink}
      generateLinkForSelection={linkToShape}
      theme={theme}
      langCode={languageCode(language)}
      viewModeEnabled={isReadOnly}
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
