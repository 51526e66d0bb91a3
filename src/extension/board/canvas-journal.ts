import { ErrorCodes, ResponseError, type MessageConnection } from "vscode-jsonrpc";
import { draftNotification, heldJournalsRequest } from "../../protocol/board.ts";
import { isDraftParams, isHeldJournals, isLeftBehind } from "../../protocol/board-guards.ts";
import type { BoardWindow } from "./board-window.ts";
import type { BoardJournal } from "./keep-journal.ts";

/**
 * Writes what is being drawn on a canvas into its board's journal.
 * @returns what to call when the canvas is there, with what it says that it had before.
 */
export function joinJournal(
  window: BoardWindow,
  connection: MessageConnection,
  journal: BoardJournal,
): (left: unknown) => void {
  connection.onNotification(draftNotification, (params) => {
    if (!isDraftParams(params)) throw new ResponseError(ErrorCodes.InvalidParams, "scene/draft");
    if (!window.isReadOnly()) journal.draft(params.change ?? undefined);
  });
  return (left) => {
    if (isLeftBehind(left)) journal.adopt(left);
    void window.readOnly.then(({ current }) => {
      if (!current) journal.recover((owners) => holdersOf(connection, owners));
    });
  };
}

async function holdersOf(
  connection: MessageConnection,
  owners: readonly string[],
): Promise<readonly string[]> {
  // A canvas that is closed cannot say, and then any of them may be in use.
  const answer: unknown = await connection
    .sendRequest(heldJournalsRequest, { owners })
    .catch(() => undefined);
  return isHeldJournals(answer) ? answer.held : owners;
}
