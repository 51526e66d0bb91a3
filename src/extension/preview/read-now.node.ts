import { readFileSync, statSync } from "node:fs";
import type * as vscode from "vscode";

/** Larger files are read while the page is shown without them. */
const mostBytes = 10_000_000;

/** Reads a file of this machine before it returns; undefined for anything else, throws where there is none. */
export function readNow({ scheme, fsPath }: vscode.Uri): Uint8Array | undefined {
  if (scheme !== "file") return undefined;
  const file = statSync(fsPath);
  return file.isFile() && file.size <= mostBytes ? readFileSync(fsPath) : undefined;
}
