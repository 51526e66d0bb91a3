/**
 * A pure function of a text that remembers what it gave: a keystroke changes one section of a document, and what was
 * read in the others need not be read again. Forgets what was not asked for since as many characters were new.
 * @param isShared Whether other documents have the same texts: then {@link forgetTexts} lets it be.
 */
export function textMemo<Value>(
  read: (text: string) => Value,
  capacity = defaultCapacity,
  isShared = false,
): (text: string) => Value {
  const memo = keyedMemo<Value>(capacity, isShared);
  return (text) => memo(text, () => read(text));
}

/** The same where the text is only the key of what is read: equal keys must stand for equal values. */
export function keyedMemo<Value>(
  capacity: number,
  isShared = false,
): (key: string, read: () => Value) => Value {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  let characters = 0;
  let since = forgotten;
  return (key, read) => {
    if (since !== forgotten && !isShared) {
      young = new Map();
      old = new Map();
      characters = 0;
      since = forgotten;
    }
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? read();
    characters += key.length;
    if (characters > capacity) {
      old = young;
      young = new Map();
      characters = key.length;
    }
    young.set(key, value);
    return value;
  };
}

/**
 * Lets go of what is remembered of the texts of one document. Who reads one document after the other meets them no more, and
 * what is held across a few documents is copied by each search for garbage.
 */
export function forgetTexts(): void {
  forgotten++;
}

let forgotten = 0;

/** A few long documents. */
const defaultCapacity = 300_000;
