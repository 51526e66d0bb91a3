import { hoverAt } from "../../core/assist/hover.ts";
import { toRange } from "../convert.ts";
import type { Session } from "../session.ts";
import { MarkupKind } from "../lsp.ts";

/** What a step is for, what a term means, what a rule reports. What can be hovered is listed in core/assist/hover.ts. */
export function registerHover(session: Session): void {
  session.connection.onHover(async ({ textDocument, position }, token) => {
    const reviewed = await session.designDoc(textDocument.uri);
    if (!reviewed || token.isCancellationRequested) return null;
    const { doc } = reviewed.document;
    const hover = hoverAt({ doc, offset: doc.lines.offsetAt(position), rules: session.rules() });
    if (!hover) return null;
    return {
      contents: { kind: MarkupKind.Markdown, value: hover.markdown },
      range: toRange(doc.lines, hover.range),
    };
  });
}
