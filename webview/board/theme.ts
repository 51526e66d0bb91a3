/** What a canvas follows of VS Code's colour theme. */
export interface Theme {
  readonly base: "light" | "dark";
  readonly isHighContrast: boolean;
}

/** The colour theme of the window, read from what VS Code writes on every webview's body. */
export function currentTheme(): Theme {
  const kind = document.body.dataset.vscodeThemeKind ?? "vscode-light";
  return {
    base: kind === "vscode-dark" || kind === "vscode-high-contrast" ? "dark" : "light",
    isHighContrast: kind.startsWith("vscode-high-contrast"),
  };
}

/** Calls `listener` at every change of the theme; gives the function that ends it. */
export function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.body, { attributes: true, attributeFilter: ["data-vscode-theme-kind"] });
  return () => {
    observer.disconnect();
  };
}
