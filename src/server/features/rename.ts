import type { PrepareRenameResult, WorkspaceEdit } from "vscode-languageserver";
import type { TextRange } from "../../core/document/text-range.ts";
import { renameAnchor } from "../../core/links/rename.ts";
import { endIfCancelled } from "../cancelled.ts";
import { toRange } from "../convert.ts";
import type { Session } from "../session.ts";
import { linkedAt, type PlaceUnder, placeUnder } from "./links.ts";
import { ErrorCodes, ResponseError } from "../lsp.ts";

/** Renames headings and anchors, from where they stand or from a link to them, with all links in the workspace. */
export function registerRename(session: Session): void {
  const { connection, pages } = session;

  connection.onPrepareRename(async (params): Promise<PrepareRenameResult | null> => {
    const at = await placeUnder(session, params);
    const anchor = at && (await linkedAt(session, at))?.anchor;
    if (!anchor) return null;
    // From a link, too, it is the heading's text that is asked for: the fragment follows from it.
    return { range: toRange(at.page.lines, editedRange(at)), placeholder: anchor.text };
  });

  connection.onRenameRequest(async ({ newName, ...params }, token): Promise<WorkspaceEdit | null> => {
    const all = await pages.pages("all", token);
    const folders = await pages.folders();
    const at = await placeUnder(session, params);
    const linked = at && (await linkedAt(session, at));
    endIfCancelled(token);
    if (!linked?.anchor) return null;
    const renaming = renameAnchor(linked.page, linked.anchor, newName, all, folders);
    if (renaming.kind === "refused") throw new ResponseError(ErrorCodes.InvalidParams, renaming.reason);
    return pages.toWorkspaceEdit(renaming.pages);
  });
}

function editedRange({ place }: PlaceUnder): TextRange {
  return place.kind === "anchor" ? place.anchor.textRange : place.link.fragmentRange;
}
