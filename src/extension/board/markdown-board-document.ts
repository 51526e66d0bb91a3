import type { TextEdit } from "../../core/document/text-range.ts";
import { obsidianEdits } from "../../core/board/formats/obsidian-edits.ts";
import { readObsidianFile, type ObsidianReading } from "../../core/board/formats/obsidian-file.ts";
import { applyEdits } from "../../core/lint/apply-edits.ts";
import type { BoardDocument } from "./board-document.ts";

/** The drawing inside a page of Obsidian. `page` is the text document that VS Code keeps. */
export function markdownBoardDocument(page: BoardDocument): BoardDocument {
  let known: { readonly version: number; readonly reading: ObsidianReading } | undefined;
  /** The edits of the scene that the page has been asked for, and the text that they make. */
  let expected: { readonly edits: readonly TextEdit[]; readonly text: string } | undefined;

  function read(): ObsidianReading {
    const { version } = page;
    if (known?.version !== version) known = { version, reading: readObsidianFile(page.text()) };
    return known.reading;
  }
  function text(): string {
    const reading = read();
    return reading.kind === "drawing" ? reading.sceneText : "";
  }

  return {
    uri: page.uri,
    get version() {
      return page.version;
    },
    get eol() {
      return page.eol;
    },
    get isSaved() {
      return page.isSaved;
    },
    text,
    problem() {
      const reading = read();
      return reading.kind === "problem" ? reading : undefined;
    },
    slice: (start, end) => text().slice(start, end),
    placeOf(offset) {
      const reading = read();
      if (reading.kind === "problem") return page.placeOf(reading.offset);
      // In a packed scene nothing has a place of its own.
      return page.placeOf(reading.block.start + (reading.packing === "json" ? offset : 0));
    },
    async apply(edits) {
      const reading = read();
      if (reading.kind === "problem") return false;
      const next = applyEdits(reading.sceneText, edits);
      expected = { edits, text: next };
      try {
        return await page.apply(obsidianEdits(reading, edits, next, page.eol));
      } finally {
        expected = undefined;
      }
    },
    onChange(listener) {
      let before = text();
      return page.onChange(({ version }) => {
        const after = text();
        const isOwn = expected?.text === after;
        const whole = { range: { start: 0, end: before.length }, newText: after };
        before = after;
        listener({ version, edits: isOwn && expected ? expected.edits : [whole] });
      });
    },
    onClean: (listener) => page.onClean(listener),
    onWillSave: (listener) => page.onWillSave(listener),
  };
}
