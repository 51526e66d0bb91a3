import { pathToFileURL } from "node:url";
import type { DesignDoc } from "../core/document/design-doc.ts";
import { type LinkedAnchors, linkedPaths, readLinkedAnchors } from "../core/links/linked-anchors.ts";
import { readLinkedFile } from "../core/links/linked-file.ts";
import { resolvePath } from "../core/workspace/uri-path.ts";
import { type Stamp, stampOf } from "./cache/stamp.ts";
import { linkedTextOf, readLinkedBytes } from "./read-text.ts";

/** A path as a document links to it, and what its file was like when it was read. */
export type LinkedStamp = readonly [path: string, stamp: Stamp];

/** What the links of a document to other files are held against. */
export interface LinkedFiles {
  readonly anchors: LinkedAnchors;
  readonly stamps: readonly LinkedStamp[];
}

/** Reads the files that a document links to. As in an editor, `/docs` counts from the folder that is worked in. */
export async function readLinkedFiles(doc: DesignDoc, path: string, cwd: string): Promise<LinkedFiles> {
  const place = placeOf(path, cwd);
  const stamps = new Map<string, Stamp>();
  const folders = async (): Promise<readonly string[]> => Promise.resolve(place.folders);
  const anchors = await readLinkedAnchors(doc, { uri: place.uri, folders }, async (uri) => {
    const url = new URL(uri);
    const read = readLinkedBytes(url);
    // Of the very bytes that are looked at: the file may be another one in a moment, even for the next link to it.
    const stamp = stampOf(read);
    stamps.set(uri, (stamps.get(uri) ?? stamp) === stamp ? stamp : unlikeAny);
    const file = await linkedTextOf(url, read);
    return file.kind === "text" ? await readLinkedFile(uri, file.text) : undefined;
  });
  return { anchors, stamps: stampsOf(linkedPaths(doc), place, (uri) => stamps.get(uri) ?? unlikeAny) };
}

/** No file has it, so that a review is made again. */
const unlikeAny: Stamp = "";

/** Whether a document at this path would find the files that it links to just as they were. */
export function areUnchanged(before: readonly LinkedStamp[], path: string, cwd: string): boolean {
  const place = placeOf(path, cwd);
  return before.every(([linked, stamp]) =>
    stampsOf([linked], place, (uri) => stampOf(readLinkedBytes(new URL(uri)))).every(
      ([, now]) => now === stamp,
    ),
  );
}

interface Place {
  readonly uri: string;
  readonly folders: readonly string[];
}

function placeOf(path: string, cwd: string): Place {
  return { uri: pathToFileURL(path).href, folders: [pathToFileURL(cwd).href] };
}

/** A path that leads nowhere, above all folders, has a stamp, too: elsewhere it may lead somewhere. */
function stampsOf(
  paths: readonly string[],
  { uri, folders }: Place,
  stampAt: (uri: string) => Stamp,
): readonly LinkedStamp[] {
  return paths.map((path) => {
    const linked = resolvePath(uri, path, folders);
    return [path, linked === undefined ? "nowhere" : stampAt(linked)];
  });
}
