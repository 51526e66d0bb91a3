import type { CancellationToken, CompletionList, Position } from "vscode-languageserver";
import {
  boardChoices,
  fragmentChoices,
  pathChoices,
  type TargetChoice,
  type WrittenTarget,
  writtenTarget,
} from "../../core/links/complete-link.ts";
import { boardFormat, isPictureBoard } from "../../core/board/formats/scene-file.ts";
import type { Page } from "../../core/links/page.ts";
import { resolvePath } from "../../core/workspace/uri-path.ts";
import { toRange } from "../convert.ts";
import type { OpenDocument } from "../open-document.ts";
import type { Session } from "../session.ts";
import { CompletionItemKind } from "../lsp.ts";

/**
 * Files and headings, frames and components of boards for the target of a link that is being written; undefined elsewhere.
 * An editor that knows Markdown is only told of the places on boards, which it does not know.
 */
export async function completeLinkTarget(
  { pages }: Session,
  document: OpenDocument,
  { line, character }: Position,
  token: CancellationToken,
): Promise<CompletionList | undefined> {
  const { lines, text } = document.doc;
  const offset = lines.offsetAt({ line, character });
  const target = writtenTarget(text.slice(lines.lineStart(line), offset), offset);
  const isOurs =
    !pages.editorKnowsMarkdown || (target?.kind === "fragment" && boardFormat(target.path) !== undefined);
  if (!target || !isOurs) return undefined;
  const page = pages.openPage(document);
  const choices =
    target.kind === "path" ? await paths(pages, page, token) : await fragments(pages, page, target);
  const range = toRange(lines, target.range);
  return {
    isIncomplete: choices.length > mostChoices,
    items: choices.slice(0, mostChoices).map(({ label, detail, newText, filterText }, index) => ({
      label,
      detail,
      kind: target.kind === "path" ? CompletionItemKind.File : CompletionItemKind.Reference,
      filterText,
      sortText: String(index).padStart(4, "0"),
      textEdit: { range, newText },
    })),
  };
}

/** More are no help; the next letter asks again. */
const mostChoices = 200;

type Pages = Session["pages"];

async function paths(pages: Pages, page: Page, token: CancellationToken): Promise<readonly TargetChoice[]> {
  const all = await pages.pages("all", token);
  const others = all.filter(({ uri }) => uri !== page.uri);
  return pathChoices(
    page.uri,
    others.map(({ uri }) => uri),
  );
}

async function fragments(
  pages: Pages,
  page: Page,
  { path }: Extract<WrittenTarget, { kind: "fragment" }>,
): Promise<readonly TargetChoice[]> {
  const uri = resolvePath(page.uri, path, await pages.folders());
  const target = path === "" ? page : uri === undefined ? undefined : await pages.page(uri);
  if (!target) return [];
  const headings = pages.editorKnowsMarkdown ? [] : fragmentChoices(target);
  return [...headings, ...boardChoices(await sceneText(pages, target))];
}

/** The scene of a board in whatever kind of file; empty where there is none. */
async function sceneText({ readFile }: Pages, { uri, text }: Page): Promise<string> {
  const format = boardFormat(uri);
  if (format === "json") return text;
  if (format === undefined) return "";
  const file = isPictureBoard(uri) ? await readFile(uri) : ({ kind: "text", text } as const);
  // Few link to a board in a picture or in a page: what reads those is evaluated with the first.
  const { linkedScene } = await import("../../core/links/linked-scene.ts");
  return file.kind === "text" ? (linkedScene(uri, file.text) ?? "") : "";
}
