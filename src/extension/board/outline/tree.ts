import * as vscode from "vscode";
import type { OutlineItem } from "../../../core/board/board-outline.ts";
import { itemDescription, itemLabel, itemSpoken } from "./item-text.ts";
import type { OutlineModel } from "./outline-model.ts";

/** The view's id in package.json. */
export const outlineViewId = "loopboard.boardOutline";

const icons: Readonly<Record<OutlineItem["kind"], string>> = {
  frame: "symbol-namespace",
  component: "symbol-class",
  connection: "arrow-right",
};

/** The view *Board Outline*: what is on the board in the active editor, as a tree that the keyboard can walk. */
export class OutlineTree implements vscode.TreeDataProvider<OutlineItem> {
  readonly #model: OutlineModel;
  readonly onDidChangeTreeData: vscode.Event<undefined>;

  constructor(model: OutlineModel) {
    this.#model = model;
    this.onDidChangeTreeData = model.onDidChange;
  }

  getChildren(item?: OutlineItem): OutlineItem[] {
    return [...(item?.children ?? this.#model.items())];
  }

  getTreeItem(item: OutlineItem): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const open = item.kind === "frame" ? Expanded : Collapsed;
    const entry = new vscode.TreeItem(itemLabel(item), item.children.length > 0 ? open : None);
    entry.id = item.path;
    entry.description = itemDescription(item);
    entry.accessibilityInformation = { label: itemSpoken(item) };
    entry.iconPath = new vscode.ThemeIcon(item.direction === "in" ? "arrow-left" : icons[item.kind]);
    entry.contextValue = item.kind;
    entry.command = {
      title: vscode.l10n.t("Show on Board"),
      command: "loopboard.showOnBoard",
      arguments: [item],
    };
    return entry;
  }
}
