import type { TextEdit } from "../document/text-range.ts";
import { applyEdits } from "../lint/apply-edits.ts";
import { isLaterScene } from "./later-scene.ts";
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

/** The text of a board that is opened, with which a journal is compared. */
export interface FoundText {
  readonly text: string;
  /** It is of no file: then it may be that of another board which merely starts alike. */
  readonly isNew: boolean;
  /** It comes from the same work that the journal is of, and not from a file that anybody may have written. */
  readonly isOfSameWork: boolean;
}

/** What has to be done so that a text that was found has everything that its journal has. */
export type Recovery =
  | { readonly kind: "nothing" }
  /** The text is an earlier state of the journal's: this brings the rest. */
  | { readonly kind: "edit"; readonly edit: TextEdit }
  /** The text is none of the journal's, so nobody can say which of the two is wanted. */
  | { readonly kind: "conflict"; readonly text: string };

/** Compares a text with its journal. */
export function recover(journal: Journal, found: FoundText): Recovery {
  let text = journal.base;
  let isKnown = text === found.text && !found.isNew;
  for (const edits of journal.edits) {
    text = applyEdits(text, edits);
    isKnown ||= text === found.text;
  }
  const newest = withDraft(text, journal.draft);
  if (newest === found.text) return { kind: "nothing" };
  if (isKnown) return { kind: "edit", edit: difference(found.text, newest) };
  // VS Code may have kept what was drawn a moment before the journal ended.
  if (found.isOfSameWork && isLaterScene(found.text, newest, journal.base)) return { kind: "nothing" };
  return { kind: "conflict", text: newest };
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
