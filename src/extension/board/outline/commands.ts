import * as vscode from "vscode";
import type { OutlineItem } from "../../../core/board/board-outline.ts";
import { addComponent } from "../../../core/board/edit/add-component.ts";
import { readBoardContent, type BoardContent } from "../../../core/board/edit/board-content.ts";
import { connect } from "../../../core/board/edit/connect.ts";
import { deleteItem } from "../../../core/board/edit/delete-item.ts";
import { move, shiftBeside, type Shift } from "../../../core/board/edit/move.ts";
import { rename } from "../../../core/board/edit/rename.ts";
import { portsOfElements } from "../../../core/board/port.ts";
import type { SceneChange } from "../../../core/board/scene-change.ts";
import { stencils } from "../../../stencils/index.ts";
import type { OpenBoard } from "../open-boards.ts";
import { itemLabel } from "./item-text.ts";
import { pickItem, pickStencil } from "./pick.ts";

/** What a command works on: a board, its outline, and the entry that is meant if there is one. */
export interface Subject {
  readonly board: OpenBoard;
  readonly items: readonly OutlineItem[];
  readonly item: OutlineItem | undefined;
}

const source = {
  ids: () => crypto.randomUUID(),
  seed: () => Math.floor(Math.random() * 2 ** 31),
};

/** Selects an entry on the canvas and scrolls to it. */
export async function showOnBoard({ board, items, item }: Subject): Promise<void> {
  const wanted = item ?? (await pickItem(items, vscode.l10n.t("Show on Board"), () => true));
  if (!wanted) return;
  board.reveal([wanted.key], item === undefined);
}

/** Asks for a component of the library and puts it beside the entry, or beside everything. */
export async function addToBoard({ board, item }: Subject): Promise<void> {
  const stencil = await pickStencil();
  if (!stencil) return;
  const beside = item?.kind === "component" ? item.key : undefined;
  await edit(board, (content) => {
    const { change, key } = addComponent(content, stencil, beside, source);
    return { change, shown: key };
  });
}

/** Draws an arrow between two components. */
export async function connectOnBoard({ board, items, item }: Subject): Promise<void> {
  const isComponent = ({ kind }: OutlineItem) => kind === "component";
  const from =
    item?.kind === "component" ? item : await pickItem(items, vscode.l10n.t("Connect from"), isComponent);
  if (!from) return;
  const title = vscode.l10n.t("Connect {0} to", itemLabel(from));
  const to = await pickItem(items, title, (one) => isComponent(one) && one.key !== from.key);
  if (!to) return;
  const prompt = vscode.l10n.t("Label of the arrow; empty for none");
  const label = await vscode.window.showInputBox({ title: `${itemLabel(from)} → ${itemLabel(to)}`, prompt });
  if (label === undefined) return;
  await edit(board, (content) => {
    const { change, key } = connect(content, from.key, to.key, label, source, portsOfElements(stencils));
    return { change, shown: key };
  });
}

/** Gives a component, frame or arrow another text. */
export async function renameOnBoard({ board, items, item }: Subject): Promise<void> {
  const wanted = item ?? (await pickItem(items, vscode.l10n.t("Rename"), () => true));
  if (!wanted) return;
  const isArrow = wanted.kind === "connection";
  const value = isArrow ? wanted.label : wanted.name;
  const title = isArrow
    ? vscode.l10n.t("Label of {0}", itemLabel(wanted))
    : vscode.l10n.t("Rename {0}", itemLabel(wanted));
  const validateInput = (text: string) =>
    text.trim() === "" && !isArrow ? vscode.l10n.t("A name has at least one letter.") : undefined;
  const text = await vscode.window.showInputBox({ title, value, validateInput });
  if (text === undefined || text === value) return;
  await edit(board, (content) => ({ change: rename(content, wanted.key, text, source), shown: wanted.key }));
}

/** Removes a component with its arrows, an arrow, or a frame. */
export async function deleteFromBoard({ board, items, item }: Subject): Promise<void> {
  const wanted = item ?? (await pickItem(items, vscode.l10n.t("Delete from Board"), () => true));
  if (!wanted) return;
  await edit(board, (content) => ({
    change: deleteItem(content, wanted.key, source.seed),
    shown: undefined,
  }));
}

interface Direction extends vscode.QuickPickItem {
  readonly shift?: Shift;
  readonly side?: "left" | "right" | "top" | "bottom";
}

/** How far one step goes: five squares of the grid, half a card. */
const step = 100;

/** Moves a component or frame a step, or beside another component. */
export async function moveOnBoard({ board, items, item }: Subject): Promise<void> {
  const canMove = ({ kind }: OutlineItem) => kind !== "connection";
  const wanted = item && canMove(item) ? item : await pickItem(items, vscode.l10n.t("Move"), canMove);
  if (!wanted) return;
  const title = vscode.l10n.t("Move {0}", itemLabel(wanted));
  const direction = await vscode.window.showQuickPick(directions(wanted), { title });
  const { shift, side } = direction ?? {};
  if (shift) {
    await edit(board, (content) => ({
      change: move(content, wanted.key, shift, source.seed),
      shown: wanted.key,
    }));
  }
  if (!direction || !side) return;
  const isOther = ({ kind, key }: OutlineItem) => kind === "component" && key !== wanted.key;
  const other = await pickItem(items, `${title}: ${direction.label}`, isOther);
  if (!other) return;
  await edit(board, (content) => {
    const beside = shiftBeside(content, wanted.key, other.key, side);
    return { change: move(content, wanted.key, beside, source.seed), shown: wanted.key };
  });
}

function directions({ kind }: OutlineItem): readonly Direction[] {
  const steps: readonly Direction[] = [
    { label: vscode.l10n.t("Left"), shift: { dx: -step, dy: 0 } },
    { label: vscode.l10n.t("Right"), shift: { dx: step, dy: 0 } },
    { label: vscode.l10n.t("Up"), shift: { dx: 0, dy: -step } },
    { label: vscode.l10n.t("Down"), shift: { dx: 0, dy: step } },
  ];
  if (kind === "frame") return steps;
  return [
    { label: vscode.l10n.t("Right of…"), side: "right" },
    { label: vscode.l10n.t("Left of…"), side: "left" },
    { label: vscode.l10n.t("Below…"), side: "bottom" },
    { label: vscode.l10n.t("Above…"), side: "top" },
    ...steps,
  ];
}

interface PlannedEdit {
  readonly change: SceneChange;
  /** What to select on the canvas afterwards. */
  readonly shown: string | undefined;
}

async function edit(board: OpenBoard, plan: (content: BoardContent) => PlannedEdit): Promise<void> {
  if (board.isReadOnly()) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("The file is read-only, so nothing is written to it."),
    );
    return;
  }
  let shown: string | undefined;
  const result = await board.session.edit((text) => {
    const planned = plan(readBoardContent(text));
    shown = planned.shown;
    return planned.change;
  });
  if (result.kind === "refused") void vscode.window.showWarningMessage(result.reason);
  else if (shown !== undefined) board.reveal([shown], false);
}
