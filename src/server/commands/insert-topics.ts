import * as z from "zod";
import { insertMissingTopics, waitingPrompt } from "../../core/document/insert-topics.ts";
import { commandNames } from "./names.ts";
import { toRange } from "../convert.ts";
import { insertPrompts, openDocumentOf, select, serverCommand } from "./server-command.ts";

/**
 * Inserts the prompts of all topics that a step does not cover, or of those named, and shows the first; one that waits
 * already is shown: `[uri, stepId, topicIds?]`.
 */
export const insertTopics = serverCommand(
  commandNames.insertTopics,
  z.union([z.tuple([z.string(), z.string()]), z.tuple([z.string(), z.string(), z.array(z.string())])]),
  "a document's URI, a step's id and, to choose some, a list of topic ids",
  async (session, [uri, step, topics]) => {
    const document = await openDocumentOf(session, uri);
    const { doc } = document;
    const waiting = waitingPrompt(doc, step, topics);
    const edits = insertMissingTopics(doc, step, topics);
    if (edits.length > 0) await insertPrompts(session, document, "Insert topics", edits);
    else if (waiting) await select(session, uri, toRange(doc.lines, waiting));
  },
);
