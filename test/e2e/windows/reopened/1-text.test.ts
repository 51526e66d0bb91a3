import assert from "node:assert/strict";
import { openText } from "../../workspace.ts";
import { until } from "../../until.ts";
import { page } from "../../page.ts";

describe("A window that is opened again", () => {
  it("is left with a text that was not saved", async () => {
    const { document } = await openText("unsaved.md", "saved\n");
    await page.click({ selector: ".editor-instance .view-lines" });
    await page.press("Control+Home");
    await page.type("not ");
    await until("the text is changed", () => document.getText() === "not saved\n");
    assert.ok(document.isDirty);
  });
});
