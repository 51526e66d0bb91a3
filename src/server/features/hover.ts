import { hoverAt } from "../../core/assist/hover.ts";
import { endIfCancelled } from "../cancelled.ts";
import { toRange } from "../convert.ts";
import { toMarkup } from "../markup.ts";
import type { Session } from "../session.ts";

/** What a step is for, what a term means, what a rule reports. What can be hovered is listed in core/assist/hover.ts. */
export function registerHover(session: Session): void {
  const formats = session.capabilities.textDocument?.hover?.contentFormat;
  session.connection.onHover(async ({ textDocument, position }, token) => {
    const reviewed = await session.designDoc(textDocument.uri);
    endIfCancelled(token);
    if (!reviewed) return null;
    const { doc } = reviewed.document;
    const hover = hoverAt({ doc, offset: doc.lines.offsetAt(position), rules: session.rules() });
    if (!hover) return null;
    return {
      contents: toMarkup(hover.markdown, formats),
      range: toRange(doc.lines, hover.range),
    };
  });
}
