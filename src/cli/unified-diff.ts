const context = 3;

/** A change of lines: `count` of the old ones from `old` on make way for `lines`. */
interface Hunk {
  readonly old: number;
  readonly count: number;
  readonly lines: readonly string[];
}

/** What changed, as `git diff` and `patch` read it; empty where nothing did. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const oldLines = linesOf(before);
  const newLines = linesOf(after);
  let shift = 0;
  const parts = hunks(oldLines, newLines).map(({ old, count, lines }) => {
    const from = Math.max(0, old - context);
    const to = Math.min(oldLines.length, old + count + context);
    const around = { before: oldLines.slice(from, old), after: oldLines.slice(old + count, to) };
    const newCount = to - from - count + lines.length;
    const head = `@@ -${from + 1},${to - from} +${from + 1 + shift},${newCount} @@\n`;
    shift += lines.length - count;
    return (
      head +
      [
        ...around.before.map((line) => ` ${line}`),
        ...oldLines.slice(old, old + count).map((line) => `-${line}`),
        ...lines.map((line) => `+${line}`),
        ...around.after.map((line) => ` ${line}`),
      ]
        .map((line) => (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`))
        .join("")
    );
  });
  return parts.length === 0 ? "" : `--- a/${path}\n+++ b/${path}\n${parts.join("")}`;
}

/** Lines with their breaks; the last may have none. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Fixes insert, move and remove whole lines: lines that are unique in both texts anchor what lies between them. */
function hunks(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const found: Hunk[] = [];
  let old = 0;
  let fresh = 0;
  for (const anchor of [...anchors(before, after), { old: before.length, fresh: after.length }]) {
    const start = { old, fresh };
    while (old < anchor.old && fresh < anchor.fresh && before[old] === after[fresh]) {
      old++;
      fresh++;
    }
    let oldEnd = anchor.old;
    let freshEnd = anchor.fresh;
    while (oldEnd > old && freshEnd > fresh && before[oldEnd - 1] === after[freshEnd - 1]) {
      oldEnd--;
      freshEnd--;
    }
    if (oldEnd > old || freshEnd > fresh) {
      addHunk(found, { old, count: oldEnd - old, lines: after.slice(fresh, freshEnd) }, before);
    }
    old = Math.max(anchor.old, start.old);
    fresh = Math.max(anchor.fresh, start.fresh);
  }
  return found;
}

/** Hunks so close that their surroundings would overlap become one. */
function addHunk(found: Hunk[], hunk: Hunk, before: readonly string[]): void {
  const last = found.at(-1);
  if (last === undefined || hunk.old - (last.old + last.count) > 2 * context) {
    found.push(hunk);
    return;
  }
  found[found.length - 1] = {
    old: last.old,
    count: hunk.old + hunk.count - last.old,
    lines: [...last.lines, ...before.slice(last.old + last.count, hunk.old), ...hunk.lines],
  };
}

interface Anchor {
  readonly old: number;
  readonly fresh: number;
}

/** Lines that stand once in each text, as many as keep their order when taken from the top. */
function anchors(before: readonly string[], after: readonly string[]): readonly Anchor[] {
  const places = uniquePlaces(after);
  const found: Anchor[] = [];
  for (const [line, old] of uniquePlaces(before)) {
    const fresh = places.get(line);
    if (fresh !== undefined && fresh > (found.at(-1)?.fresh ?? -1)) found.push({ old, fresh });
  }
  return found;
}

function uniquePlaces(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return new Map(lines.flatMap((line, at) => (counts.get(line) === 1 ? [[line, at] as const] : [])));
}
