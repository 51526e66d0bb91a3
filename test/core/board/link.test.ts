import fc from "fast-check";
import { expect, test } from "vitest";
import { readLink } from "../../../src/core/board/link.ts";

test.each(["https://example.com/a#b", "http://example.com", "mailto:a@example.com", "HTTPS://example.com"])(
  "%s leads outside",
  (link) => {
    expect(readLink(link)).toEqual({ kind: "outside", url: link });
  },
);

test.each([
  ["javascript:alert(1)", "javascript"],
  [" JaVaScript:alert(1)", "javascript"],
  ["java\nscript:alert(1)", "javascript"],
  ["\u0001javascript:alert(1)", "javascript"],
  ["data:text/html,<script>1</script>", "data"],
  ["command:workbench.action.terminal.new", "command"],
  ["vscode://settings", "vscode"],
  ["file:///etc/passwd", "file"],
  ["C:\\Windows", "c"],
  ["vbscript:msgbox(1)", "vbscript"],
  ["VS\tCode-Insiders:\r\n//settings", "vscode-insiders"],
  ["\u00a0\u0000 j\u007fa\u0009vascript\u0020:alert(1)", "javascript"],
  ["\uFEFF\u2028javascript:alert(1)", "javascript"],
  ["https ://example.com", "https ://example.com"],
  ["https:////example.com", "https:////example.co"],
  ["https:example.com", "https:example.com"],
  ["http://?", "http://?"],
  ["mailto:///etc/passwd", "mailto:///etc/passwd"],
  ["//example.com/share", "//"],
  ["/\t/example.com", "//"],
  ["/\\example.com", "/\\"],
  ["%2f%2fexample.com/share", "//"],
  ["%5C%5cserver\\share", "\\\\"],
  ["\\\\server\\share", "\\\\"],
])("%j is refused", (link, scheme) => {
  expect(readLink(link)).toEqual({ kind: "refused", scheme });
});

test.each([
  ["design.md#serving", "design.md", "serving", false],
  ["../docs/my%20design.md", "../docs/my design.md", "", false],
  ["/docs/a.md", "docs/a.md", "", true],
  ["100%.md", "100%.md", "", false],
  // No program reads a scheme in these, and they are looked for in the workspace only.
  ["javascript%3Aalert(1)", "javascript:alert(1)", "", false],
  ["%6Aavascript:alert(1)", "javascript:alert(1)", "", false],
  ["ｊａｖａｓｃｒｉｐｔ：alert(1)", "ｊａｖａｓｃｒｉｐｔ：alert(1)", "", false],
  ["java\u200bscript:alert(1)", "java\u200bscript:alert(1)", "", false],
  ["#javascript:alert(1)", "", "javascript:alert(1)", false],
])("%j is a file", (link, path, fragment, isFromRoot) => {
  expect(readLink(link)).toEqual({ kind: "file", path, fragment, isFromRoot });
});

/** Schemes, and what is put around and into them to get past whoever looks for them. */
const trickyLink = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "javascript",
        "data",
        "vbscript",
        "command",
        "vscode",
        "file",
        "http",
        "https",
        "mailto",
        "s",
      ),
      fc.constantFrom(":", "/", "//", "\\", "#", "?", "@", "%3a", "%00", ".", " "),
      fc.constantFrom("\t", "\n", "\r", "\0", "\u00a0", "\u00ad", "\u200b", "\u2028", "\ufeff", "：", "ſ"),
      fc.string({ unit: "binary", maxLength: 2 }),
    ),
    { maxLength: 7 },
  )
  .chain((parts) =>
    fc
      .func(fc.boolean())
      .map((isUpper) =>
        Array.from(parts.join(""), (letter, i) => (isUpper(i) ? letter.toUpperCase() : letter)).join(""),
      ),
  );

test("what programs read as an address leads to a page or a mail, or is refused", () => {
  fc.assert(
    fc.property(trickyLink, (link) => {
      const target = readLink(link);
      if (target.kind === "outside")
        expect(["http:", "https:", "mailto:"]).toContain(/^[a-z]+:/.exec(target.url.toLowerCase())?.[0]);
      if (target.kind === "file") {
        expect(URL.canParse(link)).toBe(false);
        expect(target.path).not.toMatch(/^[\\/]{2}/);
      }
    }),
    { numRuns: 5000 },
  );
});
