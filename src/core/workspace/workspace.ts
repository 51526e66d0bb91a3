/** What a file read gave: its text (of a board in a PNG its scene), or one clear clause why not ("is larger than 5 MB"). */
export type FileText = { readonly kind: "text"; readonly text: string } | NoText;

/** Why there is no text to be had of a file. */
export type NoText = { readonly kind: "absent" } | { readonly kind: "unreadable"; readonly reason: string };

/** A file that was found, and what tells whether it is still as it was: any text that changes with the file. */
export interface ListedFile {
  readonly uri: string;
  readonly stamp: string;
}

/** What reads single files. URIs are strings as LSP writes them. */
export interface FileReader {
  /** Never rejects: what can't be read is `unreadable`. */
  readonly readFile: (uri: string) => Promise<FileText>;
}

/**
 * The only door to files. The server backs it by Node or by requests to the client, the command line by Node,
 * tests by a map.
 */
export interface Workspace extends FileReader {
  /**
   * The files below the folders whose names end in one of `endings`, each once, at most {@link mostListedFiles};
   * without those in {@link skippedFolders}. Never rejects: a folder that can't be read has no files.
   */
  readonly listFiles: (
    folders: readonly string[],
    endings: readonly string[],
  ) => Promise<readonly ListedFile[]>;
}

/** Where `loopboard check --cache` keeps its reviews. */
export const cacheFolderName = ".loopboardcache";

/** Folders in which nobody writes: what lies there belongs to a program. */
export const skippedFolders: readonly string[] = ["node_modules", ".git", ".hg", ".svn", cacheFolderName];

/** A workspace with more is searched as far as this, so that no request runs on without end. */
export const mostListedFiles = 20_000;
