import * as vscode from "vscode";
import type { OutlineItem } from "../../../core/board/board-outline.ts";
import { stencils } from "../../../stencils/index.ts";

/** What an entry is called; a component without a text is called after what it stands for. */
export function itemLabel(item: OutlineItem): string {
  const title = stencils.find(({ component }) => component === item.component)?.title;
  const name = item.name || (title ?? unnamed(item));
  if (item.kind !== "connection") return name;
  return item.direction === "in" ? `← ${name}` : `→ ${name}`;
}

/** What stands behind the name: the label of an arrow, or what a component is where its text says something else. */
export function itemDescription(item: OutlineItem): string {
  if (item.kind === "connection") return item.label;
  const title = stencils.find(({ component }) => component === item.component)?.title ?? "";
  return title === item.name ? "" : title;
}

/** The entry in words, for a screen reader. */
export function itemSpoken(item: OutlineItem): string {
  const label = itemLabel(item);
  if (item.kind === "frame")
    return vscode.l10n.t("{0}, frame with {1} components", label, item.children.length);
  if (item.kind === "component")
    return vscode.l10n.t("{0}, component with {1} connections", label, item.children.length);
  const name = item.name || unnamed(item);
  const spoken =
    item.direction === "in"
      ? vscode.l10n.t("connection from {0}", name)
      : vscode.l10n.t("connection to {0}", name);
  return item.label === "" ? spoken : `${spoken}, ${item.label}`;
}

function unnamed({ kind }: OutlineItem): string {
  if (kind === "connection") return vscode.l10n.t("(nothing)");
  return kind === "frame"
    ? vscode.l10n.t("(frame without a title)")
    : vscode.l10n.t("(shape without a text)");
}
