import { uriKey } from "../workspace/uri-path.ts";
import type { ListedFile, Workspace } from "../workspace/workspace.ts";
import { boardEndings, isBoardUri, isPageUri, markdownEndings, type Page, readPage } from "./page.ts";

/** Which pages a question is about. */
export type PageKind = "all" | "boards";

/** The files of a workspace as pages. What the editor has open counts as it stands there, saved or not. */
export interface PageIndex {
  /** Undefined where there is no such file, or it can't be read. */
  readonly page: (uri: string) => Promise<Page | undefined>;
  /** Those below the folders, and all that are open; none once the question is no longer asked. */
  readonly pages: (
    folders: readonly string[],
    kind: PageKind,
    isCancelled: () => boolean,
  ) => Promise<readonly Page[]>;
}

interface KnownPage {
  readonly stamp: string;
  readonly page: Page | undefined;
}

/**
 * Nothing is read before somebody asks. Each question lists the files anew and reads those whose stamp changed, so
 * that an answer never depends on whether a watcher was quick enough.
 * @param openPages What the editor has open right now.
 */
export function pageIndex(workspace: Workspace, openPages: () => readonly Page[]): PageIndex {
  let known = new Map<string, KnownPage>();

  const read = async (uri: string): Promise<Page | undefined> => {
    const file = await workspace.readFile(uri);
    // A picture or a program can be linked to; nobody looks into it.
    if (!isPageUri(uri)) return file.kind === "absent" ? undefined : readPage(uri, "");
    return file.kind === "text" ? readPage(uri, file.text) : undefined;
  };
  const knownOrRead = async ({ uri, stamp }: ListedFile): Promise<KnownPage> => {
    const before = known.get(uriKey(uri));
    return before?.stamp === stamp ? before : { stamp, page: await read(uri) };
  };

  return {
    page: async (uri) => openPages().find((page) => uriKey(page.uri) === uriKey(uri)) ?? (await read(uri)),
    pages: async (folders, kind, isCancelled) => {
      const endings = kind === "all" ? [...markdownEndings, ...boardEndings] : boardEndings;
      const listed = await workspace.listFiles(folders, endings);
      const found = new Map<string, KnownPage>();
      for (let at = 0; at < listed.length; at += readAtOnce) {
        if (isCancelled()) return [];
        const some = listed.slice(at, at + readAtOnce);
        const pages = await Promise.all(some.map(knownOrRead));
        for (const [index, file] of some.entries()) {
          const page = pages[index];
          if (page) found.set(uriKey(file.uri), page);
        }
      }
      // Open pages are read after the last wait: they are what the answer is about.
      const all = new Map([...found].map(([key, { page }]) => [key, page]));
      for (const page of openPages()) {
        if (kind === "all" || isBoardUri(page.uri)) all.set(uriKey(page.uri), page);
      }
      known = kept(known, found);
      return [...all.values()].flatMap((page) => page ?? []);
    },
  };
}

const readAtOnce = 16;

/** As much text is kept as a large workspace of prose has; what is beyond is read again at the next question. */
const mostKeptCharacters = 30_000_000;

/** The newest of what is known, up to a limit. */
function kept(
  before: ReadonlyMap<string, KnownPage>,
  found: ReadonlyMap<string, KnownPage>,
): Map<string, KnownPage> {
  const result = new Map<string, KnownPage>();
  let characters = 0;
  for (const [key, page] of [...found, ...before]) {
    characters += result.has(key) ? 0 : (page.page?.text.length ?? 0);
    if (characters > mostKeptCharacters) break;
    if (!result.has(key)) result.set(key, page);
  }
  return result;
}
