import type { DocumentSymbol } from "vscode-languageserver";
import type { Section } from "../../core/document/design-doc.ts";
import { stepTitle } from "../../core/framework/step-text.ts";
import { toRange } from "../convert.ts";
import type { OpenDocument } from "../open-document.ts";
import type { Session } from "../session.ts";
import { SymbolKind } from "../lsp.ts";

/** The outline of a design doc: its sections as written, each with the steps that it introduces. */
export function registerDocumentSymbols(session: Session): void {
  session.connection.onDocumentSymbol(async ({ textDocument }) => {
    const reviewed = await session.designDoc(textDocument.uri);
    return reviewed ? symbolsOf(reviewed.document) : [];
  });
}

function symbolsOf({ doc }: OpenDocument): DocumentSymbol[] {
  const symbols = doc.sections.map((section): DocumentSymbol => ({
    // Editors refuse symbols without a name.
    name: section.text || "(empty heading)",
    detail: section.steps.map((id) => stepTitle(doc.framework, id)).join(" · "),
    kind: kindOf(section),
    range: toRange(doc.lines, section.range),
    selectionRange: toRange(doc.lines, section.headingRange),
    children: [],
  }));
  const top: DocumentSymbol[] = [];
  for (const [index, section] of doc.sections.entries()) {
    const symbol = symbols[index];
    const siblings = section.parent === undefined ? top : symbols[section.parent]?.children;
    if (symbol) siblings?.push(symbol);
  }
  return top;
}

function kindOf(section: Section): SymbolKind {
  if (section.steps.length > 0) return SymbolKind.Module;
  return section.kind === "atx" || section.kind === "setext" ? SymbolKind.Namespace : SymbolKind.String;
}
