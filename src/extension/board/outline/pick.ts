import * as vscode from "vscode";
import type { OutlineItem } from "../../../core/board/board-outline.ts";
import { stencils } from "../../../stencils/index.ts";
import type { Stencil } from "../../../core/board/stencil.ts";
import type { Questions } from "../ask-in-turn.ts";
import { itemDescription, itemLabel } from "./item-text.ts";

interface ItemChoice extends vscode.QuickPickItem {
  readonly item: OutlineItem;
}

/** Asks for an entry of a board's outline; those in frames are shown with the frame's name. */
export async function pickItem(
  { pick }: Questions,
  items: readonly OutlineItem[],
  title: string,
  isWanted: (item: OutlineItem) => boolean,
): Promise<OutlineItem | undefined> {
  const choices = items.flatMap((item) => choicesOf(item, "")).filter(({ item }) => isWanted(item));
  if (choices.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("There is nothing on this board to choose from yet."),
    );
    return undefined;
  }
  return (await pick(choices, { title }))?.item;
}

function choicesOf(item: OutlineItem, around: string): readonly ItemChoice[] {
  const label = itemLabel(item);
  // An arrow is listed below both of its ends; once is enough to choose it.
  const own = item.direction === "in" ? [] : [choice(item, label, around)];
  return [...own, ...item.children.flatMap((child) => choicesOf(child, label))];
}

function choice(item: OutlineItem, label: string, around: string): ItemChoice {
  return {
    item,
    label: item.kind === "connection" ? `${around} ${label}` : label,
    description: itemDescription(item),
    ...(around !== "" && item.kind === "component" && { detail: around }),
  };
}

interface StencilChoice extends vscode.QuickPickItem {
  readonly stencil: Stencil;
}

/** Asks for a component of the library. */
export async function pickStencil({ pick }: Questions): Promise<Stencil | undefined> {
  const choices = stencils.map((stencil): StencilChoice => {
    return {
      stencil,
      label: stencil.title,
      detail: stencil.description,
      description: stencil.keywords.join(", "),
    };
  });
  return (await pick(choices, { title: vscode.l10n.t("Add Component") }))?.stencil;
}
