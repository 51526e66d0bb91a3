import type { TextEdit } from "../document/text-range.ts";
import { applyEdits } from "../lint/apply-edits.ts";
import type { SceneChange } from "./scene-change.ts";
import { readSceneIndex } from "./scene-index.ts";
import { newSceneText, sceneEdits } from "./scene-text.ts";

/** What happened to a board since it was last saved: enough to make its text again. */
export interface Journal {
  /** The text that the first of the edits was made to. */
  readonly base: string;
  /** One change of the text after the other; the offsets of each count in the text that it was made to. */
  readonly edits: readonly (readonly TextEdit[])[];
  /** The gesture that somebody was in the middle of, if the text does not have it yet. */
  readonly draft: SceneChange | undefined;
}

/** What has to be done so that a text that was found has everything that its journal has. */
export type Recovery =
  | { readonly kind: "nothing" }
  /** The text is an earlier state of the journal's: this brings the rest. */
  | { readonly kind: "edit"; readonly edit: TextEdit }
  /** The text is none of the journal's, so nobody can say which of the two is wanted. */
  | { readonly kind: "conflict"; readonly text: string };

/**
 * Compares a text with its journal.
 * @param isNew The text is of no file: then it may be that of another board which merely starts alike.
 */
export function recover(journal: Journal, found: string, isNew: boolean): Recovery {
  let text = journal.base;
  let isKnown = text === found && !isNew;
  for (const edits of journal.edits) {
    text = applyEdits(text, edits);
    isKnown ||= text === found;
  }
  const newest = withDraft(text, journal.draft);
  if (newest === found) return { kind: "nothing" };
  return isKnown ? { kind: "edit", edit: difference(found, newest) } : { kind: "conflict", text: newest };
}

/** The journal with what is in the middle of being drawn made a change like the others. */
export function settleDraft({ base, edits, draft }: Journal): Journal {
  if (!draft) return { base, edits, draft };
  const text = edits.reduce(applyEdits, base);
  return { base, edits: [...edits, [difference(text, withDraft(text, draft))]], draft: undefined };
}

function withDraft(text: string, draft: SceneChange | undefined): string {
  if (!draft) return text;
  const reading = readSceneIndex(text);
  if (reading.kind === "scene") return applyEdits(text, sceneEdits(text, reading.index, draft).edits);
  return reading.kind === "empty" ? newSceneText(draft, "\n") : text;
}

/** The one edit between two texts, without what they have in common at both ends. */
function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { range: { start, end: before.length - end }, newText: after.slice(start, after.length - end) };
}
