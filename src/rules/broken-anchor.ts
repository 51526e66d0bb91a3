import { distance } from "fastest-levenshtein";
import type { Fix } from "../core/lint/finding.ts";
import { defineRule } from "../core/lint/rule.ts";
import { anchorsWithin, isAnchor, linksWithin, type OwnLink, plainSlug } from "../core/links/own-anchors.ts";

export const brokenAnchor = defineRule({
  id: "broken-anchor",
  summary: "A link leads to a heading of the document that is not there.",
  severity: "warning",
  fixable: true,
  *check({ doc }) {
    const links = linksWithin(doc);
    if (links.length === 0) return;
    const anchors = anchorsWithin(doc);
    for (const link of links) {
      if (isAnchor(link.fragment, anchors)) continue;
      yield {
        message: `No heading of this document is reached by "#${shortened(link.fragment)}"; expected the anchor of one that is there.`,
        range: link.range,
        fixes: () => fixesOf(link, anchors.slugs),
      };
    }
  },
});

function fixesOf({ fragment, range }: OwnLink, slugs: readonly string[]): readonly Fix[] {
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

function shortened(fragment: string): string {
  return fragment.length > longest ? `${fragment.slice(0, longest)}…` : fragment;
}
