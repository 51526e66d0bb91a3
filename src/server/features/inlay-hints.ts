import { inlayHints } from "../../core/assist/inlay-hints.ts";
import { endIfCancelled } from "../cancelled.ts";
import { toRange } from "../convert.ts";
import type { Session } from "../session.ts";
import { InlayHint, InlayHintKind, TextEdit } from "../lsp.ts";

/** The results of unfinished estimates, behind their equals sign; accepting one writes it there. */
export function registerInlayHints(session: Session): void {
  session.connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
    const reviewed = await session.designDoc(textDocument.uri);
    endIfCancelled(token);
    if (!reviewed) return [];
    if (!(await session.editorSettings(textDocument.uri)).inlayHints) return [];
    const { doc } = reviewed.document;
    const shown = { start: doc.lines.offsetAt(range.start), end: doc.lines.offsetAt(range.end) };
    return inlayHints(doc, shown).map(({ offset, label, padded, edit }): InlayHint => ({
      position: doc.lines.positionAt(offset),
      label,
      kind: InlayHintKind.Type,
      paddingLeft: padded,
      textEdits: [TextEdit.replace(toRange(doc.lines, edit.range), edit.newText)],
      tooltip: "What the arithmetic gives. A double click writes it here.",
    }));
  });
}
