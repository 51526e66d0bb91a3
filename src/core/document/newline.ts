import type { DesignDoc } from "./design-doc.ts";

/** How the document ends its lines, by its first one: what is inserted does so too. */
export function newlineOf({ text, lines }: Pick<DesignDoc, "text" | "lines">): "\r\n" | "\n" {
  return text.startsWith("\r\n", lines.lineEnd(0)) ? "\r\n" : "\n";
}
