import { isObject } from "../core/board/scene.ts";
import type { PaletteChange } from "../core/board/palette/palette-memory.ts";
import type { ElementChange, SceneChange } from "../core/board/scene-change.ts";
import type {
  AddToLibraryParams,
  BoardView,
  CommitParams,
  DraftParams,
  DrawResult,
  DropParams,
  HeldJournals,
  LeftBehind,
  LinkParams,
  LogParams,
  RemoveFromLibraryParams,
  SelectionParams,
} from "./board.ts";

/*
 * The webview is the less trusted side: the host looks at the shape of everything it sends. The values inside an
 * element are data that only ever becomes JSON text.
 */

/** Whether a message's parameters are those of `scene/commit`. */
export function isCommitParams(value: unknown): value is CommitParams {
  return isObject(value) && isCount(value.number) && isCount(value.base) && isSceneChange(value.change);
}

/** Whether a message's parameters are those of `scene/draft`. */
export function isDraftParams(value: unknown): value is DraftParams {
  return isObject(value) && (value.change === null || isSceneChange(value.change));
}

/** Whether a message's parameters are those of `link/open`. */
export function isLinkParams(value: unknown): value is LinkParams {
  return isObject(value) && typeof value.link === "string" && value.link.length <= 4096;
}

/** Whether a message's parameters are those of `files/drop`. */
export function isDropParams(value: unknown): value is DropParams {
  return (
    isObject(value) &&
    isNames(value.uris) &&
    (value.uris as readonly string[]).length <= 100 &&
    (value.uris as readonly string[]).every((uri) => uri.length <= 4096)
  );
}

/** Whether a message's parameters are those of `scene/selected`. */
export function isSelectionParams(value: unknown): value is SelectionParams {
  return isObject(value) && isNames(value.keys);
}

/** Whether a message's parameters are those of `palette/change`. */
export function isPaletteChange(value: unknown): value is PaletteChange {
  if (!isObject(value)) return false;
  switch (value.kind) {
    case "used":
      return isItemName(value.item);
    case "favourite":
      return isItemName(value.item) && typeof value.isFavourite === "boolean";
    case "section":
      return isItemName(value.section) && typeof value.isOpen === "boolean";
    default:
      return false;
  }
}

function isItemName(value: unknown): boolean {
  return typeof value === "string" && value !== "" && value.length <= 500;
}

/** Whether a message's parameters are those of `library/add`. */
export function isAddToLibraryParams(value: unknown): value is AddToLibraryParams {
  return (
    isObject(value) &&
    Array.isArray(value.elements) &&
    value.elements.length > 0 &&
    value.elements.length <= 100_000 &&
    value.elements.every(isObject)
  );
}

/** Whether a message's parameters are those of `library/remove`. */
export function isRemoveFromLibraryParams(value: unknown): value is RemoveFromLibraryParams {
  return isObject(value) && isItemName(value.id) && typeof value.name === "string";
}

/** Whether a message is the answer to `picture/draw`. */
export function isDrawResult(value: unknown): value is DrawResult {
  return isObject(value) && value.bytes instanceof Uint8Array && value.bytes.length > 0;
}

/** Whether a value is what a canvas left behind. */
export function isLeftBehind(value: unknown): value is LeftBehind {
  return (
    isObject(value) &&
    typeof value.uri === "string" &&
    typeof value.owner === "string" &&
    Array.isArray(value.changes) &&
    value.changes.every(isSceneChange)
  );
}

/** Whether a message is the answer to `journal/held`. */
export function isHeldJournals(value: unknown): value is HeldJournals {
  return isObject(value) && isNames(value.held);
}

/** Whether a message's parameters are those of `compare/view`. */
export function isBoardView(value: unknown): value is BoardView {
  return (
    isObject(value) && [value.scrollX, value.scrollY, value.zoom].every((number) => Number.isFinite(number))
  );
}

/** Whether a message's parameters are those of `log/write`. */
export function isLogParams(value: unknown): value is LogParams {
  return (
    isObject(value) &&
    (value.level === "info" || value.level === "warn" || value.level === "error") &&
    typeof value.message === "string" &&
    value.message.length <= 10_000
  );
}

/** Whether a value is a change of a scene, as far as its shape tells. */
export function isSceneChange(value: unknown): value is SceneChange {
  return (
    isObject(value) &&
    Array.isArray(value.elements) &&
    value.elements.every(isElementChange) &&
    isObject(value.appState) &&
    isObject(value.appState.set) &&
    isNames(value.appState.unset) &&
    isObject(value.files) &&
    isObject(value.files.add) &&
    isNames(value.files.remove)
  );
}

function isElementChange(value: unknown): value is ElementChange {
  if (!isObject(value) || typeof value.key !== "string") return false;
  switch (value.kind) {
    case "update":
      return isObject(value.set) && isNames(value.unset);
    case "insert":
      return isObject(value.element) && isPlace(value.after);
    case "move":
      return isPlace(value.after);
    case "remove":
      return true;
    default:
      return false;
  }
}

function isPlace(value: unknown): boolean {
  return value === null || typeof value === "string";
}

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((name) => typeof name === "string");
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value);
}
