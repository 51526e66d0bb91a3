import * as vscode from "vscode";
import { askInTurn } from "../ask-in-turn.ts";

/** How a board is exported. */
export interface ExportChoice {
  readonly format: "svg" | "png";
  readonly goesTo: "file" | "clipboard";
  /** Pixels a unit of the board; means nothing to an SVG. */
  readonly scale: number;
  readonly theme: "light" | "dark";
  readonly hasBackground: boolean;
  /** Only what is selected is drawn. */
  readonly isSelection: boolean;
}

/** Two lists, both worked by keyboard: the kind of picture, and how it looks. */
export function askHow(hasSelection: boolean): Promise<ExportChoice | undefined> {
  const title = vscode.l10n.t("Export Board");
  return askInTurn(async ({ pick, pickMany }) => {
    const kind = await pick(kindItems(), { title, placeholder: vscode.l10n.t("The kind of picture") });
    if (!kind) return undefined;
    const placeholder = vscode.l10n.t("How it looks");
    const looks = await pickMany(lookItems(hasSelection), { title, placeholder });
    if (!looks) return undefined;
    const isPicked = (look: Look) => looks.some((item) => item.look === look);
    return {
      ...{ format: kind.format, goesTo: kind.goesTo, scale: kind.scale },
      theme: isPicked("dark") ? "dark" : "light",
      hasBackground: isPicked("background"),
      isSelection: isPicked("selection"),
    };
  });
}

interface KindItem extends vscode.QuickPickItem, Pick<ExportChoice, "format" | "goesTo" | "scale"> {}

function kindItems(): readonly KindItem[] {
  const sharp = vscode.l10n.t("Sharp at every size, with its fonts");
  const toClipboard = vscode.l10n.t("To the clipboard");
  const pixels = (scale: number) => vscode.l10n.t("{0} pixels a unit of the board", scale);
  const asText = vscode.l10n.t("To the clipboard, as text");
  return [
    { label: "SVG", description: sharp, format: "svg", goesTo: "file", scale: 1 },
    ...scales.map((scale): KindItem => ({
      ...{ label: `PNG ${scale}×`, description: pixels(scale) },
      ...{ format: "png", goesTo: "file", scale },
    })),
    ...scales.map((scale): KindItem => ({
      ...{ label: vscode.l10n.t("Copy as PNG {0}×", scale), description: toClipboard },
      ...{ format: "png", goesTo: "clipboard", scale },
    })),
    {
      ...{ label: vscode.l10n.t("Copy as SVG"), description: asText },
      ...{ format: "svg", goesTo: "clipboard", scale: 1 },
    },
  ];
}

/** The one that is sharp on most screens first. */
const scales: readonly number[] = [2, 1, 3];

type Look = "background" | "dark" | "selection";

interface LookItem extends vscode.QuickPickItem {
  readonly look: Look;
}

function lookItems(hasSelection: boolean): readonly LookItem[] {
  const background = vscode.l10n.t("With the background");
  const dark = vscode.l10n.t("Dark");
  const selection = vscode.l10n.t("Only what is selected");
  return [
    { label: background, look: "background", picked: true },
    { label: dark, look: "dark" },
    ...(hasSelection ? [{ label: selection, look: "selection" as const }] : []),
  ];
}
