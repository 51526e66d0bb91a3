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
  ["//example.com/share", "//"],
  ["\\\\server\\share", "\\\\"],
])("%j is refused", (link, scheme) => {
  expect(readLink(link)).toEqual({ kind: "refused", scheme });
});

test.each([
  ["design.md#serving", "design.md", "serving", false],
  ["../docs/my%20design.md", "../docs/my design.md", "", false],
  ["/docs/a.md", "docs/a.md", "", true],
  ["100%.md", "100%.md", "", false],
])("%j is a file", (link, path, fragment, isFromRoot) => {
  expect(readLink(link)).toEqual({ kind: "file", path, fragment, isFromRoot });
});
