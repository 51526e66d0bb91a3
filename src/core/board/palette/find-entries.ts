/** What a palette's search reads of an item. */
export interface Findable {
  readonly title: string;
  /** Other names; with the name that its file has. */
  readonly keywords: readonly string[];
}

/**
 * The items that every word of `query` is found in, the best first: those whose title begins with it, then those of
 * which a word of the title does, a keyword does, and those that only contain it. All of them where nothing is asked for.
 */
export function findEntries<T extends Findable>(entries: readonly T[], query: string): readonly T[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  const ranked = entries.flatMap((entry) => {
    const rank = rankOf(entry, words);
    return rank === undefined ? [] : [{ entry, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

function rankOf({ title, keywords }: Findable, words: readonly string[]): number | undefined {
  const name = title.toLowerCase();
  const others = keywords.map((keyword) => keyword.toLowerCase());
  const text = [name, ...others].join("\n");
  if (!words.every((word) => text.includes(word))) return undefined;
  const all = words.join(" ");
  if (name === all) return 0;
  if (name.startsWith(all)) return 1;
  if (words.every((word) => beginsWord(name, word))) return 2;
  if (others.some((other) => other === all || other.startsWith(all))) return 3;
  return words.every((word) => beginsWord(text, word)) ? 4 : 5;
}

function beginsWord(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word));
}
