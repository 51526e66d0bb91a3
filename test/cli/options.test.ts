/** What options and inputs of the command line come to, run in this process. */
import { mkdtemp, readFile, rm, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readProblem } from "../../src/cli/read-text.ts";
import { runCommand } from "../../src/cli/run-command.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

const design =
  "---\nloopboard: true\n---\n\n# Films\n\n## Requirements\n\nSuggest films.\n\n## Data preparation\n\nTBD\n";
const idle = "# Library\n\n<!-- loopboard-disable-next-line step-order -->\n\nUse it.\n";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "loopboard-options-"));
});
afterEach(() => rm(root, { recursive: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
}

async function run(args: readonly string[], given: Partial<Terminal> & { readonly input?: string } = {}) {
  const { input = "", ...terminal } = given;
  let [stdout, stderr] = ["", ""];
  /** Both, in the order in which a terminal shows them. */
  const shown: string[] = [];
  const status = await runCommand(args, {
    cwd: root,
    useColour: false,
    width: undefined,
    progressWidth: undefined,
    write: (text) => {
      stdout += text;
      shown.push(text);
    },
    writeError: (text) => {
      stderr += text;
      shown.push(text);
    },
    readInput: () => Promise.resolve(new TextEncoder().encode(input)),
    program: undefined,
    ...terminal,
  });
  return { status, stdout, stderr, shown };
}

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly isDesignDoc: boolean;
    readonly findings: readonly { readonly rule: string; readonly message: string }[];
  }[];
}

async function report(args: readonly string[], input?: string): Promise<Report["files"]> {
  const { stdout } = await run(["check", "--format", "json", ...args], input === undefined ? {} : { input });
  return (JSON.parse(stdout) as Report).files;
}

const rulesOf = (files: Report["files"]): readonly string[] =>
  files.flatMap(({ findings }) => findings.map(({ rule }) => rule));

describe("--profile", () => {
  beforeEach(() =>
    write({ "a.md": design, "team/.loopboard.jsonc": '{ "profile": "team" }', "team/a.md": design }),
  );

  it("asks an interview answer for less, whatever a configuration says", async () => {
    const said = async (args: readonly string[], input?: string): Promise<readonly string[]> =>
      (await report(args, input)).flatMap(({ findings }) => findings.map(({ message }) => message));
    const team = await said(["a.md"]);
    const interview = await said(["--profile", "interview", "a.md"]);
    expect(interview.join().length).toBeLessThan(team.join().length);
    expect(await said(["--profile", "interview", "team"])).toEqual(interview);
    expect(await said(["--profile", "team", "a.md"])).toEqual(team);
    const ofInput = ["--stdin", "--stdin-filename", "team/new.md"];
    expect(await said(ofInput, design)).toEqual(team);
    expect(await said([...ofInput, "--profile", "interview"], design)).toEqual(interview);
  });

  it("has fix insert less", async () => {
    const lengthOf = async (...args: readonly string[]): Promise<number> =>
      (await run(["fix", "--suggested", "--dry-run", ...args])).stdout.length;
    const team = await lengthOf("a.md");
    expect(await lengthOf("--profile", "interview", "a.md")).toBeLessThan(team);
  });
});

describe("--all", () => {
  it("holds for standard input", async () => {
    const [file] = await report(["--stdin"], "# Library\n\n## Usage\n\nTODO\n");
    expect(file).toMatchObject({ isDesignDoc: false, findings: [] });
    const [anyway] = await report(["--stdin", "--all"], "# Library\n\n## Usage\n\nTODO\n");
    expect(anyway?.findings.map(({ rule }) => rule)).toContain("placeholder-text");
  });

  it("has fix change other Markdown files, too", async () => {
    await write({ "README.md": idle });
    expect((await run(["fix", "."])).stderr).toBe("loopboard: changed 0 of 1 files\n");
    expect((await run(["fix", "--all", "."])).stderr).toBe("loopboard: changed 1 of 1 files\n");
    expect(await readFile(join(root, "README.md"), "utf8")).toBe("# Library\n\nUse it.\n");
  });
});

