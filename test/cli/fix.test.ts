/** `loopboard fix`, `explain` and `init` as a user runs them. Needs dist/ (npm run build). */
import { chmod, lstat, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { builtInGlossary } from "../../src/core/framework/glossary.ts";
import { rules } from "../../src/rules/index.ts";
import { type CliFolder, cliFolder } from "./cli-folder.ts";

const design =
  "\uFEFF---\nloopboard: true\n---\n\n# Movie night\n\n## Requirements\n\nSuggest a film.\n".replaceAll(
    "\n",
    "\r\n",
  );

let folder: CliFolder;
beforeEach(async () => {
  folder = await cliFolder({ "design.md": design, "README.md": "# Library\n\n## Usage\n\nTODO\n" });
});
afterEach(() => folder.remove());

const read = (name: string): Promise<string> => readFile(join(folder.path, name), "utf8");

describe("fix", () => {
  it("leaves alone what no safe fix is for, and files that are no design docs", async () => {
    const { status, stderr } = folder.run(["fix", "."]);
    expect(status).toBe(0);
    expect(stderr).toBe("loopboard: changed 0 of 2 files\n");
    expect(await read("design.md")).toBe(design);
  });

  it("writes the safe fixes, and those that they make room for", async () => {
    const comments = ["disable-next-line step-order", "disable missing-topic", "enable"];
    const above = comments.map((text) => `<!-- loopboard-${text} -->\r\n\r\n`).join("");
    const title = "# Movie night";
    await writeFile(join(folder.path, "design.md"), design.replace(title, above + title));
    expect(folder.run(["fix", "."]).stderr).toBe("loopboard: changed 1 of 2 files\n");
    expect(await read("design.md")).toBe(design);
  });

  it("writes the suggested fixes too when asked; keeps byte order mark, line ends and mode", async () => {
    await chmod(join(folder.path, "design.md"), 0o640);
    expect(folder.run(["fix", "--suggested", "."]).status).toBe(0);
    const fixed = await read("design.md");
    expect(fixed.startsWith("\uFEFF---\r\n")).toBe(true);
    expect(fixed.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(fixed).toContain("\r\n## Monitoring and infrastructure\r\n");
    expect((await stat(join(folder.path, "design.md"))).mode & 0o777).toBe(0o640);
    expect(await readdir(folder.path)).toEqual(["README.md", "design.md"]);
    expect(folder.run(["check", "design.md"]).stdout).not.toContain("missing-step");
  });

  it("changes nothing at a second run, and leaves placeholders to the author", async () => {
    const example = await readFile(
      resolve(import.meta.dirname, "../../examples/support-ticket-routing.md"),
      "utf8",
    );
    await folder.write("example.md", example);
    expect(folder.run(["fix", "--suggested", "example.md"]).stderr).toContain("changed 1 of 1");
    const once = await read("example.md");
    expect(once).toContain("TODO");
    expect(folder.run(["fix", "--suggested", "example.md"]).stderr).toContain("changed 0 of 1");
    expect(await read("example.md")).toBe(once);
  });

  it("writes through a link and leaves it one", async () => {
    await symlink("design.md", join(folder.path, "link.md"));
    folder.run(["fix", "--suggested", "link.md"]);
    expect((await lstat(join(folder.path, "link.md"))).isSymbolicLink()).toBe(true);
    expect(await read("design.md")).toContain("## Evaluation");
  });

  it("only prints a diff with --dry-run, which leads to the same text", async () => {
    const { stdout, stderr } = folder.run(["fix", "--suggested", "--dry-run", "design.md"]);
    expect(stderr).toContain("would change 1 of 1 files");
    expect(await read("design.md")).toBe(design);
    expect(stdout).toMatch(/^--- a\/design\.md\n\+\+\+ b\/design\.md\n@@ -\d+,\d+ \+\d+,\d+ @@\n/);
    expect(stdout).toContain("\n+## Evaluation\r\n");
    folder.run(["fix", "--suggested", "design.md"]);
    const added = (await read("design.md")).split("\n").length - design.split("\n").length;
    const count = (sign: string) =>
      stdout
        .split("\n")
        .slice(2)
        .filter((line) => line.startsWith(sign)).length;
    expect(count("+") - count("-")).toBe(added);
  });

  it("numbers what it inserts as the document does", async () => {
    await folder.write(
      "numbered.md",
      "---\nloopboard: true\n---\n\n# Movie night\n\n## 1. Requirements\n\nSuggest a film.\n\n## 2. ML problem framing\n\nRank films by the members' taste.\n",
    );
    folder.run(["fix", "--suggested", "numbered.md"]);
    const headings = (await read("numbered.md")).match(/^## .*$/gm) ?? [];
    expect(headings.length).toBe(7);
    expect(headings.map((heading) => heading.slice(0, 5))).toEqual(
      headings.map((_, index) => `## ${String(index + 1)}.`),
    );
  });

  it.each([
    [["fix"], "fix needs at least one file or folder"],
    [["fix", "--force", "."], "--force"],
    [["fix", "gone.md"], "gone.md does not exist"],
  ])("says in one line what is wrong with %j", (args, message) => {
    const { status, stderr } = folder.run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe("explain", () => {
  it.each(rules.map(({ id }) => id))("prints the page of %s without its marks", (id) => {
    const { status, stdout } = folder.run(["explain", id]);
    expect(status).toBe(0);
    expect(stdout.startsWith(`${id}\n\n`)).toBe(true);
    expect(stdout).toMatch(/^Why$/m);
    expect(stdout).not.toMatch(/^```|^## Why/m);
  });

  it("says what a term means, under any of its names", () => {
    const { name, summary } = builtInGlossary.find("ndcg") ?? { name: "", summary: "" };
    for (const words of [["ndcg"], [name], name.split(" ")]) {
      const { stdout } = folder.run(["explain", ...words]);
      expect(stdout.startsWith(`${name} · `)).toBe(true);
      expect(stdout).toContain(summary.slice(0, 20));
    }
  });

  it("knows the terms of the folder's own configuration", async () => {
    await folder.write(
      ".loopboard.jsonc",
      '{ "vocabulary": { "terms": [{ "kind": "concept", "name": "Shelf life", "summary": "Days until it is thrown away." }] } }',
    );
    expect(folder.run(["explain", "shelf", "life"]).stdout).toBe(
      "Shelf life · concept\n\nDays until it is thrown away.\n",
    );
  });

  it("says that it does not know a word, and what was meant", () => {
    const { status, stderr } = folder.run(["explain", "toString"]);
    expect(status).toBe(2);
    expect(stderr).toContain('There is no rule or term "toString". See loopboard explain --help.');
    expect(folder.run(["explain", "misssing-stpe"]).stderr).toContain('perhaps "missing-step" was meant');
    expect(folder.run(["explain", "NDCCG"]).stderr).toContain('perhaps "NDCG" was meant');
    expect(folder.run(["explain"]).stderr).toContain("explain needs the id of a rule or a term");
  });
});

describe("init", () => {
  it("writes a configuration in which nothing is wrong, and never over one that is there", async () => {
    expect(folder.run(["init"]).stdout).toBe("Wrote .loopboard.jsonc\n");
    const written = await read(".loopboard.jsonc");
    expect(folder.run(["check", "--fail-on", "error", "design.md"])).toMatchObject({ status: 0, stderr: "" });
    const { status, stdout } = folder.run(["init"]);
    expect(status).toBe(0);
    expect(stdout).toBe("There is a .loopboard.jsonc here already; it was left as it is\n");
    expect(await read(".loopboard.jsonc")).toBe(written);
  });
});
