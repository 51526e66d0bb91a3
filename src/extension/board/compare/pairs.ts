import * as vscode from "vscode";
import type { OpenBoard } from "../open-boards.ts";

/** Two canvases that stand side by side in one tab. */
export interface Pair {
  readonly before: OpenBoard;
  readonly after: OpenBoard;
}

/**
 * The comparisons among open boards. VS Code says of a tab that compares two custom editors only that it is none of the
 * kinds it knows, so the two canvases that are visible in the column of such a tab are its sides.
 */
export function findPairs(boards: readonly OpenBoard[]): readonly Pair[] {
  return vscode.window.tabGroups.all.flatMap((group) => {
    if (!group.activeTab || group.activeTab.input !== undefined) return [];
    const sides = boards.filter(({ panel }) => panel.visible && panel.viewColumn === group.viewColumn);
    const [first, second] = sides;
    if (!first || !second || sides.length > 2) return [];
    return [isAfter(first, second) ? { before: second, after: first } : { before: first, after: second }];
  });
}

/** Whether the first is the newer one: a file on the disk beside a revision, Git's index beside a commit. */
function isAfter(first: OpenBoard, second: OpenBoard): boolean {
  return age(first) < age(second);
}

/** 0 for what can still change, 1 for what is staged, 2 for what is history. */
function age({ session }: OpenBoard): number {
  const { scheme, query } = session.document.uri;
  if (scheme === "file" || vscode.workspace.fs.isWritableFileSystem(scheme) === true) return 0;
  // Git's extension writes `"ref":""` for the index, and names a commit otherwise.
  return query.includes('"ref":""') ? 1 : 2;
}