describe("the exit code", () => {
  const hints = '{ "rules": { "placeholder-text": "hint" } }';
  const found = "---\nloopboard: true\n---\n\n# Films\n\nTBD\n";

  it("is 0 for hints alone, which are still shown", async () => {
    await write({ "a.md": found });
    const ids = new Set(rulesOf(await report(["a.md"])));
    ids.delete("placeholder-text");
    const off = Object.fromEntries([...ids].map((id) => [id, "off"]));
    await write({ ".loopboard.jsonc": JSON.stringify({ rules: { ...off, "placeholder-text": "hint" } }) });
    const { status, stdout } = await run(["check", "a.md"]);
    expect(stdout).toMatch(/hint +"TBD"/);
    expect(status).toBe(0);
  });

  it.each([
    ["check", "a.md"],
    ["check", "--stdin"],
    ["fix", "a.md"],
  ])("of %s %s is 2 for a mistake in the configuration, which is named", async (...args) => {
    await write({ ".loopboard.jsonc": `${hints.slice(0, -1)},\n"frame": 1 }`, "a.md": found });
    const { status, stderr } = await run(args, { input: found });
    expect(status).toBe(2);
    expect(stderr).toContain('loopboard: .loopboard.jsonc:2:1: Unknown key "frame"; it has no effect\n');
  });
});

describe("files", () => {
  it("are Markdown by either ending, however it is written, and each is checked once", async () => {
    await write({
      "docs/a.md": design,
      "docs/b.markdown": design,
      "docs/C.MD": design,
      "docs/d.mdx": design,
    });
    const files = await report(["docs/a.md", "docs", "./docs/../docs"]);
    expect(files.map(({ path }) => path)).toEqual(["docs/a.md", "docs/C.MD", "docs/b.markdown"]);
  });

  it("are in the same part wherever the repository lies", async () => {
    const names = Array.from({ length: 30 }, (_, number) => `docs/${number}.md`);
    const texts = Object.fromEntries(
      names.flatMap((name) => [`one/${name}`, `two/deep/${name}`].map((path) => [path, design])),
    );
    await write(texts);
    const partOf = async (folder: string): Promise<readonly string[]> => {
      const args = ["check", "--format", "json", "--shard", "1/2", "docs"];
      const { stdout } = await run(args, { cwd: join(root, folder) });
      return (JSON.parse(stdout) as Report).files.map(({ path }) => path);
    };
    const part = await partOf("one");
    expect(part.length).toBeGreaterThan(5);
    expect(part.length).toBeLessThan(25);
    expect(await partOf("two/deep")).toEqual(part);
  });

  it.each([
    ["ENOENT", "does not exist"],
    ["EACCES", "may not be read (permission denied)"],
    ["EPERM", "may not be read (permission denied)"],
    ["EIO", "could not be read (EIO)"],
  ])("that fail with %s: it %s", (code, words) => {
    expect(readProblem(Object.assign(new Error("no"), { code }))).toBe(words);
  });
});

describe("the progress bar", () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`docs/${number}.md`, design]));

  it("makes room for what is printed", async () => {
    await write(many);
    const { shown } = await run(["check", "docs"], { progressWidth: 80 });
    const bars = shown.flatMap((text, at) => (text.startsWith("\r") && text.includes("%") ? [at] : []));
    expect(bars.length).toBeGreaterThan(1);
    // Behind each bar comes another one, or what wipes it away.
    for (const at of bars) expect(shown[at + 1]).toMatch(/^\r/);
  });

  it("is not there where nothing is to be said", async () => {
    await write(many);
    const { status, shown } = await run(["check", "--quiet", "docs"], { progressWidth: 80 });
    expect(shown.join("")).toBe("");
    expect(status).toBe(0);
  });
});

describe("init", () => {
  it("takes no arguments, and says why it cannot write", async () => {
    expect(await run(["init", "docs"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("init takes no arguments; it writes into this folder") as string,
    });
    expect(await run(["init"], { cwd: join(root, "nowhere") })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(".loopboard.jsonc could not be written (ENOENT)") as string,
    });
  });
});

describe("explain", () => {
  it("has headings in bold on a terminal, code set in, and no marks of Markdown", async () => {
    const { stdout } = await run(["explain", "vague-quantity"], { useColour: true });
    const lines = stdout.split("\n");
    expect(lines[0]).toBe("\u001b[1mvague-quantity\u001b[0m");
    expect(lines).toContain("\u001b[1mWhy\u001b[0m");
    expect(stdout).toMatch(/^ {4}# /m);
    expect(stdout).not.toMatch(/```|\]\(|\*\*/);
  });
});
