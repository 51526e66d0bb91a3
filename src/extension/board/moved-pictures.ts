import * as vscode from "vscode";
import type { PictureDocument } from "./picture-document.ts";

/** What was not saved of pictures that get another name. */
export interface MovedPictures {
  /** The text that a picture had which has just got this name, and which its file, of these bytes, does not hold. */
  readonly take: (uri: vscode.Uri, bytes: Uint8Array) => string | undefined;
  readonly dispose: () => void;
}

/**
 * Keeps what is not saved of a picture that is renamed: VS Code closes its editor and opens one of the new name, which
 * it gives no backup.
 */
export function keepMovedPictures(open: ReadonlySet<PictureDocument>): MovedPictures {
  const moved = new Map<string, PictureDocument>();
  const listener = vscode.workspace.onWillRenameFiles((event) => {
    const renamed = [...open].flatMap((document) => {
      const uri = event.files.map((file) => newUri(document.uri, file)).find((found) => found !== undefined);
      return uri ? [{ document, uri }] : [];
    });
    event.waitUntil(
      Promise.all(
        renamed.map(async ({ document, uri }) => {
          await document.flush();
          if (!document.isSaved) moved.set(uri.toString(), document);
        }),
      ),
    );
  });
  return {
    take(uri, bytes) {
      const document = moved.get(uri.toString());
      moved.delete(uri.toString());
      // A file of other bytes is another file: the rename was not carried out.
      return document?.holds(bytes) === true ? document.text() : undefined;
    },
    dispose: () => {
      listener.dispose();
    },
  };
}

/** The name that a file gets when it, or a folder that it is in, is renamed. */
function newUri(
  uri: vscode.Uri,
  renamed: { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri },
): vscode.Uri | undefined {
  const { oldUri } = renamed;
  if (uri.scheme !== oldUri.scheme || uri.authority !== oldUri.authority) return undefined;
  if (uri.path === oldUri.path) return renamed.newUri;
  if (!uri.path.startsWith(`${oldUri.path}/`)) return undefined;
  return vscode.Uri.joinPath(renamed.newUri, uri.path.slice(oldUri.path.length));
}
