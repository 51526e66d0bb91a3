/** What a file read gave: its text, or one clear clause why not ("is larger than 5 MB"). */
export type FileText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "absent" }
  | { readonly kind: "unreadable"; readonly reason: string };

/**
 * The only door to files. The server backs it by Node or by requests to the client, the command line by Node,
 * tests by a map. URIs are strings as LSP writes them.
 */
export interface Workspace {
  /** Never rejects: what can't be read is `unreadable`. */
  readonly readFile: (uri: string) => Promise<FileText>;
}
