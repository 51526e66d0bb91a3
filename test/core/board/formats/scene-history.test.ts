import fc from "fast-check";
import { expect, test } from "vitest";
import {
  leapTo,
  looksSaved,
  markSaved,
  newHistory,
  redoStep,
  takeStep,
  undoStep,
} from "../../../../src/core/board/formats/scene-history.ts";

const action = fc.oneof(
  fc.record({
    kind: fc.constant("edit" as const),
    at: fc.nat(),
    length: fc.nat(3),
    text: fc.string({ maxLength: 3 }),
  }),
  fc.constantFrom(
    { kind: "undo" as const },
    { kind: "redo" as const },
    { kind: "save" as const },
    { kind: "revert" as const },
  ),
  fc.record({ kind: fc.constant("outside" as const), text: fc.string({ maxLength: 4 }) }),
);

/**
 * The other way to know what the text must be: every state that undo and redo reach, written down whole. A file that
 * changes outside, or is reverted, replaces the state that is saved.
 */
test("a history gives what a list of whole texts gives, as VS Code undoes, saves and reverts", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 5 }), fc.array(action, { maxLength: 30 }), (first, actions) => {
      let history = newHistory(first);
      let texts = [first];
      let current = 0;
      let saved = 0;
      let file = first;
      for (const one of actions) {
        switch (one.kind) {
          case "edit": {
            const start = one.at % (history.text.length + 1);
            const range = { start, end: Math.min(history.text.length, start + one.length) };
            history = takeStep(history, [{ range, newText: one.text }]);
            const before = texts[current] ?? "";
            const after = before.slice(0, range.start) + one.text + before.slice(range.end);
            texts = [...texts.slice(0, current + 1), after];
            current++;
            break;
          }
          case "undo":
            history = undoStep(history);
            current = Math.max(0, current - 1);
            break;
          case "redo":
            history = redoStep(history);
            current = Math.min(texts.length - 1, current + 1);
            break;
          case "save":
            history = markSaved(history);
            file = history.text;
            saved = current;
            break;
          case "outside":
          case "revert":
            // A file that changes outside is only taken over when nothing is unsaved.
            if (one.kind === "outside" && texts[current] !== file) break;
            if (one.kind === "outside" && current !== saved) break;
            if (one.kind === "outside") file = one.text;
            history = leapTo(history, file);
            saved = Math.min(saved, texts.length - 1);
            texts[saved] = file;
            current = saved;
        }
        expect(history.text).toBe(texts[current]);
        expect(looksSaved(history)).toBe(current === saved && texts[current] !== file);
      }
    }),
    { numRuns: 1000 },
  );
});

test("what a backup brought back is not what is saved", () => {
  const history = newHistory("drawn", "saved");
  expect(looksSaved(history)).toBe(true);
  const reverted = leapTo(history, "saved");
  expect(reverted.text).toBe("saved");
  expect(looksSaved(reverted)).toBe(false);
});
