import { distance } from "fastest-levenshtein";

/** Nothing longer can be near to a name; comparing takes time by the square of the length. */
const longestName = 100;

/** The known word that was meant by one that is not known, if any is near; capitals do not matter. */
export function nearestWord(typed: string, known: readonly string[]): string | undefined {
  if (typed.length > longestName) return undefined;
  const word = typed.toLowerCase();
  let best: string | undefined;
  let least = Infinity;
  for (const name of known) {
    const far = distance(word, name.toLowerCase());
    if (far < least && far <= mostLetters(name)) [best, least] = [name, far];
  }
  return best;
}

/** Two letters that changed places are two others, so that even a word of four may have as many. */
function mostLetters(name: string): number {
  return name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 4));
}

/** What may follow behind "There is no …": a clause with its semicolon; empty where no known word is near. */
export function perhaps(typed: string, known: readonly string[]): string {
  const near = nearestWord(typed, known);
  return near === undefined ? "" : `; perhaps "${near}" was meant`;
}
