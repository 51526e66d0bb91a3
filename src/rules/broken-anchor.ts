import { distance } from "fastest-levenshtein";
import type { Fix } from "../core/lint/finding.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";
import type { BoardPlaces } from "../core/links/board-places.ts";
import { anchorsWithin, type DocumentAnchors, isAnchor, plainSlug } from "../core/links/document-anchors.ts";
import { encodePath } from "../core/links/move.ts";
import { type PlaceLink, placeLinks } from "../core/links/place-links.ts";
import { decodePath } from "../core/workspace/uri-path.ts";

export const brokenAnchor = defineRule({
  id: "broken-anchor",
  summary: "A link leads to a heading, or to a place on a board, that is not there.",
  severity: "warning",
  fixable: true,
  options: {
    defaults: { otherFiles: true },
    schema: async () => (await import("./options/broken-anchor.ts")).schema,
  },
  *check({ doc, options, linked }) {
    let own: DocumentAnchors | undefined;
    for (const link of placeLinks(doc)) {
      const other = options.otherFiles ? linked(link.path) : undefined;
      if (other?.kind === "board") {
        if (!other.places.has(link.fragment)) yield lostOnBoard(link, other.places);
        continue;
      }
      const anchors = link.path === "" ? (own ??= anchorsWithin(doc)) : other?.anchors;
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

function lostOnBoard(link: PlaceLink, { frames, components }: BoardPlaces): Report {
  const [, kind = "", name = ""] = /^(frame=|)(.*)$/s.exec(link.fragment) ?? [];
  const names = kind === "" ? [...frames, ...components] : frames;
  return {
    message: `No place of "${shortened(link.path)}" is reached by "#${shortened(link.fragment)}"; expected a frame or shape that is there.`,
    range: link.range,
    fixes: () =>
      fixesOf({ ...link, fragment: decodePath(name) }, names, (found) => `${kind}${encodePath(found)}`),
  };
}

function fixesOf(
  { fragment, range }: PlaceLink,
  names: readonly string[],
  written = (name: string): string => name,
): readonly Fix[] {
  const name = nearest(fragment, names);
  if (name === undefined) return [];
  const newText = written(name);
  return [{ title: `Link to #${newText}`, safety: "suggested", edits: [{ range, newText }] }];
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
