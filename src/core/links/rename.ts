import type { TextEdit } from "../document/text-range.ts";
import { uriKey } from "../workspace/uri-path.ts";
import { findAnchor, targetOf } from "./link-target.ts";
import { type Anchor, type Page, readPage } from "./page.ts";

/** Edits of one page; `page` is what they were computed for. */
export interface PageEdits {
  readonly page: Page;
  readonly edits: readonly TextEdit[];
}

export type Renaming =
  | { readonly kind: "edits"; readonly pages: readonly PageEdits[] }
  /** Why not, in one sentence. */
  | { readonly kind: "refused"; readonly reason: string };

/**
 * Gives a heading or an id another text, and every link to it the fragment that follows. Other headings of the
 * same text may get other numbers (`-1`) by it: links to those follow as well.
 * @param pages All in which links may stand, `page` among them.
 */
export function renameAnchor(
  page: Page,
  anchor: Anchor,
  newText: string,
  pages: readonly Page[],
  folders: readonly string[],
): Renaming {
  const text = newText.trim();
  if (anchor.kind === "id" && !/^[\p{L}\p{N}_.:-]+$/u.test(text)) {
    return refused(`"${text}" can't be the name of an anchor; expected letters, digits and dashes.`);
  }
  const { start, end } = anchor.textRange;
  const renamed = readPage(page.uri, page.text.slice(0, start) + text + page.text.slice(end));
  const reason = whyNot(page, renamed, anchor, text);
  if (reason !== undefined) return refused(reason);
  const own: PageEdits = { page, edits: [{ range: anchor.textRange, newText: text }] };
  const renamedAnchors = new Map(page.anchors.map((one, index) => [one, renamed.anchors[index]]));
  const links = pages.flatMap((from) => linkEdits(from, { page, anchor, renamedAnchors }, folders));
  const ofPage = links.filter((edits) => edits.page === page).flatMap(({ edits }) => edits);
  const ofOthers = links.filter((edits) => edits.page !== page);
  const inOrder = [...own.edits, ...ofPage].sort((a, b) => a.range.start - b.range.start);
  return { kind: "edits", pages: [{ page, edits: inOrder }, ...ofOthers] };
}

function refused(reason: string): Renaming {
  return { kind: "refused", reason };
}

/** The new text must be read as what was written, and every place must still be found by its name. */
function whyNot(page: Page, renamed: Page, anchor: Anchor, text: string): string | undefined {
  const at = page.anchors.indexOf(anchor);
  const after = renamed.anchors[at];
  const isRead = after?.text === text && after.kind === anchor.kind && after.level === anchor.level;
  if (text === "" || !isRead || renamed.anchors.length !== page.anchors.length) {
    return `"${text}" can't be the text of a heading; expected one line without marks at its ends.`;
  }
  if (after.slug === "") return `"${text}" has no letter or digit that a link could name.`;
  const lost = renamed.anchors.find((one, index) => {
    const wasFound = findAnchor(page, page.anchors[index]?.slug ?? "") === page.anchors[index];
    return wasFound && findAnchor(renamed, one.slug) !== one;
  });
  return lost && `"${lost.slug}" would name two places of this document; expected a text of its own.`;
}

interface RenamedPage {
  readonly page: Page;
  readonly anchor: Anchor;
  /** What each place of the page has become. */
  readonly renamedAnchors: ReadonlyMap<Anchor, Anchor | undefined>;
}

function linkEdits(
  from: Page,
  { page, anchor, renamedAnchors }: RenamedPage,
  folders: readonly string[],
): readonly PageEdits[] {
  const edits = from.links.flatMap((link): readonly TextEdit[] => {
    // What stands in the heading itself has just been written anew.
    const { range } = anchor;
    if (from === page && link.range.start >= range.start && link.range.end <= range.end) return [];
    const target = targetOf(from, link, folders);
    if (target?.fragment === undefined || uriKey(target.uri) !== uriKey(page.uri)) return [];
    const found = findAnchor(page, target.fragment);
    const after = found && renamedAnchors.get(found);
    if (!after || after.slug === found.slug) return [];
    // Who encoded the old name wants the new one encoded.
    const newText = link.fragment?.includes("%") ? encodeURIComponent(after.slug) : after.slug;
    return [{ range: link.fragmentRange, newText }];
  });
  return edits.length === 0 ? [] : [{ page: from, edits }];
}
