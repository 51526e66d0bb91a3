import { ResponseError, LSPErrorCodes } from "vscode-languageserver";
import * as z from "zod";
import { insertSteps } from "../../core/document/insert-steps.ts";
import { toTextEdit } from "../convert.ts";
import type { Session } from "../session.ts";

/** Inserts steps with their skeletons: `[uri, stepIds]`. A server command, so that it works in any client. */
export const insertStepsCommand = "loopboard.server.insertSteps";

export const serverCommands: readonly string[] = [insertStepsCommand];

const argumentsSchema = z.tuple([z.string(), z.array(z.string())]);

export function registerCommands(session: Session): void {
  const { connection, documents } = session;
  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    if (command !== insertStepsCommand) {
      throw new ResponseError(LSPErrorCodes.RequestFailed, `Loopboard has no command "${command}".`);
    }
    const parsed = argumentsSchema.safeParse(given);
    if (!parsed.success) {
      throw new ResponseError(
        LSPErrorCodes.RequestFailed,
        `"${command}" takes a document's URI and a list of step ids.`,
      );
    }
    const [uri, steps] = parsed.data;
    const document = documents.get(uri);
    if (!document) throw new ResponseError(LSPErrorCodes.RequestFailed, `The document ${uri} is not open.`);
    const { doc, version } = await session.read(document);
    const edits = insertSteps(doc, steps).map((edit) => toTextEdit(doc.lines, edit));
    await connection.workspace.applyEdit({
      label: "Insert steps",
      edit: { documentChanges: [{ textDocument: { uri, version }, edits }] },
    });
    return null;
  });
}
