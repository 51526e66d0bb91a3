/** Links between designs and boards, beside VS Code's own Markdown extension: nothing missing, nothing twice. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { writePngScene } from "../../../src/core/board/formats/png-scene.ts";
import { pixel } from "../../core/board/formats/pixel.ts";
import { until } from "../until.ts";
import { closeAll, openText, workspaceFolder, writeFile } from "../workspace.ts";

const design = "# Movie night\n\nSee [serving](#serving).\n\n## Serving\n\nOnline.\n";
const notes = "# Notes\n\nAs in [the design](design.md#serving).\n";
const board = (link: string): string =>
  JSON.stringify({
    type: "excalidraw",
    version: 2,
    source: "",
    elements: [
      { id: "1", type: "rectangle", link, x: 0, y: 0, width: 10, height: 10 },
      { id: "2", type: "text", text: "Serving cache", link: null, x: 0, y: 0, width: 10, height: 10 },
    ],
  });
const heading = new vscode.Position(4, 5);

async function openLinked(folder: string): Promise<vscode.Uri> {
  writeFile(`${folder}/notes.md`, notes);
  writeFile(`${folder}/loops.excalidraw`, board("design.md#serving"));
  return (await openText(`${folder}/design.md`, design)).document.uri;
}

/** `FILE:LINE` of each, sorted; the same twice where two providers say the same. */
function placesIn(folder: string, locations: readonly vscode.Location[]): readonly string[] {
  const root = `${workspaceFolder().path}/${folder}/`;
  const own = locations.filter(({ uri }) => uri.path.startsWith(root));
  return own.map(({ uri, range }) => `${uri.path.slice(root.length)}:${range.start.line}`).sort();
}

describe("Links", () => {
  afterEach(closeAll);

  it("to a heading are found once each, those of boards too", async () => {
    const uri = await openLinked("refs");
    const found = await until("the references", async () => {
      const locations = await vscode.commands.executeCommand<vscode.Location[]>(
        "vscode.executeReferenceProvider",
        uri,
        heading,
      );
      const places = placesIn("refs", locations);
      return places.some((place) => place.startsWith("loops")) && places.length > 1 ? places : undefined;
    });
    assert.deepEqual(found, ["design.md:2", "design.md:4", "loops.excalidraw:0", "notes.md:2"]);
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "Serving",
    );
    const locations = symbols.map(({ location }) => location);
    assert.deepEqual(placesIn("refs", locations), ["design.md:4", "loops.excalidraw:0"]);
  });

  it("to a place that a board in a PNG does not have are found", async () => {
    const png = vscode.Uri.joinPath(workspaceFolder(), "pictured.excalidraw.png");
    writeFileSync(png.fsPath, writePngScene(pixel, board("")));
    const link = (place: string) => `[${place}](pictured.excalidraw.png#id=${place})`;
    const text = `---\nloopboard: true\n---\n\n# Movie night\n\n${link("2")} ${link("3")}\n`;
    const { document } = await openText("pictured.md", text);
    const findings = await until("the finding", () => {
      const found = vscode.languages.getDiagnostics(document.uri);
      const broken = found.filter(({ message }) => message.includes("pictured.excalidraw.png"));
      return broken.length > 0 && broken;
    });
    assert.deepEqual(
      findings.map(({ message }) => /#id=\d/.exec(message)?.[0]),
      ["#id=3"],
    );
  });

  it("follow a heading that is renamed, in a board that is not saved too", async () => {
    const uri = await openLinked("renames");
    const loops = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(workspaceFolder(), "renames/loops.excalidraw"),
    );
    const growth = new vscode.WorkspaceEdit();
    growth.insert(loops.uri, new vscode.Position(0, 1), '"unsaved": "longer than before", ');
    await vscode.workspace.applyEdit(growth);
    assert.equal(loops.isDirty, true);

    const edit = await until("the rename", async () => {
      const given = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        "vscode.executeDocumentRenameProvider",
        uri,
        heading,
        "Online path",
      );
      return given.entries().length === 3 ? given : undefined;
    });
    await vscode.workspace.applyEdit(edit);
    const text = async (name: string): Promise<string> =>
      (await vscode.workspace.openTextDocument(vscode.Uri.joinPath(uri, "..", name))).getText();
    assert.equal(
      await text("design.md"),
      design.replace("#serving", "#online-path").replace("## Serving", "## Online path"),
    );
    assert.equal(await text("notes.md"), notes.replace("#serving", "#online-path"));
    const grown = board("design.md#online-path").replace("{", '{"unsaved": "longer than before", ');
    assert.equal(loops.getText(), grown);
  });

  it("of a board follow a design that moves", async () => {
    const uri = await openLinked("moves");
    await closeAll();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, vscode.Uri.joinPath(uri, "../papers/design.md"));
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    const loops = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(uri, "../loops.excalidraw"));
    await until("the new link", () => loops.getText() === board("papers/design.md#serving"));
  });
});
