import { type BoardPlace, readBoardPlace } from "../board-place.ts";
import { boardFormat, pictureFormat } from "../formats/scene-file.ts";
import { readBoardFile } from "../formats/read-board-file.ts";
import { emptyScene, parseScene, type Scene } from "../scene.ts";
import { readSceneIndex } from "../scene-index.ts";
import { decodePath } from "../../workspace/uri-path.ts";
import { drawSvg } from "./draw-svg.ts";
import { escapeXml, tag } from "./xml.ts";

/** A board that a page shows as an image. */
export interface FigureTarget {
  /** Decoded, as the page writes it. */
  readonly path: string;
  readonly place: BoardPlace | undefined;
  /** The link as the page writes it. */
  readonly link: string;
}

/**
 * Reads the source of an image: undefined where it is no board that we have to draw. A board in a picture is one
 * already, except for a part of it.
 */
export function readFigureTarget(source: string): FigureTarget | undefined {
  const hash = source.indexOf("#");
  const written = (hash < 0 ? source : source.slice(0, hash)).replace(/\?.*$/s, "");
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(written)) return undefined;
  const path = decodePath(written);
  const place = hash < 0 ? undefined : readBoardPlace(source.slice(hash + 1));
  if (boardFormat(path) === undefined || (pictureFormat(path) && !place)) return undefined;
  return { path, place, link: source };
}

/** What was read of a board's file. */
export type FigureBoard =
  | { readonly kind: "scene"; readonly scene: Scene }
  /** One sentence. */
  | { readonly kind: "problem"; readonly message: string };

/** Words that the reader of a page sees, in the language of the reader. */
export interface FigureWords {
  readonly empty: string;
  readonly tooLarge: string;
  readonly noPlace: (place: string) => string;
  readonly unreadable: (reason: string) => string;
}

/** Reads a file as the board of a figure. */
export function readFigureBoard(path: string, bytes: Uint8Array, words: FigureWords): FigureBoard {
  const file = readBoardFile(path, bytes);
  if (file.kind === "problem") return { kind: "problem", message: words.unreadable(file.message) };
  const index = readSceneIndex(file.text);
  if (index.kind === "problem") return { kind: "problem", message: words.unreadable(index.problem.message) };
  return { kind: "scene", scene: index.kind === "empty" ? emptyScene : parseScene(file.text) };
}

/** More make a page slow that is read while it is written. */
const mostElements = 20_000;
const mostCharacters = 10_000_000;

/**
 * The HTML that stands for a board on a page: its drawing, which links to the board, or one sentence why there is none.
 * @param idPrefix Unique on the page, except for the same figure.
 */
export function boardFigure(
  board: FigureBoard,
  { place, link }: FigureTarget,
  title: string,
  idPrefix: string,
  words: FigureWords,
): string {
  if (board.kind === "problem") return figureProblem(board.message);
  if (board.scene.elements.length > mostElements) return figureProblem(words.tooLarge);
  const drawing = drawSvg(board.scene, {
    ...{ place, idPrefix, title, padding: 10, scale: 1 },
    // The page has a theme and a background, and the whole drawing is a link.
    ...{ theme: "none", hasBackground: !isPaper(board.scene), hasLinks: false },
  });
  if (drawing.kind === "empty") return figureProblem(words.empty);
  if (drawing.kind === "no-place") return figureProblem(words.noPlace(place ? placeName(place) : ""));
  if (drawing.svg.length > mostCharacters) return figureProblem(words.tooLarge);
  return tag("a", { class: "loopboard-board", href: link, "data-href": link }, drawing.svg);
}

/** A sentence in the place of a drawing. */
export function figureProblem(message: string): string {
  return tag("span", { class: "loopboard-board-problem", role: "note" }, escapeXml(message));
}

/** A board on white lies on whatever the page is made of. */
function isPaper({ appState: { viewBackgroundColor } }: Scene): boolean {
  return typeof viewBackgroundColor !== "string" || /^#fff(?:fff)?$/i.test(viewBackgroundColor);
}

function placeName(place: BoardPlace): string {
  return "id" in place ? place.id : place.name;
}
