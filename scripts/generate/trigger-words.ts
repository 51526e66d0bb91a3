import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bitsOfPattern, keyLength } from "../../src/core/document/trigger-words.ts";
import { declaredTriggers, escapedKey } from "../../src/core/document/triggers.ts";
import type { Generator } from "./generator.ts";
import { neededWords } from "./patterns/needed-words.ts";

/**
 * src/core/document/trigger-words.json: the keys of the patterns that are declared with `trigger`, in the order of their numbers (those that are declared together
 * stay together), and
 * the parts of words that they need, by their first letters, each with the numbers of the bits that
 * it sets: some of each pattern, of which a text needs all. Of patterns that the bundles write with escapes also the keys that they have there.
 */
export const triggerWords: Generator = {
  path: "src/core/document/trigger-words.json",
  generate: async () => {
    // Whatever declares patterns is used by a rule.
    await import("../../src/rules/index.ts");
    const keys: string[] = [];
    const escaped: Record<string, number> = {};
    const sources = readSources();
    const isEscaped = ({ source }: RegExp): boolean =>
      /[^\0-\x7f]/.test(source) && sources.includes(`/${source}/`);
    const numbersOf = new Map<string, number[]>();
    const add = (part: string, number: number): void => {
      const numbers = numbersOf.get(part) ?? [];
      numbersOf.set(part, numbers);
      numbers.push(number);
    };
    const declared = Map.groupBy(declaredTriggers(), ({ key }) => key);
    for (const [key, alike] of declared) {
      const patterns = patternsOf(key, alike);
      const lists = neededWords(patterns);
      if (lists.length === 0) continue;
      if (patterns.some(isEscaped)) escaped[escapedKey(patterns, isEscaped)] = keys.length;
      for (let bit = 0; bit < bitsOfPattern; bit++)
        for (const part of new Set(lists[bit] ?? lists[0])) add(part, bitsOfPattern * keys.length + bit);
      keys.push(key);
    }
    return JSON.stringify({ patterns: keys, escaped, parts: byFirstLetters(numbersOf) });
  },
};

/** All of src in one text, to tell a pattern that is written there from one that is made of strings. */
function readSources(): string {
  const folder = join(import.meta.dirname, "../../src");
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  );
  return paths.map((path) => readFileSync(join(folder, path), "utf8")).join("\n");
}

/** Throws where two that differ would have the same number: a key is made of some of their characters only. */
function patternsOf(key: string, alike: ReturnType<typeof declaredTriggers>): readonly RegExp[] {
  const [patterns = [], ...others] = alike.map((one) => one.patterns());
  const text = (some: readonly RegExp[]): string => some.map(({ source }) => source).join("\n");
  for (const other of others)
    if (text(other) !== text(patterns)) throw new Error(`Two patterns have the key ${key}: ${text(other)}`);
  return patterns;
}

function byFirstLetters(numbersOf: ReadonlyMap<string, readonly number[]>): Readonly<Record<string, string>> {
  const keyOf = (part: string): string => part.replace(/^\^|\$$/g, "").slice(0, keyLength);
  const rows = Map.groupBy([...numbersOf.keys()].sort(), keyOf);
  const written = Array.from(rows, ([key, parts]): readonly [string, string] => [
    key,
    parts.map((part) => [part, ...(numbersOf.get(part) ?? [])].join(",")).join(" "),
  ]);
  return Object.fromEntries(written.sort(([a], [b]) => (a < b ? -1 : 1)));
}
