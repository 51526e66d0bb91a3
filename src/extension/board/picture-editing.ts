import * as vscode from "vscode";
import { boardFormat, pictureFormat, type PictureFormat } from "../../core/board/formats/scene-file.ts";
import { writePicture } from "../../core/board/formats/write-picture.ts";
import { wholeBoard } from "../../protocol/board.ts";
import type { BoardSession } from "./board-session.ts";
import { keepMovedPictures } from "./moved-pictures.ts";
import { PictureDocument, type PictureChange } from "./picture-document.ts";
import { watchPicture } from "./watch-picture.ts";

/** What VS Code asks of the editor of boards in pictures, besides showing them. */
export interface PictureEditing {
  readonly open: (
    uri: vscode.Uri,
    backupId: string | undefined,
    tell: (change: PictureChange) => void,
  ) => Promise<PictureDocument>;
  readonly save: (document: PictureDocument) => Promise<void>;
  readonly saveAs: (document: PictureDocument, destination: vscode.Uri) => Promise<void>;
  readonly revert: (document: PictureDocument) => Promise<void>;
  readonly dispose: () => void;
  readonly backUp: (
    document: PictureDocument,
    destination: vscode.Uri,
  ) => Promise<vscode.CustomDocumentBackup>;
}

const encoder = new TextEncoder();
const { fs } = vscode.workspace;

/** `sessionOf` gives the session of a picture that is open on a canvas. */
export function createPictureEditing(
  sessionOf: (document: PictureDocument) => BoardSession | undefined,
): PictureEditing {
  const open = new Set<PictureDocument>();
  const moved = keepMovedPictures(open);

  /** The bytes of a file that holds the board, of the kind that the name of the file says. */
  async function fileOf(document: PictureDocument, { path }: vscode.Uri): Promise<Uint8Array> {
    const format = boardFormat(path);
    if (format === "json") return encoder.encode(document.text());
    if (format !== "svg" && format !== "png") throw new Error(unknownEnding());
    // What was undone until it is as it was saved gets its bytes back.
    const isSame = document.isSaved && format === pictureFormat(document.uri.path);
    return isSame ? document.bytes : draw(document, format);
  }

  async function draw(document: PictureDocument, format: PictureFormat): Promise<Uint8Array> {
    const canvas = canvasOf(document);
    const text = document.text();
    const drawn = await canvas.draw({ format, scale: document.scale, ...wholeBoard });
    const bytes = writePicture(format, drawn, text);
    if (bytes) return bytes;
    throw new Error(vscode.l10n.t("The canvas has sent no picture, so the file is left as it is."));
  }

  function canvasOf(document: PictureDocument) {
    // As long as VS Code has the document there is a tab with its canvas: one restored in the background has neither yet.
    const [canvas] = sessionOf(document)?.canvases ?? [];
    if (!canvas) throw new Error(vscode.l10n.t("Only a canvas can draw the picture; open the board first."));
    return canvas;
  }

  return {
    async open(uri, backupId, tell) {
      const bytes = (await read(uri)) ?? new Uint8Array();
      const kept = moved.take(uri, bytes);
      const backup = backupId === undefined ? kept : await readBackup(vscode.Uri.parse(backupId));
      const document = new PictureDocument(uri, bytes, backup, tell);
      open.add(document);
      document.onDispose(watchPicture(document));
      document.onDispose(new vscode.Disposable(() => open.delete(document)));
      return document;
    },
    async save(document) {
      const { uri } = document;
      await document.flush();
      for (let attempt = 0; attempt < 5; attempt++) {
        const { version } = document;
        const bytes = await fileOf(document, uri);
        await confirmOverwrite(document);
        if (version !== document.version) continue;
        await document.save(bytes, () => fs.writeFile(uri, bytes));
        return;
      }
      throw new Error(vscode.l10n.t("The board was drawn on all the while; save it again."));
    },
    async saveAs(document, destination) {
      await document.flush();
      await fs.writeFile(destination, await fileOf(document, destination));
    },
    dispose: moved.dispose,
    async revert(document) {
      // A stroke that is still on its way would come after it, and leave the tab unsaved.
      await document.flush();
      document.replace((await read(document.uri)) ?? new Uint8Array());
    },
    async backUp(document, destination) {
      await fs.writeFile(destination, encoder.encode(document.text()));
      return { id: destination.toString(), delete: () => void remove(destination) };
    },
  };
}

async function readBackup(uri: vscode.Uri): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await fs.readFile(uri));
}

/** Undefined for a file that is not there. */
async function read(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return undefined;
    throw error;
  }
}

function unknownEnding(): string {
  return vscode.l10n.t(
    "A board is saved with the ending .excalidraw, .excalidraw.json, .excalidraw.svg or .excalidraw.png.",
  );
}

/** Asks before a file that was changed by another program is replaced; throws when it is to be kept. */
async function confirmOverwrite(document: PictureDocument): Promise<void> {
  const { uri } = document;
  const now = await read(uri);
  if (!now || document.holds(now)) return;
  const overwrite = vscode.l10n.t("Overwrite");
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t("“{0}” was changed by another program since the board was read.", nameOf(uri)),
    { modal: true, detail: vscode.l10n.t("To get what it holds now, use “Revert File” instead.") },
    overwrite,
  );
  if (answer !== overwrite)
    throw new Error(vscode.l10n.t("The file was changed by another program, so it is left as it is."));
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

async function remove(uri: vscode.Uri): Promise<void> {
  try {
    await fs.delete(uri);
  } catch {
    // It is gone already.
  }
}
