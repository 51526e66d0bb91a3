import type { SymbolInformation } from "vscode-languageserver";
import { isBoardUri } from "../../core/links/page.ts";
import { findSymbols } from "../../core/links/symbols.ts";
import { decodePath } from "../../core/workspace/uri-path.ts";
import type { Session } from "../session.ts";
import { toLocation } from "../workspace-pages.ts";
import { SymbolKind } from "../lsp.ts";

/** Headings of the workspace's Markdown, frames and texts of its boards; of Markdown only if the editor has none. */
export function registerWorkspaceSymbols({ connection, pages }: Session): void {
  connection.onWorkspaceSymbol(async ({ query }, token): Promise<SymbolInformation[]> => {
    const all = await pages.pages(pages.editorKnowsMarkdown ? "boards" : "all", token);
    return findSymbols(query, all, mostSymbols).map(({ page, name, range }) => ({
      name,
      kind: isBoardUri(page.uri) ? SymbolKind.Object : SymbolKind.Namespace,
      location: toLocation(page, range),
      containerName: decodePath(page.uri.slice(page.uri.lastIndexOf("/") + 1)),
    }));
  });
}

/** More are no help; the next letter asks again. */
const mostSymbols = 200;
