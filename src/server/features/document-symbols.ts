import type { DocumentSymbol } from "vscode-languageserver";
import type { Section } from "../../core/document/design-doc.ts";
import { stepTitle } from "../../core/framework/step-text.ts";
import { toRange } from "../convert.ts";
import type { OpenDocument } from "../open-document.ts";
import type { Session } from "../session.ts";
import { SymbolKind } from "../lsp.ts";

/**
 * The outline of a design doc: its sections as written, each with the steps that it introduces. An editor that knows Markdown
 * has an outline of the headings, which would stand there twice; it gets one only where labels ("**Data.** …") are sections,
 * too, of which its own knows nothing.
 */
export function registerDocumentSymbols(session: Session): void {
  const { connection, pages } = session;
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const reviewed = await session.designDoc(textDocument.uri);
    if (!reviewed) return [];
    const { document } = reviewed;
    return pages.editorKnowsMarkdown && document.doc.sections.every(isHeading) ? [] : symbolsOf(document);
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
  return isHeading(section) ? SymbolKind.Namespace : SymbolKind.String;
}

function isHeading({ kind }: Section): boolean {
  return kind === "atx" || kind === "setext";
}
