import type { SelectionRange } from "vscode-languageserver";
import { selectionRanges } from "../../core/document/selection-ranges.ts";
import { endIfCancelled } from "../cancelled.ts";
import { toRange } from "../convert.ts";
import type { Session } from "../session.ts";

/** "Expand selection" by word, line, paragraph, section and the sections around it. */
export function registerSelectionRanges(session: Session): void {
  session.connection.onSelectionRanges(async ({ textDocument, positions }, token) => {
    const reviewed = await session.designDoc(textDocument.uri);
    endIfCancelled(token);
    if (!reviewed) return null;
    const { doc } = reviewed.document;
    return positions.map((position) => {
      const ranges = selectionRanges(doc, doc.lines.offsetAt(position));
      // LSP nests them: each knows the one around it.
      const nested = ranges.reduceRight<SelectionRange | undefined>(
        (parent, range) => ({ range: toRange(doc.lines, range), ...(parent && { parent }) }),
        undefined,
      );
      return nested ?? { range: { start: position, end: position } };
    });
  });
}
