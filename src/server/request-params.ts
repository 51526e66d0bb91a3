/** What requests must bring, and what is said of those that do not. */
import { isObject } from "../core/json-value.ts";

/** A member of a request's parameters. */
interface Member {
  readonly name: string;
  /** Completes "… needs": what it has to be. */
  readonly is: string;
  readonly fits: (value: unknown) => boolean;
}

const isText = (value: unknown): boolean => typeof value === "string";
const isCount = (value: unknown): boolean => typeof value === "number";
const isPosition = (value: unknown): boolean =>
  isObject(value) && isCount(value.line) && isCount(value.character);
const isRange = (value: unknown): boolean =>
  isObject(value) && isPosition(value.start) && isPosition(value.end);
const isRenamed = (value: unknown): boolean =>
  isObject(value) && isText(value.oldUri) && isText(value.newUri);
const listOf = (fits: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(fits);

const textDocument: Member = {
  name: "textDocument",
  is: "the uri of a document",
  fits: (value) => isObject(value) && isText(value.uri),
};
const position: Member = { name: "position", is: "a line and a character", fits: isPosition };
const range: Member = { name: "range", is: "a start and an end", fits: isRange };

const at = [textDocument, position];
const needs: ReadonlyMap<string, readonly Member[]> = new Map([
  ["initialize", [{ name: "capabilities", is: "an object", fits: isObject }]],
  ["textDocument/completion", at],
  ["textDocument/hover", at],
  ["textDocument/definition", at],
  ["textDocument/references", at],
  ["textDocument/documentHighlight", at],
  ["textDocument/prepareRename", at],
  ["textDocument/rename", [...at, { name: "newName", is: "a string", fits: isText }]],
  ["textDocument/codeAction", [textDocument, range, { name: "context", is: "an object", fits: isObject }]],
  ["textDocument/inlayHint", [textDocument, range]],
  [
    "textDocument/selectionRange",
    [textDocument, { name: "positions", is: "a list of positions", fits: listOf(isPosition) }],
  ],
  ["workspace/symbol", [{ name: "query", is: "a string", fits: isText }]],
  [
    "workspace/willRenameFiles",
    [{ name: "files", is: "a list of an oldUri and a newUri each", fits: listOf(isRenamed) }],
  ],
]);

/** What a request lacks, in words that complete "… needs"; undefined where nothing is missing, or nothing is known of it. */
export function missingIn(method: string, params: unknown): string | undefined {
  const members = needs.get(method) ?? (method.startsWith("textDocument/") ? [textDocument] : []);
  if (members.length > 0 && !isObject(params)) return "parameters by name";
  const given = isObject(params) ? params : {};
  const missing = members.find(({ name, fits }) => !fits(given[name]));
  return missing && `${missing.name}: ${missing.is}`;
}
