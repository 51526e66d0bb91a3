import type { Range } from "vscode-languageserver";
import type * as z from "zod";
import { lineIndex } from "../../core/document/line-index.ts";
import type { TextEdit } from "../../core/document/text-range.ts";
import { insertedPrompt } from "../../core/document/untouched-prompts.ts";
import { applyEdits } from "../../core/lint/apply-edits.ts";
import { toRange, toTextEdit } from "../convert.ts";
import type { OpenDocument } from "../open-document.ts";
import type { Session } from "../session.ts";
import { workspaceEdit } from "../workspace-edit.ts";
import { LSPErrorCodes, ResponseError } from "../lsp.ts";

/** A command that the server carries out, so that it works in any client. */
export interface ServerCommand {
  /** Rejects with a message for the user when it can't. */
  readonly run: (session: Session, given: unknown) => Promise<void>;
}

/** @param takes What the arguments are, as in "takes …". */
export function serverCommand<Arguments extends z.ZodType>(
  name: string,
  schema: Arguments,
  takes: string,
  run: (session: Session, given: z.output<Arguments>) => Promise<void>,
): ServerCommand {
  return {
    run: async (session, given) => {
      const parsed = schema.safeParse(given);
      if (!parsed.success) throw failed(`"${name}" takes ${takes}.`);
      await run(session, parsed.data);
    },
  };
}

export function failed(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** The open document as its configuration wants it read. */
export async function openDocumentOf({ documents, read }: Session, uri: string): Promise<OpenDocument> {
  const document = documents.get(uri);
  if (!document) throw failed(`The document ${uri} is not open.`);
  return read(document);
}

/** Asks the client to insert prompts into one open document, and to show the first of them, ready to be answered. */
export async function insertPrompts(
  session: Session,
  { uri, version, doc }: OpenDocument,
  label: string,
  edits: readonly TextEdit[],
): Promise<void> {
  if (edits.length === 0) return;
  const lspEdits = edits.map((edit) => toTextEdit(doc.lines, edit));
  const { applied } = await session.connection.workspace.applyEdit({
    label,
    edit: workspaceEdit(session.capabilities, [{ uri, version, edits: lspEdits }]),
  });
  const prompt = applied ? insertedPrompt(edits, doc.framework) : undefined;
  if (prompt) await select(session, uri, toRange(lineIndex(applyEdits(doc.text, edits)), prompt));
}

/** Puts the cursor there: what a view inserts far from what is on the screen would not be seen otherwise. */
export async function select(
  { connection, capabilities }: Session,
  uri: string,
  selection: Range,
): Promise<void> {
  if (capabilities.window?.showDocument?.support !== true) return;
  await connection.window.showDocument({ uri, takeFocus: true, selection });
}
