import * as vscode from "vscode";

/** How a board is exported. */
export interface ExportChoice {
  readonly target: "svg" | "png" | "copy";
  /** Pixels a unit of the board; means nothing to an SVG. */
  readonly scale: number;
  readonly theme: "light" | "dark";
  readonly hasBackground: boolean;
  /** Only what is selected is drawn. */
  readonly isSelection: boolean;
}

/** Two lists, both worked by keyboard: the kind of picture, and how it looks. */
export async function askHow(hasSelection: boolean): Promise<ExportChoice | undefined> {
  const kind = await vscode.window.showQuickPick(kinds(), {
    title: vscode.l10n.t("Export Board"),
    placeHolder: vscode.l10n.t("The kind of picture"),
  });
  if (!kind) return undefined;
  const offered = looks(hasSelection);
  const picked = await vscode.window.showQuickPick(offered, {
    title: vscode.l10n.t("Export Board"),
    placeHolder: vscode.l10n.t("How it looks"),
    canPickMany: true,
  });
  if (!picked) return undefined;
  const isPicked = (look: Look) => picked.some((item) => item.look === look);
  return {
    ...{ target: kind.target, scale: kind.scale },
    theme: isPicked("dark") ? "dark" : "light",
    hasBackground: isPicked("background"),
    isSelection: isPicked("selection"),
  };
}

interface KindItem extends vscode.QuickPickItem {
  readonly target: ExportChoice["target"];
  readonly scale: number;
}

function kinds(): readonly KindItem[] {
  const svg = vscode.l10n.t("Sharp at every size, with its fonts");
  const png = (scale: number) => ({
    label: `PNG ${scale}×`,
    description: vscode.l10n.t("{0} pixels a unit of the board", scale),
    target: "png" as const,
    scale,
  });
  const copy = vscode.l10n.t("Copy as SVG");
  return [
    { label: "SVG", description: svg, target: "svg", scale: 1 },
    ...[2, 1, 3].map(png),
    { label: copy, description: vscode.l10n.t("To the clipboard, as text"), target: "copy", scale: 1 },
  ];
}

type Look = "background" | "dark" | "selection";

interface LookItem extends vscode.QuickPickItem {
  readonly look: Look;
}

function looks(hasSelection: boolean): readonly LookItem[] {
  const background = vscode.l10n.t("With the background");
  const dark = vscode.l10n.t("Dark");
  const selection = vscode.l10n.t("Only what is selected");
  return [
    { label: background, look: "background", picked: true },
    { label: dark, look: "dark" },
    ...(hasSelection ? [{ label: selection, look: "selection" as const }] : []),
  ];
}
