import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { oddBoard } from "../e2e/odd-board.ts";
import { boardIn, told } from "./board.ts";
import { startEditor, type Editor } from "./editor.ts";

/** Another extension that wants to be the editor of boards. It has no code: what counts is whom VS Code asks. */
const other = {
  publisher: "somebody",
  name: "drawings",
  version: "1.0.0",
  engines: { vscode: "^1.90.0" },
  contributes: {
    customEditors: [
      {
        viewType: "somebody.drawing",
        displayName: "Somebody's Drawing",
        selector: [{ filenamePattern: "*.excalidraw" }],
        priority: "default",
      },
    ],
  },
};

let editor: Editor;
afterEach(() => editor.close());
const file = "owned.excalidraw";
const editorName = (name: string) => ({ selector: `.editor-group-container :text("${name}")` });

describe("Where another extension opens boards, too", () => {
  it("VS Code asks which is to open them", async () => {
    editor = await startEditor({ label: "owners", others: [other], files: { [file]: oddBoard } });
    const window = await editor.open(file);
    await told(window, "multiple default editors");
    expect(readFileSync(join(editor.folder, file), "utf8")).toBe(oddBoard);
  });

  it("and was chosen, it keeps them, and Loopboard is offered beside it", async () => {
    editor = await startEditor({
      files: { [file]: oddBoard },
      label: "owner",
      others: [other],
      settings: { "workbench.editorAssociations": { "*.excalidraw": "somebody.drawing" } },
    });
    const window = await editor.open(file);
    await window.page.waitFor(editorName("Somebody's Drawing"));
    await window.run("Loopboard: Open Board");
    await boardIn(window, file).shows(3);
  });
});
