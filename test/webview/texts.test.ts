import { config } from "@vscode/l10n";
import { afterEach, expect, it } from "vitest";
import { readComponentGraph } from "../../src/core/board/component-graph.ts";
import { sayBoard } from "../../webview/board/spoken.ts";
import { loadTexts } from "../../webview/ui/texts.ts";

afterEach(() => {
  config({ contents: {} });
});

const empty = readComponentGraph([]);
const english = "Drawing of 0 components and 0 connections";

it("speaks the language that the page has texts for, and English for the rest", () => {
  const texts = JSON.stringify({
    "Drawing of {0} and {1}": "{0} und {1}",
    "{0} components": "{0} Bausteine",
  });
  loadTexts({ dataset: { texts } });
  expect(sayBoard(empty)).toBe("0 Bausteine und 0 connections");
});

it("speaks English without them", () => {
  loadTexts({ dataset: {} });
  expect(sayBoard(empty)).toBe(english);
});
