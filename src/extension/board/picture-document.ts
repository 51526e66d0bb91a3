import * as vscode from "vscode";
import type { JsonProblem } from "../../core/board/json-scanner.ts";
import { pictureScale } from "../../core/board/formats/picture-scale.ts";
import { pngSize } from "../../core/board/formats/png-scene.ts";
import { readBoardFile } from "../../core/board/formats/read-board-file.ts";
import { sameBytes } from "../../core/board/formats/same-bytes.ts";
import {
  leapTo,
  looksSaved,
  markSaved,
  newHistory,
  redoStep,
  takeStep,
  undoStep,
  type SceneHistory,
} from "../../core/board/formats/scene-history.ts";
import { readSceneIndex } from "../../core/board/scene-index.ts";
import type { TextEdit } from "../../core/document/text-range.ts";
import type { BoardDocument, BoardTextChange } from "./board-document.ts";

/** What VS Code is told of a change: with a step it can undo, or without. */
export type PictureChange =
  vscode.CustomDocumentEditEvent<PictureDocument> | vscode.CustomDocumentContentChangeEvent<PictureDocument>;

/**
 * A picture that holds a board. What is edited is the text of its scene; the picture is drawn anew when it is saved. VS
 * Code counts the steps and knows which one was saved, this keeps what they do.
 */
export class PictureDocument implements vscode.CustomDocument, BoardDocument {
  readonly uri: vscode.Uri;
  version = 1;
  /** Pixels a unit of the drawing in the picture that was read. */
  scale = 2;
  /** The file as it was read or written last; empty for one that is not there. */
  bytes: Uint8Array;
  #history: SceneHistory;
  #problem: JsonProblem | undefined;
  /** Steps wait while the file is written: VS Code takes what it hears before a save is over for saved. */
  #writing: Promise<unknown> = Promise.resolve();
  readonly #changed = new vscode.EventEmitter<BoardTextChange>();
  readonly #cleaned = new vscode.EventEmitter<void>();
  readonly #saving = new Set<() => Promise<void>>();
  readonly #parts: vscode.Disposable[] = [];
  readonly #tell: (change: PictureChange) => void;

  /** `backup` is the text of a scene that was not saved when the window closed. */
  constructor(
    uri: vscode.Uri,
    bytes: Uint8Array,
    backup: string | undefined,
    tell: (change: PictureChange) => void,
  ) {
    this.uri = uri;
    this.bytes = bytes;
    this.#tell = tell;
    const text = this.#read(bytes);
    this.#history = newHistory(backup ?? text, text);
    if (backup !== undefined) this.#problem = undefined;
  }

  get eol(): "\n" | "\r\n" {
    return this.text().includes("\r\n") ? "\r\n" : "\n";
  }

  get isSaved(): boolean {
    return this.#history.text === this.#history.saved.text;
  }

  /** Whether these are the bytes of the file as it was read or written last. */
  holds(bytes: Uint8Array): boolean {
    return sameBytes(bytes, this.bytes);
  }

  text(): string {
    return this.#history.text;
  }

  problem(): JsonProblem | undefined {
    return this.#problem;
  }

  slice(start: number, end: number): string {
    return this.text().slice(start, end);
  }

  /** In a packed scene nothing has a place of its own. */
  placeOf(): { readonly line: number; readonly character: number } {
    return { line: 0, character: 0 };
  }

  async apply(edits: readonly TextEdit[]): Promise<boolean> {
    const { version } = this;
    await this.#writing;
    if (version !== this.version) return false;
    this.#become(takeStep(this.#history, edits), edits);
    this.#tell({
      document: this,
      label: vscode.l10n.t("Edit Board"),
      undo: () => {
        this.#become(undoStep(this.#history));
      },
      redo: () => {
        this.#become(redoStep(this.#history));
      },
    });
    this.#correctSaved();
    return true;
  }

  onChange(listener: (change: BoardTextChange) => void): vscode.Disposable {
    return this.#changed.event(listener);
  }

  onClean(listener: () => void): vscode.Disposable {
    return this.#cleaned.event(listener);
  }

  onWillSave(listener: () => Promise<void>): vscode.Disposable {
    this.#saving.add(listener);
    return new vscode.Disposable(() => this.#saving.delete(listener));
  }

  /** Resolves when every canvas has committed what it holds. */
  async flush(): Promise<void> {
    await Promise.all([...this.#saving].map((listener) => listener()));
  }

  /** Writes `bytes`, which hold the text of now, through `write`; nothing is edited meanwhile. */
  async save(bytes: Uint8Array, write: () => Thenable<void>): Promise<void> {
    const written = (async () => {
      await write();
      this.bytes = bytes;
      this.#history = markSaved(this.#history);
      this.#cleaned.fire();
    })();
    // A macrotask later VS Code has been told that the save is over.
    const over = written.catch(() => undefined).then(() => new Promise((resolve) => setTimeout(resolve, 0)));
    this.#writing = over;
    await written;
  }

  /** Takes over what the file holds, and gives up what is not saved. */
  replace(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.#become(leapTo(this.#history, this.#read(bytes)));
  }

  /** Tells VS Code that there is something to save, where it cannot know by itself. */
  announce(): void {
    this.#correctSaved();
  }

  /** Disposes of something when VS Code is done with the document. */
  onDispose(part: vscode.Disposable): void {
    this.#parts.push(part);
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
    this.#changed.dispose();
    this.#cleaned.dispose();
  }

  #read(bytes: Uint8Array): string {
    const read = readBoardFile(this.uri.path, bytes);
    this.#problem = read.kind === "problem" ? { offset: 0, message: read.message } : undefined;
    const text = read.kind === "scene" ? read.text : "";
    if (readSceneIndex(text).kind === "scene") this.scale = pictureScale(text, pngSize(bytes)?.width);
    return text;
  }

  #become(history: SceneHistory, edits?: readonly TextEdit[]): void {
    const whole = { range: { start: 0, end: this.text().length }, newText: history.text };
    this.#history = history;
    this.version++;
    this.#changed.fire({ version: this.version, edits: edits ?? [whole] });
    if (this.isSaved) this.#cleaned.fire();
    if (!edits) this.#correctSaved();
  }

  /** A change that VS Code cannot undo makes it count the document as not saved until it is. */
  #correctSaved(): void {
    if (looksSaved(this.#history)) this.#tell({ document: this });
  }
}
