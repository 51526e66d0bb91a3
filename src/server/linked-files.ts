import type { TextDocuments } from "vscode-languageserver";
import { anchorsOfText, anchorsWithin, type DocumentAnchors } from "../core/links/document-anchors.ts";
import { type LinkedAnchors, readLinkedAnchors } from "../core/links/linked-anchors.ts";
import { uriKey } from "../core/workspace/uri-path.ts";
import type { OpenDocument } from "./open-document.ts";
import type { WorkspacePages } from "./workspace-pages.ts";

/** What the links of open documents to headings of other files are held against. */
export interface LinkedFiles {
  /** The places in those files as they stand now: of open ones as typed, of others as they lie there. */
  readonly linkedFrom: (document: OpenDocument) => Promise<LinkedAnchors>;
  /** The open documents for which one of these files was looked at, and has other places by now. */
  readonly outdatedBy: (uris: readonly string[]) => Promise<readonly OpenDocument[]>;
}

/** What was seen in files, by the keys of their URIs; undefined for one that could not be read. */
type Seen = Map<string, DocumentAnchors | undefined>;

export function linkedFiles(documents: TextDocuments<OpenDocument>, pages: WorkspacePages): LinkedFiles {
  /** By the URI of the document that links. */
  const seenFrom = new Map<string, Seen>();
  documents.onDidClose(({ document: { uri } }) => seenFrom.delete(uri));

  const anchorsAt = async (uri: string): Promise<DocumentAnchors | undefined> => {
    const open = documents.all().find((document) => uriKey(document.uri) === uriKey(uri));
    if (open) return anchorsWithin(open.doc);
    const file = await pages.readFile(uri);
    return file.kind === "text" ? anchorsOfText(file.text) : undefined;
  };

  const hasChanged = async (seen: Seen, uris: readonly string[]): Promise<boolean> => {
    for (const uri of uris) {
      const key = uriKey(uri);
      if (seen.has(key) && !isSame(seen.get(key), await anchorsAt(uri))) return true;
    }
    return false;
  };

  return {
    linkedFrom: async ({ uri, doc }) => {
      const seen: Seen = new Map();
      // Already now: one of the files may change while the others are read.
      if (documents.get(uri)) seenFrom.set(uri, seen);
      return readLinkedAnchors(doc, { uri, folders: pages.folders }, async (file) => {
        const anchors = await anchorsAt(file);
        seen.set(uriKey(file), anchors);
        return anchors;
      });
    },
    outdatedBy: async (uris) => {
      const outdated: OpenDocument[] = [];
      for (const [uri, seen] of seenFrom) {
        const document = documents.get(uri);
        if (document && (await hasChanged(seen, uris))) outdated.push(document);
      }
      return outdated;
    },
  };
}

function isSame(some: DocumentAnchors | undefined, others: DocumentAnchors | undefined): boolean {
  return some === others || (some && placesOf(some)) === (others && placesOf(others));
}

function placesOf({ slugs, counts }: DocumentAnchors): string {
  return JSON.stringify([slugs, [...counts]]);
}
