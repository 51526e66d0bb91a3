import type { DocumentHighlight, Location, TextDocumentPositionParams } from "vscode-languageserver";
import { findAnchor, type Linked, type PlaceInPage, placeAt } from "../../core/links/link-target.ts";
import { isBoardUri, type Page } from "../../core/links/page.ts";
import { referencesTo } from "../../core/links/references.ts";
import { toRange } from "../convert.ts";
import { isMarkdown, type Session } from "../session.ts";
import { toLocation } from "../workspace-pages.ts";

/** Definition, references and highlights of headings, anchors and links, in any Markdown. */
export function registerLinks(session: Session): void {
  const { connection, pages } = session;

  connection.onDefinition(async (params): Promise<Location | null> => {
    if (pages.editorKnowsMarkdown) return null;
    const at = await placeUnder(session, params);
    const linked = at && (await linkedAt(session, at));
    return linked ? toLocation(linked.page, linked.anchor?.range ?? { start: 0, end: 0 }) : null;
  });

  connection.onReferences(async ({ context, ...params }, token): Promise<Location[]> => {
    const own = pages.editorKnowsMarkdown ? "boards" : "all";
    const all = await pages.pages(own, token);
    const folders = await pages.folders();
    const at = await placeUnder(session, params);
    const linked = at && (await linkedAt(session, at));
    if (!linked) return [];
    const declaration =
      context.includeDeclaration && linked.anchor && own === "all"
        ? [toLocation(linked.page, linked.anchor.range)]
        : [];
    const found = referencesTo(linked, all, folders);
    return [...declaration, ...found.map(({ page, link }) => toLocation(page, link.range))];
  });

  connection.onDocumentHighlight(async (params): Promise<DocumentHighlight[]> => {
    if (pages.editorKnowsMarkdown) return [];
    const folders = await pages.folders();
    const at = await placeUnder(session, params);
    const linked = at && (await linkedAt(session, at));
    if (!linked) return [];
    const ranges = referencesTo(linked, [at.page], folders).map(({ link }) => link.range);
    if (linked.anchor && linked.page === at.page) ranges.unshift(linked.anchor.range);
    return ranges.map((range) => ({ range: toRange(at.page.lines, range) }));
  });
}

/** What the cursor stands on. */
export interface PlaceUnder {
  readonly page: Page;
  readonly place: PlaceInPage;
}

/** Undefined where the document is not open, is no Markdown, or has nothing there that links concern. */
export async function placeUnder(
  { documents, pages }: Session,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<PlaceUnder | undefined> {
  const folders = await pages.folders();
  const document = documents.get(textDocument.uri);
  if (!document || !isMarkdown(document)) return undefined;
  const page = pages.openPage(document);
  const place = placeAt(page, page.lines.offsetAt(position), folders);
  return place && { page, place };
}

/** The place or file that is meant; undefined for a link that leads nowhere. */
export async function linkedAt({ pages }: Session, { page, place }: PlaceUnder): Promise<Linked | undefined> {
  if (place.kind === "anchor") return { page, anchor: place.anchor };
  const { uri, fragment } = place.target;
  const target = uri === page.uri ? page : await pages.page(uri);
  if (!target) return undefined;
  // The parts of a board are the board's own matter.
  if (fragment === undefined || isBoardUri(target.uri)) return { page: target, anchor: undefined };
  const anchor = findAnchor(target, fragment);
  return anchor && { page: target, anchor };
}
