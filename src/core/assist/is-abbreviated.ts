/** Whether typed letters stand in a text in their order, as editors match them: `evm` and `metr` are of "Evaluation metrics". */
export function isAbbreviated(typed: string, text: string): boolean {
  const letters = text.toLowerCase();
  let at = -1;
  for (const letter of typed.toLowerCase().replace(/\s+/g, "")) {
    at = letters.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
