import * as vscode from "vscode";
import { boardOutline, type OutlineItem } from "../../../core/board/board-outline.ts";
import { readBoardContent } from "../../../core/board/edit/board-content.ts";
import { placeOf } from "../../../core/board/element-places.ts";
import { readSceneIndex } from "../../../core/board/scene-index.ts";
import { itemDescription, itemLabel } from "./item-text.ts";

const kinds: Readonly<Record<OutlineItem["kind"], vscode.SymbolKind>> = {
  frame: vscode.SymbolKind.Namespace,
  component: vscode.SymbolKind.Class,
  connection: vscode.SymbolKind.Event,
};

/** The outline of a board that is open as text, for the Explorer's *Outline*, breadcrumbs and *Go to Symbol*. */
export const boardSymbols: vscode.DocumentSymbolProvider = {
  provideDocumentSymbols(document) {
    const text = document.getText();
    const reading = readSceneIndex(text);
    if (reading.kind !== "scene") return [];
    const { elements, ordinals } = reading.index;
    const toSymbol = (item: OutlineItem): readonly vscode.DocumentSymbol[] => {
      const place = placeOf(elements, ordinals.get(item.key));
      if (!place) return [];
      const range = new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
      const start = new vscode.Range(range.start, range.start);
      const kind = kinds[item.kind];
      const symbol = new vscode.DocumentSymbol(itemLabel(item), itemDescription(item), kind, range, start);
      symbol.children = item.children.flatMap(toSymbol);
      return [symbol];
    };
    return boardOutline(readBoardContent(text).graph).flatMap(toSymbol);
  },
};
