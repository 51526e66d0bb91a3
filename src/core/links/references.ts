import { type Linked, leadsTo, targetOf } from "./link-target.ts";
import type { Page, PageLink } from "./page.ts";

/** A link, and the page it stands in. */
export interface Reference {
  readonly page: Page;
  readonly link: PageLink;
}

/** All links among the pages that lead to a place or a file, in the order of the pages. */
export function referencesTo(
  linked: Linked,
  pages: readonly Page[],
  folders: readonly string[],
): readonly Reference[] {
  return pages.flatMap((page) =>
    page.links.flatMap((link) => {
      const target = targetOf(page, link, folders);
      return target && leadsTo(target, linked) ? [{ page, link }] : [];
    }),
  );
}
