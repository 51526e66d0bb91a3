import { modify } from "jsonc-parser";
import type { TextEdit } from "../document/text-range.ts";

/** The edits that turn a rule off in the text of a configuration, which may be empty. Comments stay. */
export function ruleOffEdits(text: string, rule: string): readonly TextEdit[] {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  if (text.trim() === "") {
    const newText = `{${eol}  "rules": {${eol}    "${rule}": "off"${eol}  }${eol}}${eol}`;
    return [{ range: { start: 0, end: text.length }, newText }];
  }
  // First among the rules: behind the last, it would part that one from the comment at its end.
  const edits = modify(text, ["rules", rule], "off", {
    getInsertionIndex: () => 0,
    formattingOptions: { insertSpaces: !/^\t/m.test(text), tabSize: 2, eol },
  });
  return edits.map(({ offset, length, content }) => ({
    range: { start: offset, end: offset + length },
    newText: content,
  }));
}
