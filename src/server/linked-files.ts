import type { TextDocuments } from "vscode-languageserver";
import { anchorsWithin } from "../core/links/document-anchors.ts";
import { type LinkedAnchors, readLinkedAnchors } from "../core/links/linked-anchors.ts";
import { type LinkedFile, readLinkedFile } from "../core/links/linked-file.ts";
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
type Seen = Map<string, LinkedFile | undefined>;

export function linkedFiles(documents: TextDocuments<OpenDocument>, pages: WorkspacePages): LinkedFiles {
  /** By the URI of the document that links. */
  const seenFrom = new Map<string, Seen>();
  documents.onDidClose(({ document: { uri } }) => seenFrom.delete(uri));

  const placesAt = async (uri: string): Promise<LinkedFile | undefined> => {
    const open = documents.all().find((document) => uriKey(document.uri) === uriKey(uri));
    if (open) return { kind: "markdown", anchors: anchorsWithin(open.doc) };
    const file = await pages.readFile(uri);
    return file.kind === "text" ? readLinkedFile(uri, file.text) : undefined;
  };

  const hasChanged = async (seen: Seen, uris: readonly string[]): Promise<boolean> => {
    for (const uri of uris) {
      const key = uriKey(uri);
      if (seen.has(key) && !isSame(seen.get(key), await placesAt(uri))) return true;
    }
    return false;
  };

  return {
    linkedFrom: async ({ uri, doc }) => {
      const seen: Seen = new Map();
      // Already now: one of the files may change while the others are read.
      if (documents.get(uri)) seenFrom.set(uri, seen);
      return readLinkedAnchors(doc, { uri, folders: pages.folders }, async (file) => {
        const places = await placesAt(file);
        seen.set(uriKey(file), places);
        return places;
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

function isSame(some: LinkedFile | undefined, others: LinkedFile | undefined): boolean {
  if (some?.kind === "board" && others?.kind === "board") return some.places === others.places;
  return (some && anchorsIn(some)) === (others && anchorsIn(others));
}

function anchorsIn(file: LinkedFile): string {
  return file.kind === "board" ? "" : JSON.stringify([file.anchors.slugs, [...file.anchors.counts]]);
}
