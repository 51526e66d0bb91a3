import type { DocumentLink } from "vscode-languageserver";
import { findAnchor, targetOf } from "../../core/links/link-target.ts";
import { isBoardUri, type Page, type PageLink } from "../../core/links/page.ts";
import { toRange } from "../convert.ts";
import { isMarkdown, type Session } from "../session.ts";

/**
 * Links from Markdown: to boards, whose canvas opens at a click, to headings and to files. An editor that knows
 * Markdown links itself gets those to boards only, and only from design docs.
 */
export function registerDocumentLinks(session: Session): void {
  const { connection, documents, pages } = session;
  connection.onDocumentLinks(async ({ textDocument }) => {
    const folders = await pages.folders();
    const reviewed = await session.designDoc(textDocument.uri);
    const document = documents.get(textDocument.uri);
    if (!document || !isMarkdown(document) || (pages.editorKnowsMarkdown && !reviewed)) return [];
    const page = pages.openPage(document);
    const links = page.links.flatMap((link) => documentLink(page, link, folders) ?? []);
    return pages.editorKnowsMarkdown ? links.filter(({ target = "" }) => leadsToBoard(target)) : links;
  });
}

function documentLink(page: Page, link: PageLink, folders: readonly string[]): DocumentLink | undefined {
  const target = targetOf(page, link, folders);
  if (!target) return undefined;
  const { uri, fragment } = target;
  const heading = uri === page.uri && fragment !== undefined ? findAnchor(page, fragment) : undefined;
  // In the document itself the line is known, and understood by more editors than the name of a heading.
  const place = heading ? `L${page.lines.positionAt(heading.range.start).line + 1}` : fragment;
  return {
    range: toRange(page.lines, { start: link.pathRange.start, end: link.fragmentRange.end }),
    target: place === undefined ? uri : `${uri}#${encodeURI(place)}`,
    tooltip: isBoardUri(uri) ? "Open the board" : heading ? `Go to “${heading.text}”` : "Open the file",
  };
}

function leadsToBoard(target: string): boolean {
  return isBoardUri(target.replace(/#.*$/s, ""));
}
