import type { FoldingRange } from "vscode-languageserver";
import type { DesignDoc } from "../../core/document/design-doc.ts";
import type { TextRange } from "../../core/document/text-range.ts";
import type { Session } from "../session.ts";
import { FoldingRangeKind } from "../lsp.ts";

/** Folding by section (bold lines and list items that act as headings too), front matter and comments. */
export function registerFoldingRanges(session: Session): void {
  session.connection.onFoldingRanges(async ({ textDocument }) => {
    const reviewed = await session.designDoc(textDocument.uri);
    if (!reviewed) return [];
    const { doc } = reviewed.document;
    return [
      ...doc.sections.flatMap(({ range }) => fold(doc, range, undefined)),
      ...(doc.frontMatter ? fold(doc, doc.frontMatter.range, FoldingRangeKind.Region) : []),
      ...doc.comments.flatMap(({ range }) => fold(doc, range, FoldingRangeKind.Comment)),
    ];
  });
}

function fold(doc: DesignDoc, range: TextRange, kind: FoldingRangeKind | undefined): FoldingRange[] {
  const end = range.start + doc.text.slice(range.start, range.end).trimEnd().length;
  const startLine = doc.lines.positionAt(range.start).line;
  const endLine = doc.lines.positionAt(end).line;
  return endLine > startLine ? [{ startLine, endLine, ...(kind && { kind }) }] : [];
}
