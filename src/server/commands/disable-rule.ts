import * as z from "zod";
import { configFileName } from "../../core/config/config-names.ts";
import { ruleOffEdits } from "../../core/config/rule-off.ts";
import { lineIndex } from "../../core/document/line-index.ts";
import { folderOf } from "../../core/workspace/uri-path.ts";
import { toTextEdit } from "../convert.ts";
import type { Session } from "../session.ts";
import { commandNames } from "./names.ts";
import { workspaceEdit } from "../workspace-edit.ts";
import { failed, serverCommand } from "./server-command.ts";

/**
 * Turns a rule off in the configuration that holds for a document, which is made beside the workspace's root where
 * there is none: `[uri, ruleId]`.
 */
export const disableRule = serverCommand(
  commandNames.disableRule,
  z.tuple([z.string(), z.string()]),
  "a document's URI and a rule's id",
  async (session, [uri, rule]) => {
    if (!session.rules().some(({ id }) => id === rule)) throw failed(`There is no rule "${rule}".`);
    const existing = (await session.configs.configFor(uri)).uri;
    const target = existing ?? (await newConfigUri(session, uri));
    const text = existing === undefined ? "" : await textOf(session, existing);
    const lines = lineIndex(text);
    const edits = ruleOffEdits(text, rule).map((edit) => toTextEdit(lines, edit));
    const change = workspaceEdit(session.capabilities, [{ uri: target, version: null, edits }]);
    const create = { kind: "create" as const, uri: target, options: { ignoreIfExists: true } };
    const { documentChanges } = change;
    await session.connection.workspace.applyEdit({
      label: `Disable ${rule}`,
      // A client that knows plain changes only makes the file by writing it.
      edit:
        existing === undefined && documentChanges
          ? { documentChanges: [create, ...documentChanges] }
          : change,
      // Lets the client save the file, so that the rule is off at once.
      metadata: { isRefactoring: true },
    });
  },
);

async function newConfigUri({ pages }: Session, uri: string): Promise<string> {
  const folders = await pages.folders();
  const root = folderOf(uri, folders) ?? folders[0] ?? folderBeside(uri);
  if (root === undefined)
    throw failed("There is no folder to put a configuration in; open one, or save the document.");
  return `${root}/${configFileName}`;
}

function folderBeside(uri: string): string | undefined {
  return uri.startsWith("untitled:") ? undefined : uri.slice(0, uri.lastIndexOf("/"));
}

/** What the editor shows counts, saved or not; otherwise the text that the configuration was read from. */
async function textOf({ documents, configs }: Session, uri: string): Promise<string> {
  const open = documents.get(uri);
  if (open) return open.doc.text;
  return (await configs.used()).find((used) => used.uri === uri)?.text ?? "";
}
