import * as vscode from "vscode";
import { until } from "../../until.ts";

describe("A window that is opened again", () => {
  it("still has the text that was not saved", async () => {
    await until("the text is back", () =>
      vscode.workspace.textDocuments.some(
        (document) =>
          document.uri.path.endsWith("unsaved.md") &&
          document.isDirty &&
          document.getText() === "not saved\n",
      ),
    );
  });
});
