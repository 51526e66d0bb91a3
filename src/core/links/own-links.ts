import { applyEdits } from "../lint/apply-edits.ts";
import type { TextEdit } from "../document/text-range.ts";
import { findAnchor } from "./link-target.ts";
import { readPage } from "./page.ts";

const uri = "file:///page.md";

/** The edits by which a document's links to its own headings follow when these edits give headings other texts. */
export function ownLinkEdits(text: string, headingEdits: readonly TextEdit[]): readonly TextEdit[] {
  if (headingEdits.length === 0) return [];
  const page = readPage(uri, text);
  const renamed = readPage(uri, applyEdits(text, headingEdits));
  if (page.anchors.length !== renamed.anchors.length) return [];
  return page.links.flatMap((link): readonly TextEdit[] => {
    if (link.path !== "" || link.fragment === undefined) return [];
    const found = findAnchor(page, link.fragment);
    const after = found && renamed.anchors[page.anchors.indexOf(found)];
    if (!after || after.slug === found.slug) return [];
    return [{ range: link.fragmentRange, newText: after.slug }];
  });
}
