/** Files as the server finds them on the machine that it runs on. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { nodeWorkspace } from "../../src/server/node-workspace.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "loopboard-workspace-"));
});
afterEach(() => rm(root, { recursive: true }));

const uriOf = (name: string): string => pathToFileURL(join(root, name)).href;

async function write(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), "# T\n");
  }
}

async function listed(...folders: readonly string[]): Promise<readonly string[]> {
  const files = await nodeWorkspace.listFiles(folders, [".md", ".excalidraw"]);
  return files.map(({ uri }) => uri).sort();
}

it("lists each file of an ending once, however that is written, and none of what is built or installed", async () => {
  await write("a.md", "docs/B.MD", "docs/c d.excalidraw", "docs/e.txt", "node_modules/x/f.md", ".git/g.md");
  expect(await listed(uriOf(""), uriOf("docs"))).toEqual(
    ["a.md", "docs/B.MD", "docs/c d.excalidraw"].map(uriOf).sort(),
  );
});

it("follows no links round in circles, and is not stopped by a folder that is gone or that is no folder of files", async () => {
  await write("a.md", "docs/b.md");
  await symlink(join(root, "docs"), join(root, "docs/round"));
  await symlink(join(root, "nowhere.md"), join(root, "docs/dangling.md"));
  expect(await listed(uriOf("gone"), "untitled:x", "vscode-vfs://github/x", uriOf(""))).toEqual(
    ["a.md", "docs/b.md"].map(uriOf),
  );
});

it("stamps a file anew when it is written", async () => {
  await write("a.md");
  const stamp = async (): Promise<string | undefined> =>
    (await nodeWorkspace.listFiles([uriOf("")], [".md"]))[0]?.stamp;
  const before = await stamp();
  expect(await stamp()).toBe(before);
  await writeFile(join(root, "a.md"), "# Longer\n");
  expect(await stamp()).not.toBe(before);
});

it("says what it cannot read", async () => {
  await mkdir(join(root, "folder.md"));
  await write("file");
  expect(await nodeWorkspace.readFile(uriOf("gone.md"))).toEqual({ kind: "absent" });
  expect(await nodeWorkspace.readFile(uriOf("file/below.md"))).toEqual({ kind: "absent" });
  expect(await nodeWorkspace.readFile("untitled:a.md")).toEqual({ kind: "absent" });
  expect(await nodeWorkspace.readFile(uriOf("folder.md"))).toEqual({
    kind: "unreadable",
    reason: "could not be read (EISDIR)",
  });
});
