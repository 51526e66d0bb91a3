import type { TextRange } from "../document/text-range.ts";
import { textMemo } from "../document/text-memo.ts";
import { type KnownWord, wordFact } from "../document/known-word.ts";
import type { Term } from "./term.ts";
import { isJoined, isNumber, type TermWord, termWords, termWordsIn, termWordsOf } from "./term-words.ts";

/** Finds terms in prose. Built once from a glossary; the time of a search grows with the text and not with the glossary. */
export interface TermIndex {
  /** The term that this text as a whole is a name of. */
  readonly find: (text: string) => Term | undefined;
  /** Every place within the range that names a term, longest names first served, in order, none overlapping. */
  readonly matchesIn: (text: string, range: TextRange) => readonly TermMatch[];
  /** The same for a whole text whose words, as phrases see them, are known. */
  readonly matchesAmong: (text: string, words: readonly TermWord[]) => readonly TermMatch[];
}

/** A place in a text that names a term. */
export interface TermMatch {
  readonly term: Term;
  readonly range: TextRange;
}

/** A node of the trie: what the words so far name, and what may follow. Maps come when needed, as most are not. */
interface Node {
  anyCase?: Term;
  exact?: Map<string, Term>;
  words?: Map<string, Node>;
  /** Words known by their stem only, which an inflected language needs; by the stem's first letters and the stem. */
  stems?: Map<string, Map<string, Node>>;
}

/** Where names start. Most words start none, so it is remembered of each. */
interface Root {
  readonly after: (word: KnownWord) => readonly Node[];
}

interface Ending {
  readonly term: Term;
  /** Index of the word after the match. */
  readonly next: number;
}

/** A stem shorter than this would match unrelated words; a word is looked up by this many letters of it. */
const shortestStem = 3;

/** Longer beginnings of a word are not tried, so that a word of a million letters costs no more than another. */
const longestStem = 30;

/** @param own Terms, ahead of the others, whose names nothing else means, in whatever case. */
export function termIndex(terms: readonly Term[], own: ReadonlySet<Term> = new Set()): TermIndex {
  const root: Node = {};
  for (const term of terms) {
    for (const alias of anyCaseNames(term)) nodeFor(root, alias).anyCase ??= term;
    for (const alias of term.exactAliases) addExact(nodeFor(root, alias), alias, term, own);
  }
  const start: Root = { after: wordFact((word) => nodesAfter(root, word)) };
  // Several readers look for terms in the same text, one after the other.
  const inWhole = textMemo(
    (text: string) => matches(start, text, termWordsIn(text, { start: 0, end: text.length })),
    fewDocuments,
  );
  return {
    find: (text) => {
      const words = termWordsIn(text, { start: 0, end: text.length });
      const ending = longest(start, text, words, 0);
      return ending?.next === words.length ? ending.term : undefined;
    },
    matchesIn: (text, range) =>
      range.start === 0 && range.end === text.length
        ? inWhole(text)
        : matches(start, text, termWordsIn(text, range)),
    matchesAmong: (text, words) => matches(start, text, termWordsOf(text, words)),
  };
}

function addExact(node: Node, alias: string, term: Term, own: ReadonlySet<Term>): void {
  if (node.anyCase && own.has(node.anyCase)) return;
  node.exact ??= new Map<string, Term>();
  const known = node.exact.get(alias);
  if (!known || !own.has(known)) node.exact.set(alias, term);
}
/** In characters. */
const fewDocuments = 200_000;

/** The names of a term that are found in whatever case. */
export function anyCaseNames({ name, aliases, exactAliases }: Term): readonly string[] {
  return exactAliases.includes(name) ? aliases : [name, ...aliases];
}

function nodeFor(root: Node, alias: string): Node {
  let node = root;
  for (const { text, isStem } of termWords(alias)) {
    const next = isStem ? stemsLike(node, text) : (node.words ??= new Map<string, Node>());
    const child = next.get(text) ?? {};
    next.set(text, child);
    node = child;
  }
  return node;
}

function stemsLike(node: Node, stem: string): Map<string, Node> {
  const stems = (node.stems ??= new Map<string, Map<string, Node>>());
  const start = stem.slice(0, shortestStem);
  const like = stems.get(start) ?? new Map<string, Node>();
  stems.set(start, like);
  return like;
}

function matches(root: Root, text: string, words: readonly TermWord[]): readonly TermMatch[] {
  const found: TermMatch[] = [];
  for (let at = 0; at < words.length;) {
    const first = words[at];
    // Most words start no name.
    const ending = first && root.after(first.word) !== none ? longest(root, text, words, at) : undefined;
    const last = ending && words[ending.next - 1];
    if (first && last) found.push({ term: ending.term, range: { start: first.start, end: last.end } });
    at = ending?.next ?? at + 1;
  }
  return found;
}

/** The longest name that starts at a word. */
function longest(root: Root, text: string, words: readonly TermWord[], from: number): Ending | undefined {
  const first = words[from];
  let best: Ending | undefined;
  let open = first ? root.after(first.word) : none;
  for (let next = from + 1; open.length > 0; next++) {
    for (const node of open) {
      const term = termAtNode(node, text, words, from, next);
      if (term && next > (best?.next ?? from)) best = { term, next };
    }
    open = nodesBehind(open, text, words, next);
  }
  return best;
}

/** Where the word of this number leads to from all of these; most names end before it. */
function nodesBehind(
  open: readonly Node[],
  text: string,
  words: readonly TermWord[],
  next: number,
): readonly Node[] {
  const before = words[next - 1];
  const word = words[next];
  if (!before || !word || !open.some(goesOn) || !isJoined(text, before, word)) return none;
  let found = none;
  for (const node of open) {
    const after = nodesAfter(node, word.word.text);
    if (after.length > 0) found = found.length === 0 ? after : [...found, ...after];
  }
  return found;
}

function goesOn({ words, stems }: Node): boolean {
  return words !== undefined || stems !== undefined;
}

function termAtNode(
  node: Node,
  text: string,
  words: readonly TermWord[],
  from: number,
  next: number,
): Term | undefined {
  if (!node.exact) return node.anyCase;
  const first = words[from];
  const last = words[next - 1];
  if (!first || !last) return node.anyCase;
  const written = text.slice(first.start, last.end);
  return node.exact.get(written) ?? node.exact.get(written.replace(/s$/, "")) ?? node.anyCase;
}

const none: readonly Node[] = [];

/** Where a word leads to: itself, any number if it is one, or a stem of it, the longest first. */
function nodesAfter({ words, stems }: Node, word: string): readonly Node[] {
  const same = words?.get(word);
  const number = words?.get("#");
  const like = stems?.get(word.slice(0, shortestStem));
  if (!like && !number) return same ? [same] : none;
  const found = [same, number && isNumber(word) ? number : undefined];
  for (let length = Math.min(word.length, longestStem); like && length >= shortestStem; length--) {
    found.push(like.get(word.slice(0, length)));
  }
  const after = found.filter((node) => node !== undefined);
  return after.length === 0 ? none : after;
}
