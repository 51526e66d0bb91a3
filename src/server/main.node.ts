import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { FileText, Workspace } from "../core/workspace/workspace.ts";
import { startServer } from "./server.ts";

// The transport comes from the arguments: --stdio, --node-ipc, --socket=N or --pipe=NAME.
startServer(createConnection(ProposedFeatures.all), () => nodeWorkspace);

const largestFileBytes = 5_000_000;

const nodeWorkspace: Workspace = {
  readFile: async (uri): Promise<FileText> => {
    if (!uri.startsWith("file:")) return { kind: "absent" };
    try {
      const path = fileURLToPath(uri);
      const { size } = await stat(path);
      if (size > largestFileBytes) return { kind: "unreadable", reason: "is larger than 5 MB" };
      return { kind: "text", text: await readFile(path, "utf8") };
    } catch (error) {
      const { code = "unknown error" } = error as NodeJS.ErrnoException;
      const absent = code === "ENOENT" || code === "ENOTDIR";
      return absent ? { kind: "absent" } : { kind: "unreadable", reason: `could not be read (${code})` };
    }
  },
};
