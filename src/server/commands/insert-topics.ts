import * as z from "zod";
import { insertMissingTopics } from "../../core/document/insert-topics.ts";
import { commandNames } from "./names.ts";
import { applyToDocument, openDocumentOf, serverCommand } from "./server-command.ts";

/** Inserts the prompts of all topics that a step does not cover, or of those named: `[uri, stepId, topicIds?]`. */
export const insertTopics = serverCommand(
  commandNames.insertTopics,
  z.union([z.tuple([z.string(), z.string()]), z.tuple([z.string(), z.string(), z.array(z.string())])]),
  "a document's URI, a step's id and, to choose some, a list of topic ids",
  async (session, [uri, step, topics]) => {
    const document = await openDocumentOf(session, uri);
    await applyToDocument(
      session,
      document,
      "Insert topics",
      insertMissingTopics(document.doc, step, topics),
    );
  },
);
