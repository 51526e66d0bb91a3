import type { CodeLens } from "vscode-languageserver";
import { codeLenses, type Lens } from "../../core/assist/code-lenses.ts";
import { commandNames } from "../commands/names.ts";
import { endIfCancelled } from "../cancelled.ts";
import { toRange } from "../convert.ts";
import type { OpenDocument } from "../open-document.ts";
import type { Session } from "../session.ts";

/** How far the design is, on its title, and each step, on its heading. A click inserts what is missing. */
export function registerCodeLenses(session: Session): void {
  session.connection.onCodeLens(async ({ textDocument }, token) => {
    const reviewed = await session.designDoc(textDocument.uri);
    endIfCancelled(token);
    if (!reviewed) return [];
    const { document } = reviewed;
    const { codeLens } = await session.editorSettings(document.uri);
    return codeLenses(document.doc, codeLens).map((lens) => toCodeLens(document, lens));
  });
}

function toCodeLens({ uri, doc }: OpenDocument, { range, title, insert }: Lens): CodeLens {
  return { range: toRange(doc.lines, range), command: { title, ...command(uri, insert) } };
}

function command(uri: string, insert: Lens["insert"]): { command: string; arguments: unknown[] } {
  // An empty command makes a lens that only tells.
  if (!insert) return { command: "", arguments: [] };
  return insert.kind === "step"
    ? { command: commandNames.insertSteps, arguments: [uri, [insert.step]] }
    : { command: commandNames.insertTopics, arguments: [uri, insert.step] };
}
