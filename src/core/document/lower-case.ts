/**
 * The text in small letters, each at the place where it stood. Patterns that need not ignore case are compiled several times
 * faster: with `iu` the library of Unicode is asked about every character of every class.
 */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  // The one letter whose small form takes two places.
  return lower.length === text.length ? lower : text.replaceAll("İ", "i").toLowerCase();
}
