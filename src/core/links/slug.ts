import Slugger from "github-slugger";

/** Gives each heading the fragment that GitHub gives it; of equal ones, the later get `-1`, `-2`, … */
export function headingSlugs(): (markup: string) => string {
  const slugger = new Slugger();
  return (markup) => slugger.slug(visibleText(markup));
}

/** Nobody links to a longer heading; a pasted megabyte behind a `#` must not cost more than a line. */
const longestHeading = 1_000;

/**
 * What GitHub shows of a heading's inline Markdown. The slugger drops punctuation itself; what matters here is what
 * it would keep: targets of links, names of tags, underscores that are emphasis.
 */
function visibleText(markup: string): string {
  const codes: string[] = [];
  const withoutCode = markup
    .slice(0, longestHeading)
    .replace(/(`+)([^`]+)\1(?!`)/g, (_, _ticks, code: string) => {
      codes.push(code);
      return "\uE000";
    });
  return withoutCode
    .replace(/<!--.*?(?:-->|$)/gs, "")
    .replace(/<\/?[a-zA-Z][^<>]*>/g, "")
    .replace(/!\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])/g, "")
    .replace(/\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, "$1")
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]*[^\s_])\1(?![\p{L}\p{N}_])/gu, "$2")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/\s/g, " ")
    .replace(/\uE000/g, () => codes.shift() ?? "");
}
