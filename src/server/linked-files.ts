import type { TextDocuments } from "vscode-languageserver";
import { anchorsWithin } from "../core/links/document-anchors.ts";
import { type LinkedAnchors, readLinkedAnchors } from "../core/links/linked-anchors.ts";
import { type LinkedFile, readLinkedFile } from "../core/links/linked-file.ts";
import { uriKey } from "../core/workspace/uri-path.ts";
import type { LinkedStamp, Stamp } from "./kept-diagnostics.ts";
import type { OpenDocument } from "./open-document.ts";
import type { WorkspacePages } from "./workspace-pages.ts";

/** What the links of open documents to headings of other files are held against. */
export interface LinkedFiles {
  /** The places in those files as they stand now: of open ones as typed, of others as they lie there. */
  readonly linkedFrom: (document: OpenDocument) => Promise<LinkedAnchors>;
  /** The open documents for which one of these files was looked at, and has other places by now. */
  readonly outdatedBy: (uris: readonly string[]) => Promise<readonly OpenDocument[]>;
  /** The files for which {@link LinkedFiles.linkedFrom} looked last, as they were then. */
  readonly lastSeenFrom: (uri: string) => readonly LinkedStamp[];
  /** Of a file as it is now; undefined where it can't be read. */
  readonly stampAt: (uri: string) => Promise<Stamp | undefined>;
}

/** What was seen in files, by the keys of their URIs. */
type Seen = Map<string, SeenFile>;

interface SeenFile extends LinkedStamp {
  /** Undefined for one that could not be read. */
  readonly places: LinkedFile | undefined;
}

interface LinkedFilesParts {
  readonly documents: TextDocuments<OpenDocument>;
  readonly pages: WorkspacePages;
  readonly stampOf: (text: string) => Stamp;
}

export function linkedFiles({ documents, pages, stampOf }: LinkedFilesParts): LinkedFiles {
  /** By the URI of the document that links. */
  const seenFrom = new Map<string, Seen>();
  documents.onDidClose(({ document: { uri } }) => seenFrom.delete(uri));

  const openAt = (uri: string): OpenDocument | undefined =>
    documents.all().find((document) => uriKey(document.uri) === uriKey(uri));

  const textAt = async (uri: string): Promise<string | undefined> => {
    const file = await pages.readFile(uri);
    return file.kind === "text" ? file.text : undefined;
  };

  const lookAt = async (uri: string): Promise<SeenFile> => {
    const open = openAt(uri);
    if (open) {
      return {
        uri,
        stamp: stampOf(open.text),
        places: { kind: "markdown", anchors: anchorsWithin(open.doc) },
      };
    }
    const text = await textAt(uri);
    if (text === undefined) return { uri, stamp: undefined, places: undefined };
    return { uri, stamp: stampOf(text), places: await readLinkedFile(uri, text) };
  };

  const hasChanged = async (seen: Seen, uris: readonly string[]): Promise<boolean> => {
    for (const uri of uris) {
      const key = uriKey(uri);
      const before = seen.get(key);
      if (before && !isSame(before.places, (await lookAt(uri)).places)) return true;
    }
    return false;
  };

  return {
    linkedFrom: async ({ uri, doc }) => {
      const seen: Seen = new Map();
      // Already now: one of the files may change while the others are read.
      if (documents.get(uri)) seenFrom.set(uri, seen);
      return readLinkedAnchors(doc, { uri, folders: pages.folders }, async (file) => {
        const found = await lookAt(file);
        seen.set(uriKey(file), found);
        return found.places;
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
    lastSeenFrom: (uri) => [...(seenFrom.get(uri)?.values() ?? [])].map(({ uri, stamp }) => ({ uri, stamp })),
    stampAt: async (uri) => {
      const text = openAt(uri)?.text ?? (await textAt(uri));
      return text === undefined ? undefined : stampOf(text);
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
