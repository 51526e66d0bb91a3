import type { TextRange } from "../document/text-range.ts";
import type { PageLink } from "./page.ts";

/** Takes the target of a link apart; undefined for what leads out of the workspace (`https:`, `//host`) or nowhere. */
export function splitTarget(target: string, targetRange: TextRange, range: TextRange): PageLink | undefined {
  if (target === "" || /^(?:[\w+.-]+:|[\\/]{2})/.test(target)) return undefined;
  const hash = target.indexOf("#");
  const path = hash < 0 ? target : target.slice(0, hash);
  const split = targetRange.start + path.length;
  return {
    range,
    path,
    pathRange: { start: targetRange.start, end: split },
    fragment: hash < 0 ? undefined : target.slice(hash + 1),
    fragmentRange: { start: hash < 0 ? split : split + 1, end: targetRange.end },
  };
}
