import { readFileSync } from "node:fs";

/** What tests look at of an element. */
interface SavedElement {
  readonly type: string;
  readonly width: number;
}

/**
 * The elements in a board's file that had this text before, once another one is written. VS Code empties a file and then fills it: until
 * its text is whole there is nothing to see yet.
 */
export function savedElements(path: string, before: string): readonly SavedElement[] | undefined {
  const text = readFileSync(path, "utf8");
  if (text === before) return undefined;
  try {
    return (JSON.parse(text) as { readonly elements: readonly SavedElement[] }).elements;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
