import type { MarkupContent } from "vscode-languageserver";
import { plainText } from "../core/assist/plain-text.ts";
import { MarkupKind } from "./lsp.ts";

/** As Markdown, unless the client names the formats that it shows and this is none of them. */
export function toMarkup(markdown: string, formats: readonly string[] | undefined): MarkupContent {
  const isPlain = formats !== undefined && !formats.includes(MarkupKind.Markdown);
  return isPlain
    ? { kind: MarkupKind.PlainText, value: plainText(markdown) }
    : { kind: MarkupKind.Markdown, value: markdown };
}
