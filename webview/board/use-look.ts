import { useEffect, useMemo, useState } from "react";
import type { Look } from "./excalidraw/look.ts";
import type { Host, Opened } from "./host.ts";
import { currentTheme, onThemeChange, type Theme } from "./theme.ts";

/** How a board looks, by the settings and by VS Code's theme; it follows both. */
export interface BoardLook {
  /** VS Code's own theme, which everything around the canvas has. */
  readonly theme: Theme;
  /** That of the canvas. */
  readonly base: Theme["base"];
  readonly look: Look;
  /** A display language as VS Code names it, or one of Excalidraw's. */
  readonly language: string;
}

export function useLook(host: Host, opened: Opened): BoardLook {
  const [theme, setTheme] = useState(currentTheme);
  const [settings, setSettings] = useState(opened.settings);
  useEffect(
    () =>
      onThemeChange(() => {
        setTheme(currentTheme());
      }),
    [],
  );
  useEffect(() => {
    const listener = host.onSettings(setSettings);
    return () => {
      listener.dispose();
    };
  }, [host]);
  const base = settings.theme === "auto" ? theme.base : settings.theme;
  // A light drawing on a dark editor would not be seen.
  const isOnEditor = base === theme.base && (settings.useEditorColors || theme.isHighContrast);
  const look = useMemo(() => ({ settings, isOnEditor }), [settings, isOnEditor]);
  const language = settings.language === "auto" ? opened.language : settings.language;
  return { theme, base, look, language };
}
