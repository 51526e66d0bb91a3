import assert from "node:assert/strict";
import { oddBoard, openBoard } from "../board.ts";
import { page } from "../page.ts";
import { resetTheme, setTheme } from "../theme.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

const themes = [
  ["Default Dark Modern", "dark", false],
  ["Default High Contrast", "dark", true],
  ["Default High Contrast Light", "light", true],
  ["Default Light Modern", "light", false],
] as const;

/** The window's server, or a file of the extension, which VS Code's service worker serves under that name. */
function isHere({ hostname, protocol }: URL): boolean {
  return (
    !protocol.startsWith("http") ||
    hostname === "127.0.0.1" ||
    hostname.endsWith(".vscode-resource.vscode-cdn.net")
  );
}

/**
 * What a page or a webview asks for must be here, without exception. Only what the proxy caught can't be told by who
 * asked: Chromium looks for updates of itself there, but never for a font.
 */
function isAllowed({ url, kind }: { readonly url: string; readonly kind: string }): boolean {
  const asked = new URL(url);
  if (kind !== "outside") return isHere(asked);
  const { hostname } = asked;
  return /(^|\.)(google|googleapis|gvt1)\.com$/.test(hostname) && !hostname.startsWith("fonts.");
}

describe("The look of a board", () => {
  after(closeAll);

  it("follows VS Code's theme while it is open", async () => {
    const board = await openBoard("themes.excalidraw", oddBoard, 3);
    try {
      for (const [name, base, isHighContrast] of themes) {
        await setTheme(name);
        await page.waitFor(
          board.find(
            `.board[data-theme="${base}"]${isHighContrast ? "" : ":not("}.is-high-contrast${isHighContrast ? "" : ")"}`,
          ),
        );
        const dark = await page.count(board.find(".excalidraw.theme--dark"));
        assert.equal(dark > 0, base === "dark", name);
        await page.screenshot(`board-${name.replaceAll(" ", "-").toLowerCase()}`);
      }
    } finally {
      await resetTheme();
    }
  });

  it("asks the network for nothing, and its policy refuses nothing that it asks for", async () => {
    const before = (await page.requests()).length;
    const messages = (await page.console()).length;
    const board = await openBoard("offline.excalidraw", "", 0);
    // Text in every font, a picture of the page inside the drawing, the help.
    await page.click(board.at(500, 300), { count: 2 });
    await page.type("Fonts 字体");
    await page.press("Escape");
    await page.press("Shift+?");
    await page.waitFor(board.find(".HelpDialog__islands-container"));
    assert.equal(await page.count(board.find("a[href^='http']:visible")), 0);
    await page.press("Escape");
    const seen = (await page.requests()).slice(before);
    assert.deepEqual(
      seen.filter((request) => !isAllowed(request)),
      [],
    );
    const refusals = (await page.console())
      .slice(messages)
      .filter(({ text }) => /Content Security Policy|esm\.sh/.test(text));
    assert.deepEqual(refusals, []);
    await page.press("Control+Z");
  });

  it("loads no page that is put into a drawing", async () => {
    // Its scene holds such an element with a script, which stays in the file.
    const board = await openBoard("page.excalidraw", oddBoard, 3);
    assert.equal(await page.count(board.find("iframe, webview, embed, object")), 0);
    await page.click(board.at(600, 500));
    await page.press("Control+A");
    await page.press("ArrowRight");
    await until("the page's box has moved", () => /"id": "page".*"x": [^0]/.test(board.document.getText()));
    assert.match(board.document.getText(), /"type": "iframe"/);
    assert.match(board.document.getText(), /<script>parent/);
  });

  it("takes no keys that are VS Code's", async () => {
    const board = await openBoard("keys.excalidraw", oddBoard, 3);
    await page.click(board.at(600, 500));
    await page.press("Control+Shift+P");
    await page.waitFor({ selector: ".quick-input-widget" });
    await page.press("Escape");
    await page.waitFor({ selector: ".quick-input-widget" }, "gone");
    assert.equal(await page.count(board.find(".command-palette-dialog")), 0);
  });
});
