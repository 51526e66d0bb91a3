/** Which files `loopboard check` takes from folders. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findMarkdownFiles } from "../../src/cli/find-files.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "loopboard-find-"));
});
afterEach(() => rm(root, { recursive: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
}

async function found(...paths: readonly string[]): Promise<readonly string[]> {
  const { files, problems } = await findMarkdownFiles(paths, root);
  expect(problems).toEqual([]);
  return files.map((file) => relative(root, file));
}

describe("in a git repository", () => {
  beforeEach(() =>
    write({
      ".git/HEAD": "ref: refs/heads/main\n",
      ".gitignore": "build/\n*.draft.md\n/top.md\n",
      "docs/.gitignore": "!keep.draft.md\nprivate\n",
      "a.md": "",
      "a.draft.md": "",
      "top.md": "",
      "build/b.md": "",
      "docs/top.md": "",
      "docs/keep.draft.md": "",
      "docs/private/c.md": "",
      "node_modules/x/d.md": "",
    }),
  );

  it("takes what git does not ignore, the nearest .gitignore first", async () => {
    expect(await found(".")).toEqual(["a.md", "docs/keep.draft.md", "docs/top.md"]);
    expect(await found("docs")).toEqual(["docs/keep.draft.md", "docs/top.md"]);
  });

  it("takes what is named, ignored or not", async () => {
    expect(await found("a.draft.md", "build", "docs/private")).toEqual([
      "a.draft.md",
      "build/b.md",
      "docs/private/c.md",
    ]);
  });
});

it("ignores nothing outside of a repository", async () => {
  await write({ ".gitignore": "*.md\n", "a.md": "" });
  expect(await found(".")).toEqual(["a.md"]);
});

it("follows no links, so that a loop of them ends", async () => {
  await write({ "docs/a.md": "" });
  await symlink(join(root, "docs"), join(root, "docs/loop"));
  await symlink(join(root, "docs/a.md"), join(root, "docs/link.md"));
  expect(await found(".")).toEqual(["docs/a.md"]);
  expect(await found("docs/link.md", "docs/loop")).toEqual(["docs/link.md", "docs/loop/a.md"]);
});
