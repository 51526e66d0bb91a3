import { once } from "../once.ts";
import type { BoardFigures, RenderedDocument } from "./board-figures.ts";

/** As much of markdown-it as this needs; VS Code brings it. */
export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: { tokens: Token[] }) => void): void } };
  readonly renderer: { readonly rules: Record<string, Rule | undefined> };
}

interface Token {
  type: string;
  readonly content: string;
  readonly children: Token[] | null;
  attrGet(name: string): string | null;
}

type Rule = (tokens: readonly Token[], index: number, options: unknown, environment: unknown) => string;

const tokenType = "loopboard_board";

/**
 * Lets the Markdown preview draw boards that are shown as images. A page is rendered at once, and files take time: what
 * is not read yet is drawn when the preview refreshes. Most pages show no board, and then nothing is loaded.
 */
export function boardsInPreview(load: () => Promise<BoardFigures>): (md: MarkdownIt) => MarkdownIt {
  let figures: BoardFigures | undefined;
  const loading = once(async () => {
    figures = await load();
    return figures;
  });
  return (md) => {
    md.core.ruler.push(tokenType, ({ tokens }) => {
      for (const token of tokens) for (const child of token.children ?? []) markBoard(child);
    });
    md.renderer.rules[tokenType] = (tokens, index, _options, environment) => {
      const token = tokens[index];
      if (!token) return "";
      const source = token.attrGet("src") ?? "";
      if (figures) return figures.html(source, token.content, environment as RenderedDocument);
      void loading().then(({ drawFirst }) => {
        drawFirst();
      });
      return "";
    };
    return md;
  };
}

/** Pictures that hold a board are images already, except where a part of one is meant. */
const boardSource =
  /^[^?#]*\.excalidraw(?:\.json|\.md)?(?:[?#].*)?$|^[^?#]*\.excalidraw\.(?:svg|png)(?:\?[^#]*)?#./is;
const webSource = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i;

function markBoard(token: Token): void {
  const source = token.type === "image" ? (token.attrGet("src") ?? "") : "";
  if (boardSource.test(source) && !webSource.test(source)) token.type = tokenType;
}
