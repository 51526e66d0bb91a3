import type { TextRange } from "../document/text-range.ts";
import { decodePath, resolvePath, uriKey } from "../workspace/uri-path.ts";
import type { Anchor, Page, PageLink } from "./page.ts";

/** Where a link leads. */
export interface LinkTarget {
  readonly uri: string;
  /** Decoded; undefined when the link leads to the file as a whole. */
  readonly fragment: string | undefined;
}

/** Undefined where the path leads out of the file system, or counts from a folder that is not open. */
export function targetOf(page: Page, link: PageLink, folders: readonly string[]): LinkTarget | undefined {
  const uri = resolvePath(page.uri, linkedPath(link), folders);
  if (uri === undefined) return undefined;
  return { uri, fragment: link.fragment === undefined ? undefined : decodePath(unescaped(link.fragment)) };
}

/** The path of a link as the file system knows it, without a query (`?raw=true`). */
export function linkedPath({ path }: PageLink): string {
  return decodePath(unescaped(path).replace(/\?.*$/s, ""));
}

/** A backslash in Markdown takes the meaning of the punctuation behind it. */
function unescaped(written: string): string {
  return written.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** The first place with this name; names are compared without regard to case if that is the only way to find one. */
export function findAnchor(page: Page, fragment: string): Anchor | undefined {
  const { exact, lower } = anchorNames.get(page) ?? readAnchorNames(page);
  return exact.get(fragment) ?? lower.get(fragment.toLowerCase());
}

interface AnchorNames {
  readonly exact: ReadonlyMap<string, Anchor>;
  readonly lower: ReadonlyMap<string, Anchor>;
}

/** A table of contents asks for every heading. */
const anchorNames = new WeakMap<Page, AnchorNames>();

function readAnchorNames(page: Page): AnchorNames {
  // Of two with one name the last one set is kept, and the first one counts.
  const fromLast = page.anchors.toReversed();
  const names = {
    exact: new Map(fromLast.map((anchor) => [anchor.slug, anchor])),
    lower: new Map(fromLast.map((anchor) => [anchor.slug.toLowerCase(), anchor])),
  };
  anchorNames.set(page, names);
  return names;
}

/** What stands at a place of a page. */
export type PlaceInPage =
  | { readonly kind: "anchor"; readonly anchor: Anchor }
  | { readonly kind: "link"; readonly link: PageLink; readonly target: LinkTarget };

/** A link in a heading is looked at as a link. */
export function placeAt(page: Page, offset: number, folders: readonly string[]): PlaceInPage | undefined {
  const holdsOffset = ({ start, end }: TextRange): boolean => start <= offset && offset <= end;
  // Of a picture in a link, the picture counts: it is the inner one.
  const link = page.links.findLast(({ range }) => holdsOffset(range));
  const target = link && targetOf(page, link, folders);
  if (target) return { kind: "link", link, target };
  const anchor = page.anchors.findLast(({ range }) => holdsOffset(range));
  return anchor && { kind: "anchor", anchor };
}

/** Something that links lead to: a place in a file, or (`anchor` undefined) a file. */
export interface Linked {
  readonly page: Page;
  readonly anchor: Anchor | undefined;
}

/** Whether a link leads there; a file is meant by the links to its places, too. */
export function leadsTo(target: LinkTarget, { page, anchor }: Linked): boolean {
  if (uriKey(target.uri) !== uriKey(page.uri)) return false;
  if (!anchor) return true;
  return target.fragment !== undefined && findAnchor(page, target.fragment) === anchor;
}
