import * as vscode from "vscode";
import { compareBoards } from "../../../core/board/compare/compare-boards.ts";
import { readBoardContent } from "../../../core/board/edit/board-content.ts";
import { readSceneIndex } from "../../../core/board/scene-index.ts";
import type { OpenBoard, OpenBoards } from "../open-boards.ts";
import { findPairs, type Pair } from "./pairs.ts";

/** Strokes come many a second; the marks follow when there is a pause. */
const pauseMilliseconds = 250;

/** Where VS Code compares two boards, both canvases mark what differs and are scrolled together. */
export function registerBoardCompare(boards: OpenBoards): vscode.Disposable {
  let compared: readonly { readonly pair: Pair; readonly end: () => void }[] = [];
  const follow = () => {
    const pairs = findPairs([...boards.all]);
    const isSame = (a: Pair, b: Pair) => a.before === b.before && a.after === b.after;
    for (const { pair, end } of compared) if (!pairs.some((one) => isSame(one, pair))) end();
    compared = pairs.map(
      (pair) => compared.find((one) => isSame(one.pair, pair)) ?? { pair, end: comparePair(pair, boards) },
    );
  };
  return vscode.Disposable.from(
    boards.onDidChange(follow),
    vscode.window.tabGroups.onDidChangeTabs(follow),
    new vscode.Disposable(() => {
      for (const { end } of compared) end();
    }),
  );
}

/** Marks what differs until it is ended. */
function comparePair({ before, after }: Pair, boards: OpenBoards): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    timer = undefined;
    const [old, now] = [contentOf(before), contentOf(after)];
    const differences = old && now ? compareBoards(old, now) : [];
    before.compare({ side: "before", differences });
    after.compare({ side: "after", differences });
  };
  const later = () => {
    timer ??= setTimeout(show, pauseMilliseconds);
  };
  const listeners = vscode.Disposable.from(
    before.session.document.onChange(later),
    after.session.document.onChange(later),
    before.onDidMoveView(after.follow),
    after.onDidMoveView(before.follow),
  );
  show();
  return () => {
    clearTimeout(timer);
    listeners.dispose();
    const none = { differences: undefined } as const;
    if (boards.all.has(before)) before.compare({ side: "before", ...none });
    if (boards.all.has(after)) after.compare({ side: "after", ...none });
  };
}

function contentOf({ session }: OpenBoard) {
  const text = session.document.text();
  return readSceneIndex(text).kind === "problem" ? undefined : readBoardContent(text);
}
