import * as z from "zod";
import { insertSteps as insertStepsEdits } from "../../core/document/insert-steps.ts";
import { commandNames } from "./names.ts";
import { insertPrompts, openDocumentOf, serverCommand } from "./server-command.ts";

/** Inserts steps with their skeletons: `[uri, stepIds]`. */
export const insertSteps = serverCommand(
  commandNames.insertSteps,
  z.tuple([z.string(), z.array(z.string())]),
  "a document's URI and a list of step ids",
  async (session, [uri, steps]) => {
    const document = await openDocumentOf(session, uri);
    await insertPrompts(session, document, "Insert steps", insertStepsEdits(document.doc, steps));
  },
);
