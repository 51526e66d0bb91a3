import type { TextEdit } from "../document/text-range.ts";
import { folderOf, relativePath, resolvePath, uriKey } from "../workspace/uri-path.ts";
import { linkedPath, targetOf } from "./link-target.ts";
import type { Page, PageLink } from "./page.ts";
import type { PageEdits } from "./rename.ts";

/** A file or a folder that gets another place. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * The edits that keep every link right when files move: links to them, and the links in them. They are for the
 * texts as they are before the move.
 * @param concerns Which links are ours to keep: those of this page to this file.
 */
export function moveEdits(
  moves: readonly Move[],
  pages: readonly Page[],
  folders: readonly string[],
  concerns: (page: Page, targetUri: string) => boolean,
): readonly PageEdits[] {
  return pages.flatMap((page) => {
    const edits = page.links.flatMap((link): readonly TextEdit[] => {
      const target = targetOf(page, link, folders);
      if (!target || link.path === "" || link.path.includes("?") || !concerns(page, target.uri)) return [];
      const path = pathAfter(page, link, target.uri, moves, folders);
      if (path === undefined) return [];
      return [{ range: link.pathRange, newText: encodePath(path, link.path.includes(" ")) }];
    });
    return edits.length === 0 ? [] : [{ page, edits }];
  });
}

/** The path that the link must have after the moves; undefined when they don't touch it. */
function pathAfter(
  page: Page,
  link: PageLink,
  target: string,
  moves: readonly Move[],
  folders: readonly string[],
): string | undefined {
  const [newPage, newTarget] = [moved(page.uri, moves), moved(target, moves)];
  if (newPage === undefined && newTarget === undefined) return undefined;
  const [from, to] = [newPage ?? page.uri, newTarget ?? target];
  const asWritten = resolvePath(from, linkedPath(link), folders);
  if (asWritten !== undefined && uriKey(asWritten) === uriKey(to)) return undefined;
  if (link.path.startsWith("/")) {
    const root = folderOf(from, folders);
    const path = root === undefined ? undefined : relativePath(`${root}/`, to);
    return path === undefined || path.startsWith("../") ? undefined : `/${path}`;
  }
  const path = relativePath(from, to);
  return path !== undefined && link.path.startsWith("./") && !path.startsWith("../") ? `./${path}` : path;
}

function moved(uri: string, moves: readonly Move[]): string | undefined {
  const key = uriKey(uri);
  for (const { from, to } of moves) {
    const old = uriKey(from).replace(/\/$/, "");
    if (key === old) return to;
    // Keys are decoded; encoding again loses nothing, as only keys are compared.
    if (key.startsWith(`${old}/`)) return to.replace(/\/$/, "") + encodeURI(key.slice(old.length));
  }
  return undefined;
}

/** A path as a link can hold it: only a destination in angle brackets (`mayHoldBlanks`) may have blanks. */
export function encodePath(path: string, mayHoldBlanks = false): string {
  const special = mayHoldBlanks ? /[%#?<>"\\]/g : /[%#?<>"\\\s()]/g;
  return path.replace(special, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase();
    // White space beyond ASCII is more than one byte; the platform knows which.
    return code.length > 2 ? encodeURIComponent(character) : `%${code.padStart(2, "0")}`;
  });
}
