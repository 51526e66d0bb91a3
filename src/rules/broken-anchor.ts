import { distance } from "fastest-levenshtein";
import type { Fix } from "../core/lint/finding.ts";
import { defineRule } from "../core/lint/rule.ts";
import { anchorsWithin, type DocumentAnchors, isAnchor, plainSlug } from "../core/links/document-anchors.ts";
import { type PlaceLink, placeLinks } from "../core/links/place-links.ts";

export const brokenAnchor = defineRule({
  id: "broken-anchor",
  summary: "A link leads to a heading that is not there.",
  severity: "warning",
  fixable: true,
  options: {
    defaults: { otherFiles: true },
    schema: async () => (await import("./options/broken-anchor.ts")).schema,
  },
  *check({ doc, options, linked }) {
    let own: DocumentAnchors | undefined;
    for (const link of placeLinks(doc)) {
      const ofOther = options.otherFiles ? linked(link.path) : undefined;
      const anchors = link.path === "" ? (own ??= anchorsWithin(doc)) : ofOther;
      if (!anchors || isAnchor(link.fragment, anchors)) continue;
      const file = link.path === "" ? "this document" : `"${shortened(link.path)}"`;
      yield {
        message: `No heading of ${file} is reached by "#${shortened(link.fragment)}"; expected the anchor of one that is there.`,
        range: link.range,
        fixes: () => fixesOf(link, anchors.slugs),
      };
    }
  },
});

function fixesOf({ fragment, range }: PlaceLink, slugs: readonly string[]): readonly Fix[] {
  const slug = nearest(fragment, slugs);
  if (slug === undefined) return [];
  return [{ title: `Link to #${slug}`, safety: "suggested", edits: [{ range, newText: slug }] }];
}

/** The heading that got another number, or of which some letters changed; none that only looks a little alike. */
function nearest(fragment: string, slugs: readonly string[]): string | undefined {
  const words = withoutNumber(fragment).slice(0, longest);
  const far = slugs.map((slug) => {
    const other = withoutNumber(slug).slice(0, longest);
    const isPart = words.length > 3 && `-${other}-`.includes(`-${words}-`);
    return { slug, share: isPart ? 0.1 : distance(words, other) / Math.max(1, words.length, other.length) };
  });
  const [best] = far.sort((a, b) => a.share - b.share);
  return best && best.share <= leastAlike ? best.slug : undefined;
}

/** Comparing takes time with the square of the length. */
const longest = 100;
/** The share of letters that may be others. */
const leastAlike = 0.4;

/** "4-1-data" and "3-data" are both "data". */
function withoutNumber(slug: string): string {
  const plain = plainSlug(slug);
  return plain.replace(/^(?:(?:step|part|section|шаг|раздел)-)?(?:\d+-)+(?=.)/u, "");
}

function shortened(written: string): string {
  return written.length > longest ? `${written.slice(0, longest)}…` : written;
}
