import { config } from "@vscode/l10n";

/**
 * Takes the translations that the page carries, if VS Code has any for its display language; until then, and without them,
 * texts are English. To be called before anything is drawn.
 */
export function loadTexts(root: { readonly dataset: Readonly<Record<string, string | undefined>> }): void {
  const { texts } = root.dataset;
  if (texts) config({ contents: texts });
}
