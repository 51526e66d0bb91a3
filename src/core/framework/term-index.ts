import type { TextRange } from "../document/text-range.ts";
import type { Term } from "./term-schema.ts";
import { type TermWord, termWords, termWordsIn } from "./term-words.ts";

/** Finds terms in prose. Built once from a glossary; the time of a search grows with the text and not with the glossary. */
export interface TermIndex {
  /** The term that this text as a whole is a name of. */
  readonly find: (text: string) => Term | undefined;
  /** Every place within the range that names a term, longest names first served, in order, none overlapping. */
  readonly matchesIn: (text: string, range: TextRange) => readonly TermMatch[];
}

/** A place in a text that names a term. */
export interface TermMatch {
  readonly term: Term;
  readonly range: TextRange;
}

/** A node of the trie: the words so far, and what may follow. */
interface Node {
  readonly words: Map<string, Node>;
  /** Words known by their beginning only, which an inflected language needs. */
  readonly stems: Map<string, Node>;
  anyCase: Term | undefined;
  readonly exact: Map<string, Term>;
}

interface Ending {
  readonly term: Term;
  /** Index of the word after the match. */
  readonly next: number;
}

/** A stem shorter than this would match unrelated words. */
const shortestStem = 3;

export function termIndex(terms: readonly Term[]): TermIndex {
  const root = newNode();
  for (const term of terms) {
    for (const alias of [term.name, ...term.aliases]) nodeFor(root, alias).anyCase ??= term;
    for (const alias of term.exactAliases) nodeFor(root, alias).exact.set(alias, term);
  }
  return {
    find: (text) => {
      const words = termWordsIn(text, { start: 0, end: text.length });
      const ending = longest(root, text, words, 0);
      return ending?.next === words.length ? ending.term : undefined;
    },
    matchesIn: (text, range) => matches(root, text, termWordsIn(text, range)),
  };
}

function newNode(): Node {
  return { words: new Map(), stems: new Map(), anyCase: undefined, exact: new Map() };
}

function nodeFor(root: Node, alias: string): Node {
  let node = root;
  for (const word of termWords(alias)) {
    const next = word.isStem ? node.stems : node.words;
    const child = next.get(word.text) ?? newNode();
    next.set(word.text, child);
    node = child;
  }
  return node;
}

function matches(root: Node, text: string, words: readonly TermWord[]): readonly TermMatch[] {
  const found: TermMatch[] = [];
  for (let at = 0; at < words.length;) {
    const ending = longest(root, text, words, at);
    const first = words[at];
    const last = ending && words[ending.next - 1];
    if (first && last) found.push({ term: ending.term, range: { start: first.start, end: last.end } });
    at = ending?.next ?? at + 1;
  }
  return found;
}

function longest(root: Node, text: string, words: readonly TermWord[], from: number): Ending | undefined {
  let best: Ending | undefined;
  const follow = (node: Node, at: number): void => {
    const term = termAtNode(node, text, words, from, at);
    if (term && at > (best?.next ?? from)) best = { term, next: at };
    const word = words[at];
    if (word && (at === from || word.isJoined))
      for (const child of children(node, word)) follow(child, at + 1);
  };
  follow(root, from);
  return best;
}

function termAtNode(
  node: Node,
  text: string,
  words: readonly TermWord[],
  from: number,
  at: number,
): Term | undefined {
  if (node.exact.size === 0) return node.anyCase;
  const [first, last] = [words[from], words[at - 1]];
  if (!first || !last) return node.anyCase;
  const written = text.slice(first.start, last.end);
  return node.exact.get(written) ?? node.exact.get(written.replace(/s$/, "")) ?? node.anyCase;
}

function* children(node: Node, word: TermWord): Iterable<Node> {
  const exact = node.words.get(word.word);
  if (exact) yield exact;
  const number = word.isNumber ? node.words.get("#") : undefined;
  if (number) yield number;
  if (node.stems.size === 0) return;
  for (let length = word.word.length; length >= shortestStem; length--) {
    const stem = node.stems.get(word.word.slice(0, length));
    if (stem) yield stem;
  }
}
