import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { readBoardPlace } from "../../core/board/board-place.ts";
import { boardFormat } from "../../core/board/formats/scene-file.ts";
import { drawSvg, type SvgOptions } from "../../core/board/svg/draw-svg.ts";
import { pictureName } from "../../core/board/svg/picture-name.ts";
import { fontStyle, usedFontFaces, type FontFace } from "../../core/board/svg/svg-fonts.ts";
import { oneOf, parseOptions } from "../parse-options.ts";
import { displayPath } from "../display-path.ts";
import { type Terminal, WrongUse } from "../terminal.ts";
import { createAtomically } from "../write-file.ts";
import type { BoardFile } from "./read-board.ts";

const themes = ["light", "dark", "auto"] as const;

export const exportHelp = `Options of board export, which draws boards as SVG without a browser:
  --output PATH          the file to write, a folder for several boards, or - for standard output
                         (default: BOARD.svg beside the board, BOARD.dark.svg for --theme dark)
  --theme THEME          ${themes.join(", ")}; auto follows whoever looks at the picture (default: light)
  --place PLACE          draws only a part: frame=NAME, id=ID, group=ID, or the name of a component
  --scale NUMBER         pixels a unit of the board, up to 10 (default: 1)
  --no-background        leaves the board's background out
  --no-fonts             leaves fonts out; texts look as drawn only where the fonts are installed
  --force                replaces files that are there
`;

/** What `board export` was asked for. */
export interface ExportRequest {
  readonly paths: readonly string[];
  readonly output: string | undefined;
  readonly place: string | undefined;
  readonly theme: (typeof themes)[number];
  readonly scale: number;
  readonly hasBackground: boolean;
  readonly hasFonts: boolean;
  readonly force: boolean;
}

export function readExportRequest(args: readonly string[]): ExportRequest {
  const { values, positionals } = parseOptions(args, {
    output: { type: "string", short: "o" },
    theme: { type: "string", default: "light" },
    place: { type: "string" },
    scale: { type: "string", default: "1" },
    "no-background": { type: "boolean", default: false },
    "no-fonts": { type: "boolean", default: false },
    force: { type: "boolean", default: false },
  });
  const scale = Number(values.scale);
  if (!(scale >= 0.01 && scale <= 10))
    throw new WrongUse(`"${values.scale}" is no scale; expected a number from 0.01 to 10`);
  if (values.output !== undefined && /\.png$/i.test(values.output))
    throw new WrongUse("board export writes SVG; PNG is written by the command Export Board… of the editor");
  if (values.output !== undefined && boardFormat(values.output) !== undefined)
    throw new WrongUse(`"${values.output}" is the name of a board; expected one that ends in .svg`);
  return {
    paths: positionals,
    output: values.output,
    place: values.place,
    theme: oneOf(themes, values.theme, "theme"),
    scale,
    hasBackground: !values["no-background"],
    hasFonts: !values["no-fonts"],
    force: values.force,
  };
}

/** Writes the picture of a board; returns a clause for what stands against it. */
export function exportBoard(
  board: BoardFile,
  request: ExportRequest,
  isOnly: boolean,
  { cwd, write, program }: Terminal,
): string | undefined {
  const drawing = drawSvg(board.scene, svgOptions(board, request, program));
  if (drawing.kind === "empty") return `${board.shown} has nothing on it to draw`;
  if (drawing.kind === "no-place") return `${board.shown} has no place "${request.place ?? ""}"`;
  const text = `${drawing.svg}\n`;
  if (request.output === "-") {
    write(text);
    return undefined;
  }
  const target = targetOf(board, request, isOnly, cwd);
  const shown = displayPath(target, cwd);
  const problem = createAtomically(target, text, request.force);
  if (problem !== undefined) return `${shown} ${problem}`;
  write(`${shown}\n`);
  return undefined;
}

function svgOptions({ path }: BoardFile, request: ExportRequest, program: string | undefined): SvgOptions {
  const { theme, scale, hasBackground, hasFonts, place } = request;
  return {
    ...{ theme, scale, hasBackground, hasLinks: true, idPrefix: "" },
    place: place === undefined ? undefined : readBoardPlace(place),
    padding: 10,
    title: basename(pictureName(path, "svg"), ".svg"),
    head: (drawn) =>
      hasFonts ? fontStyle(usedFontFaces(drawn).flatMap((face) => loadFont(face, program))) : "",
  };
}

function targetOf(
  { path }: BoardFile,
  { output, theme }: ExportRequest,
  isOnly: boolean,
  cwd: string,
): string {
  const beside = pictureName(path, "svg", theme === "dark" ? "dark" : "light");
  if (output === undefined) return beside;
  const named = resolve(cwd, output);
  const isFolder = existsSync(named) && statSync(named).isDirectory();
  if (!isOnly && !isFolder)
    throw new WrongUse(`"${output}" is no folder; expected one for the pictures of several boards`);
  return isFolder ? join(named, basename(beside)) : named;
}

/** Where the build puts Excalidraw's fonts, from the program's own file. */
const fontsFolder = "../webview/fonts";

/** A font that is not there is left out, and texts are drawn with what stands in for it. */
function loadFont(face: FontFace, program: string | undefined): readonly (readonly [FontFace, string])[] {
  if (program === undefined) return [];
  const path = join(dirname(realpathSync(program)), fontsFolder, face.file);
  return existsSync(path) ? [[face, readFileSync(path).toString("base64")]] : [];
}
