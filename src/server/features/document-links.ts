import type { DocumentLink } from "vscode-languageserver";
import { URI, Utils } from "vscode-uri";
import { toRange } from "../convert.ts";
import type { OpenDocument } from "../open-document.ts";
import type { Session } from "../session.ts";

/** Links from a design doc to its boards: a click opens the canvas. Other links are the Markdown editor's. */
export function registerDocumentLinks(session: Session): void {
  session.connection.onDocumentLinks(async ({ textDocument }) => {
    const reviewed = await session.designDoc(textDocument.uri);
    return reviewed ? boardLinks(reviewed.document) : [];
  });
}

const boardFile = /\.excalidraw(?:\.json|\.svg|\.png)?$/i;

function boardLinks({ uri, doc }: OpenDocument): DocumentLink[] {
  return doc.links.flatMap(({ target, targetRange }) => {
    const [path = "", fragment] = target.split("#", 2);
    // A scheme or a leading slash names something outside of the document's folder tree.
    if (!boardFile.test(path) || /^[\w+.-]+:|^\//.test(path)) return [];
    const file = Utils.joinPath(Utils.dirname(URI.parse(uri)), decode(path)).with({
      fragment: fragment ?? "",
    });
    return [{ range: toRange(doc.lines, targetRange), target: file.toString(), tooltip: "Open the board" }];
  });
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
