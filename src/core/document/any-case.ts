/**
 * A pattern for texts in either case, written with `\p{L}` and `\p{N}`. Both flags `i` and `u` together would have V8 ask the library
 * of Unicode about each character of each class: 16 such patterns took a tenth of a server's start. So letters are those of the
 * alphabets that designs are written in (Latin, Greek, Cyrillic), and digits those of ASCII.
 */
export function anyCase(source: string, flags: "" | "g" | "gm" = ""): RegExp {
  return new RegExp(source.replace(classOrLetter, plainClass), `${flags}i`);
}

const classOrLetter = /\[(?:\\.|[^\]\\])*\]|\\p\{[LN]\}|\\[^]/g;

const letters = "a-zA-Z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u03ff\\u0400-\\u052f";

function plainClass(part: string): string {
  const inner = part.replaceAll("\\p{L}", letters).replaceAll("\\p{N}", "0-9");
  return inner === part || part.startsWith("[") ? inner : `[${inner}]`;
}
