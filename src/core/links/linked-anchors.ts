import type { DesignDoc } from "../document/design-doc.ts";
import { resolvePath } from "../workspace/uri-path.ts";
import type { LinkedFile } from "./linked-file.ts";
import { placeLinks } from "./place-links.ts";

/** The places in another file, by the path with which a document links to it; undefined where nothing is known of that file. */
export type LinkedAnchors = (path: string) => LinkedFile | undefined;

/** Where a document lies. */
interface DocumentPlace {
  readonly uri: string;
  /** The URIs of the workspace folders: asked for only where a path counts from one of them. */
  readonly folders: () => Promise<readonly string[]>;
}

/** The paths by which a document links to places in other files, each once. */
export function linkedPaths(doc: DesignDoc): readonly string[] {
  const paths = placeLinks(doc).flatMap(({ path }) => (path === "" ? [] : [path]));
  return [...new Set(paths)];
}

/**
 * Reads what the links of a document to places in other files are held against, each file once.
 * @param read The places in the file of a URI; undefined where there is no such file, or it can't be read.
 */
export async function readLinkedAnchors(
  doc: DesignDoc,
  { uri, folders }: DocumentPlace,
  read: (uri: string) => Promise<LinkedFile | undefined>,
): Promise<LinkedAnchors> {
  const paths = linkedPaths(doc);
  const roots = paths.some((path) => path.startsWith("/")) ? await folders() : [];
  const known = new Map<string, LinkedFile | undefined>();
  for (const path of paths) {
    const linked = resolvePath(uri, path, roots);
    if (linked !== undefined) known.set(path, await read(linked));
  }
  return (path) => known.get(path);
}

export const nothingLinked: LinkedAnchors = () => undefined;
