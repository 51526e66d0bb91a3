/** What Loopboard's server and its own client say beyond LSP, grouped by direction. Each says why LSP is not enough. */
import { RequestType } from "vscode-jsonrpc";
import type { FileText, ListedFile } from "../core/workspace/workspace.ts";

/** `unsaved`: what an editor holds and did not save counts as the file's text. */
export interface ReadFileParams {
  readonly uri: string;
  readonly unsaved: boolean;
}

/**
 * Server → client: the text of a file, or of the scene in a PNG. LSP has no request for it, and a server in a web worker has no file
 * system. The Node server reads configurations itself, and asks for the rest only a client that serves files.
 */
export const readFileRequest = new RequestType<ReadFileParams, FileText, void>("loopboard/readFile");

/** What a new design doc may start from. */
export interface FrameworkChoice {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly string[];
  /** A whole new document. */
  readonly skeleton: string;
}

/**
 * Client → server: the frameworks that a new document in this folder may follow, the one it would follow unasked
 * first. LSP knows no frameworks; those of the workspace are found by the server, which reads the configuration.
 */
export const frameworksRequest = new RequestType<
  { readonly folder: string | undefined; readonly title: string },
  readonly FrameworkChoice[],
  void
>("loopboard/frameworks");

/** What a client says of links under `links` in `initializationOptions`; one that says nothing gets everything. */
export interface LinkOptions {
  /**
   * The editor itself follows, finds and completes links between Markdown files and lists their headings, as VS Code
   * does: the server then adds what it alone knows, the links of boards, and sections that are labels. Renaming stays
   * whole, as only one provider renames.
   */
  readonly editorKnowsMarkdown: boolean;
  /** The client answers {@link listFilesRequest} and {@link readFileRequest}, and knows what is open and not saved. */
  readonly servesFiles: boolean;
}

/** What else a client says in `initializationOptions`; one that says nothing gets everything. */
export interface EditorOptions {
  /**
   * The editor itself checks a configuration by its JSON Schema, as VS Code does with the one that the extension brings:
   * the server then tells what no schema knows, such as a framework that is not there.
   */
  readonly editorKnowsSchemas: boolean;
}

/**
 * Server → client: the files whose names end so, with stamps that change with them. LSP has no request for it; a
 * client knows which files its user wants hidden, and reaches file systems that the server does not.
 */
export const listFilesRequest = new RequestType<
  { readonly folders: readonly string[]; readonly endings: readonly string[] },
  readonly ListedFile[],
  void
>("loopboard/listFiles");
