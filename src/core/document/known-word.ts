import { ownText } from "./own-text.ts";

/**
 * A word that texts use, in the spelling by which it is looked up, with what was read of it. Texts use the same few
 * thousand words over and over: each is one object, so that what is known of it is a field and not a search.
 */
export class KnownWord {
  readonly text: string;
  /** Its code. */
  readonly firstLetter: number;
  readonly #facts: unknown[] = [];

  constructor(text: string) {
    this.text = text;
    this.firstLetter = text.charCodeAt(0);
  }

  /** The fact of this number, read at the first time of asking. */
  get<Fact extends object>(slot: number, read: (word: string) => Fact): Fact {
    const known = this.#facts[slot];
    // Only the reader that took the number writes there.
    if (known !== undefined) return known as Fact;
    const fact = read(this.text);
    while (this.#facts.length < slot) this.#facts.push(undefined);
    this.#facts[slot] = fact;
    return fact;
  }
}

/** A pure function of a word that is asked again and again. */
export function wordFact<Fact extends object>(read: (word: string) => Fact): (word: KnownWord) => Fact {
  const slot = slots++;
  return (word) => word.get(slot, read);
}

let slots = 0;

/** The one object of a word; when there are more than any language's texts use, it begins anew. */
export function knownWord(text: string): KnownWord {
  const before = known.get(text);
  if (before) return before;
  const word = new KnownWord(ownText(text));
  if (known.size >= mostWords) known.clear();
  if (text.length <= longestWord) known.set(word.text, word);
  return word;
}

const known = new Map<string, KnownWord>();
/** What is longer than words are is not kept. */
const longestWord = 30;
const mostWords = 20_000;
