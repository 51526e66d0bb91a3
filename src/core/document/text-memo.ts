/**
 * A pure function of a text that remembers what it gave: a keystroke changes one section of a document, and what was
 * read in the others need not be read again. Forgets what was not asked for since as many characters were new.
 */
export function textMemo<Value>(
  read: (text: string) => Value,
  capacity = defaultCapacity,
): (text: string) => Value {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  let characters = 0;
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const value = old.get(text) ?? read(text);
    characters += text.length;
    if (characters > capacity) {
      old = young;
      young = new Map();
      characters = text.length;
    }
    young.set(text, value);
    return value;
  };
}

/** A few long documents. */
const defaultCapacity = 2_000_000;
