import { describe, expect, it } from "vitest";
import { recover, type Journal } from "../../../src/core/board/journal.ts";
import { noChange } from "../../../src/core/board/scene-change.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";

const base = '{"type":"excalidraw","elements":[{"id":"a","x":1}]}';
const insert = (at: number, newText: string) => [{ range: { start: at, end: at }, newText }];
const journal: Journal = {
  base,
  edits: [insert(base.indexOf('"x"'), '"y":2,'), insert(base.indexOf('"x"'), '"z":3,')],
  draft: undefined,
};
/** What the file holds. */
const saved = (text: string) => ({ text, isNew: false, isOfSameWork: false });
const last = '{"type":"excalidraw","elements":[{"id":"a","z":3,"y":2,"x":1}]}';
const moving = { ...noChange, elements: [{ kind: "update", key: "a", set: { x: 9 }, unset: [] }] } as const;

describe("A board's journal", () => {
  it("brings what a text of any earlier moment lacks", () => {
    for (const found of [base, base.replace('"x"', '"y":2,"x"')]) {
      const recovery = recover(journal, saved(found));
      expect(recovery.kind).toBe("edit");
      if (recovery.kind === "edit") expect(applyEdits(found, [recovery.edit])).toBe(last);
    }
  });

  it("has nothing to bring to the newest text", () => {
    expect(recover(journal, saved(last))).toEqual({ kind: "nothing" });
    expect(recover(journal, { ...saved(last), isNew: true })).toEqual({ kind: "nothing" });
  });

  it("does not touch a text that somebody else has changed, and has the drawing", () => {
    expect(recover(journal, saved(base.replace("1", "5")))).toEqual({ kind: "conflict", text: last });
  });

  it("does not take a new board for the one that began alike", () => {
    expect(recover(journal, { ...saved(base), isNew: true })).toEqual({ kind: "conflict", text: last });
    expect(recover(journal, { ...saved(base.replace('"x"', '"y":2,"x"')), isNew: true }).kind).toBe("edit");
  });

  it("brings the gesture that was not finished", () => {
    const recovery = recover({ ...journal, draft: moving }, saved(last));
    expect(recovery).toEqual({ kind: "edit", edit: expect.anything() as unknown });
    if (recovery.kind === "edit")
      expect(applyEdits(last, [recovery.edit])).toBe(last.replace('"x":1', '"x":9'));
  });

  it("has nothing to bring to what was drawn a moment after it ended, unless a file only looks like that", () => {
    const versions = [1, 2, 3].map((version) => base.replace('"x":1', `"version":${version}`));
    const [first = "", second = "", third = ""] = versions;
    const behind = {
      base: first,
      edits: [[{ range: { start: 0, end: first.length }, newText: second }]],
      draft: undefined,
    };
    expect(recover(behind, { ...saved(third), isOfSameWork: true })).toEqual({ kind: "nothing" });
    expect(recover(behind, saved(third))).toEqual({ kind: "conflict", text: second });
  });

  it("brings a gesture on a file that was empty, and none to one that is no board", () => {
    const drawn = {
      ...noChange,
      elements: [{ kind: "insert", key: "a", element: { id: "a" }, after: null }],
    } as const;
    const onEmpty = recover({ base: "", edits: [], draft: drawn }, saved(""));
    expect(onEmpty.kind).toBe("edit");
    if (onEmpty.kind === "edit")
      expect(JSON.parse(onEmpty.edit.newText)).toMatchObject({ elements: [{ id: "a" }] });
    expect(recover({ base: "[", edits: [], draft: drawn }, saved("["))).toEqual({ kind: "nothing" });
  });
});
