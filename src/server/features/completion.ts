import type { CompletionItem, CompletionList } from "vscode-languageserver";
import { type Completion, completions, isInFrontMatter } from "../../core/assist/completion.ts";
import type { LineIndex } from "../../core/document/line-index.ts";
import { endIfCancelled } from "../cancelled.ts";
import { toRange, toTextEdit } from "../convert.ts";
import { toMarkup } from "../markup.ts";
import { isMarkdown, type Session } from "../session.ts";
import { completeLinkTarget } from "./link-completion.ts";
import { CompletionItemKind } from "../lsp.ts";

/** What makes a client ask without a letter typed: a heading's mark, bold in a list item, a dash in a rule's id. */
export const completionTriggers: readonly string[] = ["#", "*", "-"];

/** What starts and continues the target of a link. */
export const linkTriggers: readonly string[] = ["(", "/"];

/** Missing steps and topics, words of the glossary, front matter, and comments that silence rules. */
export function registerCompletion(session: Session): void {
  const { connection, documents, rules, capabilities } = session;
  const formats = capabilities.textDocument?.completion?.completionItem?.documentationFormat;
  connection.onCompletion(async ({ textDocument, position }, token): Promise<CompletionList> => {
    const document = documents.get(textDocument.uri);
    if (!document || !isMarkdown(document)) return none;
    const { doc, reading } = await session.read(document);
    const offset = doc.lines.offsetAt(position);
    const targets = await completeLinkTarget(session, document, position, token);
    if (targets) return targets;
    // Front matter is where a document becomes a design doc: it is completed in any Markdown.
    const applies = isInFrontMatter(doc, offset) || (await session.designDoc(textDocument.uri)) !== undefined;
    endIfCancelled(token);
    if (!applies || documents.get(textDocument.uri) !== document) return none;
    const found = completions(doc, offset, { rules: rules(), frameworks: reading.frameworks });
    const items = found.slice(0, mostItems).map((one, index) => toItem(doc.lines, one, index, formats));
    return { isIncomplete: found.length > mostItems, items };
  });
}

const none: CompletionList = { isIncomplete: false, items: [] };

/** More are no help; the next letter asks again. */
const mostItems = 50;

function toItem(
  lines: LineIndex,
  completion: Completion,
  index: number,
  formats: readonly string[] | undefined,
): CompletionItem {
  const { kind, label, detail, documentation, range, newText, filterText, edits } = completion;
  return {
    label,
    kind: kinds[kind],
    ...(detail !== undefined && { detail }),
    documentation: toMarkup(documentation, formats),
    filterText,
    // Clients sort by name otherwise, and lose the order of the steps.
    sortText: String(index).padStart(4, "0"),
    ...(edits && { additionalTextEdits: edits.map((edit) => toTextEdit(lines, edit)) }),
    textEdit: { range: toRange(lines, range), newText },
  };
}

const kinds: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  step: CompletionItemKind.Module,
  topic: CompletionItemKind.Field,
  term: CompletionItemKind.Text,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  directive: CompletionItemKind.Keyword,
  rule: CompletionItemKind.Constant,
};
