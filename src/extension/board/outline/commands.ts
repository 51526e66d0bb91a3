import * as vscode from "vscode";
import type { OutlineItem } from "../../../core/board/board-outline.ts";
import { addComponent } from "../../../core/board/edit/add-component.ts";
import type { Shift } from "../../../core/board/edit/arrow-after-move.ts";
import { readBoardContent, type BoardContent } from "../../../core/board/edit/board-content.ts";
import { connect } from "../../../core/board/edit/connect.ts";
import { deleteItem } from "../../../core/board/edit/delete-item.ts";
import { move, shiftBeside } from "../../../core/board/edit/move.ts";
import { rename } from "../../../core/board/edit/rename.ts";
import { portsOfElements } from "../../../core/board/port.ts";
import type { SceneChange } from "../../../core/board/scene-change.ts";
import { stencils } from "../../../stencils/index.ts";
import { askInTurn, type Questions } from "../ask-in-turn.ts";
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

const ports = portsOfElements(stencils);

/** Selects an entry on the canvas and scrolls to it. */
export async function showOnBoard({ board, items, item }: Subject): Promise<void> {
  const wanted = item ?? (await askForItem(items, vscode.l10n.t("Show on Board")));
  if (!wanted) return;
  board.reveal([wanted.key], item === undefined);
}

/** Asks for a component of the library and puts it beside the entry, or beside everything. */
export async function addToBoard({ board, item }: Subject): Promise<void> {
  const stencil = await askInTurn(pickStencil);
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
  const arrow = await askInTurn(async (ask) => {
    const from = item && isComponent(item) ? item : await pickItem(ask, items, connectFrom(), isComponent);
    if (!from) return undefined;
    const title = vscode.l10n.t("Connect {0} to", itemLabel(from));
    const to = await pickItem(ask, items, title, (one) => isComponent(one) && one.key !== from.key);
    if (!to) return undefined;
    const prompt = vscode.l10n.t("Label of the arrow; empty for none");
    const label = await ask.line({ title: `${itemLabel(from)} → ${itemLabel(to)}`, prompt });
    return label === undefined ? undefined : { from: from.key, to: to.key, label };
  });
  if (!arrow) return;
  await edit(board, (content) => {
    const { from, to, label } = arrow;
    const { change, key } = connect(content, from, to, label, source, ports);
    return { change, shown: key };
  });
}

function connectFrom(): string {
  return vscode.l10n.t("Connect from");
}

/** Gives a component, frame or arrow another text. */
export async function renameOnBoard({ board, items, item }: Subject): Promise<void> {
  const named = await askInTurn(async (ask) => {
    const wanted = item ?? (await pickItem(ask, items, vscode.l10n.t("Rename"), () => true));
    if (!wanted) return undefined;
    const isArrow = wanted.kind === "connection";
    const value = isArrow ? wanted.label : wanted.name;
    const title = isArrow
      ? vscode.l10n.t("Label of {0}", itemLabel(wanted))
      : vscode.l10n.t("Rename {0}", itemLabel(wanted));
    const problem = (text: string) =>
      text.trim() === "" && !isArrow ? vscode.l10n.t("A name has at least one letter.") : undefined;
    const text = await ask.line({ title, value, problem });
    return text === undefined || text === value ? undefined : { key: wanted.key, text };
  });
  if (!named) return;
  const { key, text } = named;
  await edit(board, (content) => ({ change: rename(content, key, text, source), shown: key }));
}

/** Removes a component with its arrows, an arrow, or a frame. */
export async function deleteFromBoard({ board, items, item }: Subject): Promise<void> {
  const wanted = item ?? (await askForItem(items, vscode.l10n.t("Delete from Board")));
  if (!wanted) return;
  await edit(board, (content) => ({
    change: deleteItem(content, wanted.key, source.seed),
    shown: undefined,
  }));
}

type BesideSide = "left" | "right" | "top" | "bottom";

interface Direction extends vscode.QuickPickItem {
  readonly shift?: Shift;
  readonly side?: BesideSide;
}

/** How far one step goes: five squares of the grid, half a card. */
const step = 100;

/** Moves a component or frame a step, or beside another component. */
export async function moveOnBoard({ board, items, item }: Subject): Promise<void> {
  const moved = await askInTurn((ask) => askForMove(ask, items, item));
  if (!moved) return;
  const { key, to } = moved;
  await edit(board, (content) => {
    const shift = to.kind === "step" ? to.shift : shiftBeside(content, key, to.key, to.side);
    return { change: move(content, key, shift, source.seed, ports), shown: key };
  });
}

interface Move {
  readonly key: string;
  readonly to:
    | { readonly kind: "step"; readonly shift: Shift }
    | { readonly kind: "beside"; readonly key: string; readonly side: BesideSide };
}

async function askForMove(
  ask: Questions,
  items: readonly OutlineItem[],
  item: OutlineItem | undefined,
): Promise<Move | undefined> {
  const canMove = ({ kind }: OutlineItem) => kind !== "connection";
  const wanted = item && canMove(item) ? item : await pickItem(ask, items, vscode.l10n.t("Move"), canMove);
  if (!wanted) return undefined;
  const { key } = wanted;
  const title = vscode.l10n.t("Move {0}", itemLabel(wanted));
  const direction = await ask.pick(directions(wanted), { title });
  const { shift, side } = direction ?? {};
  if (shift) return { key, to: { kind: "step", shift } };
  if (!direction || !side) return undefined;
  const isOther = (one: OutlineItem) => one.kind === "component" && one.key !== key;
  const other = await pickItem(ask, items, `${title}: ${direction.label}`, isOther);
  return other && { key, to: { kind: "beside", key: other.key, side } };
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

/** Asks for any entry of the outline. */
function askForItem(items: readonly OutlineItem[], title: string): Promise<OutlineItem | undefined> {
  return askInTurn((ask) => pickItem(ask, items, title, () => true));
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
