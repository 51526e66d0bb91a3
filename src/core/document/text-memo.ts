/**
 * A pure function of a text that remembers what it gave: a keystroke changes one section of a document, and what was
 * read in the others need not be read again. Forgets what was not asked for since as many characters were new.
 */
export function textMemo<Value>(
  read: (text: string) => Value,
  capacity = defaultCapacity,
): (text: string) => Value {
  const memo = keyedMemo<Value>(capacity);
  return (text) => memo(text, () => read(text));
}

/** The same where the text is only the key of what is read: equal keys must stand for equal values. */
export function keyedMemo<Value>(capacity: number): (key: string, read: () => Value) => Value {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  let characters = 0;
  return (key, read) => {
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

/** A few long documents. */
const defaultCapacity = 300_000;
