import type * as z from "zod";
import { toTextEdit } from "../convert.ts";
import type { TextEdit } from "../../core/document/text-range.ts";
import type { OpenDocument } from "../open-document.ts";
import type { Session } from "../session.ts";
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

/** Asks the client to apply edits of one open document. */
export async function applyToDocument(
  { connection }: Session,
  { uri, version, doc }: OpenDocument,
  label: string,
  edits: readonly TextEdit[],
): Promise<void> {
  if (edits.length === 0) return;
  const lspEdits = edits.map((edit) => toTextEdit(doc.lines, edit));
  await connection.workspace.applyEdit({
    label,
    edit: { documentChanges: [{ textDocument: { uri, version }, edits: lspEdits }] },
  });
}
