/** Many files, parts of them, standard input, and files that can't be read. Needs dist/ (npm run build). */
import { spawnSync } from "node:child_process";
import { realpath, symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CliFolder, cliFolder } from "./cli-folder.ts";

const program = resolve(import.meta.dirname, "../../dist/cli/main.cjs");
const design = (number: number): string =>
  `---\nloopboard: true\n---\n\n# Design ${number}\n\n## Requirements\n\nSuggest ${number} films.\n\n## Data preparation\n\nTBD\n`;

const count = 700;
let folder: CliFolder;
beforeAll(async () => {
  folder = await cliFolder();
  for (let number = 0; number < count; number++) {
    await folder.write(`docs/${String(number % 7)}/${String(number).padStart(4, "0")}.md`, design(number));
  }
});
afterAll(() => folder.remove());

interface Report {
  readonly files: readonly { readonly path: string; readonly findings: readonly unknown[] }[];
}

function report(...args: readonly string[]): Report {
  return JSON.parse(folder.run(["check", "--format", "json", ...args]).stdout) as Report;
}

describe("many files", () => {
  it("come in order of their paths, with the same findings as one by one, though threads share them", () => {
    const { files } = report("docs");
    const paths = files.map(({ path }) => path);
    expect(paths).toHaveLength(count);
    expect(paths).toEqual([...paths].sort());
    expect(files[200]).toEqual(report(files[200]?.path ?? "").files[0]);
    expect(files[200]?.findings.length).toBeGreaterThan(0);
  });

  it.each(["pretty", "sarif", "github"])("are printed the same in every run as %s", (format) => {
    const runs = [1, 2].map(() => folder.run(["check", "--format", format, "docs"]));
    expect(runs[0]?.stdout).toBe(runs[1]?.stdout);
    expect(runs[0]?.status).toBe(1);
    if (format === "sarif") expect(() => JSON.parse(runs[0]?.stdout ?? "") as unknown).not.toThrow();
  });

  it("are split into parts that miss none and share none, each file in a part of its own choosing", () => {
    const parts = [1, 2, 3].map((part) =>
      report("--shard", `${part}/3`, "docs").files.map(({ path }) => path),
    );
    expect(parts.flat().sort()).toEqual(report("docs").files.map(({ path }) => path));
    for (const part of parts) expect(part.length).toBeGreaterThan(count / 5);
    // A part does not depend on which other files there are.
    expect(report("--shard", "2/3", "docs/3").files.map(({ path }) => path)).toEqual(
      parts[1]?.filter((path) => path.startsWith("docs/3/")),
    );
  });

  it.each(["0/3", "4/3", "1", "a/b", "1/0"])("are not split as %s", (shard) => {
    const { status, stderr } = folder.run(["check", "--shard", shard, "docs"]);
    expect(status).toBe(2);
    expect(stderr).toContain(`"${shard}" is no part for --shard; expected one like 2/5`);
  });
});

describe("standard input", () => {
  it("is checked under the configuration of the path that it belongs to", async () => {
    await folder.write("quiet/.loopboard.jsonc", '{ "rules": { "missing-step": "off" } }');
    const rulesOf = (...args: readonly string[]) => {
      const { stdout } = folder.run(["check", "--stdin", "--format", "json", ...args], design(1));
      const [file] = (JSON.parse(stdout) as { files: { path: string; findings: { rule: string }[] }[] })
        .files;
      return { path: file?.path, rules: file?.findings.map(({ rule }) => rule) };
    };
    expect(rulesOf()).toMatchObject({
      path: "stdin.md",
      rules: expect.arrayContaining(["missing-step"]) as unknown,
    });
    const quiet = rulesOf("--stdin-filename", "quiet/new.md");
    expect(quiet.path).toBe("quiet/new.md");
    expect(quiet.rules).not.toContain("missing-step");
    expect(quiet.rules).toContain("placeholder-text");
  });

  it("must be text, and stands alone", () => {
    const binary = folder.run(["check", "--stdin"], Uint8Array.from([35, 0, 1]));
    expect(binary.status).toBe(2);
    expect(binary.stderr).toContain("standard input is not a text file");
    expect(folder.run(["check", "--stdin", "docs"]).stderr).toContain("either --stdin or files and folders");
  });
});

it("says one clear line for each file that can't be read, and checks the others", async () => {
  const mixed = await cliFolder({
    "good.md": design(1),
    "latin1.md": Uint8Array.from([0x23, 0x20, 0xe9, 0x0a]),
    "binary.md": Uint8Array.from([0x23, 0x00, 0x01]),
    "huge.md": new Uint8Array(50_000_000).fill(97),
  });
  try {
    await symlink(join(mixed.path, "gone.md"), join(mixed.path, "dangling.md"));
    const named = ["good.md", "latin1.md", "binary.md", "huge.md", "dangling.md"];
    const { status, stdout, stderr } = mixed.run(["check", ...named]);
    expect(status).toBe(2);
    expect(stdout).toContain("good.md  ");
    expect(stderr.trimEnd().split("\n").sort()).toEqual([
      "loopboard: binary.md is not a text file (it holds NUL bytes)",
      "loopboard: dangling.md does not exist",
      "loopboard: huge.md is larger than 10 MB",
      "loopboard: latin1.md is not UTF-8 text; save it as UTF-8",
    ]);
  } finally {
    await mixed.remove();
  }
});

it("says once what is wrong in a configuration, whichever threads read it", async () => {
  await folder.write("docs/.loopboard.jsonc", '{ "frame": 1 }\n');
  try {
    const { status, stderr } = folder.run(["check", "docs"]);
    expect(stderr).toBe('loopboard: docs/.loopboard.jsonc:1:3: Unknown key "frame"; it has no effect\n');
    expect(status).toBe(2);
  } finally {
    await folder.write("docs/.loopboard.jsonc", "{}\n");
  }
});

it("says of a configuration that can't be read that it has none of its effect", async () => {
  const text = '{ "profile": "interview" }';
  const utf16 = await cliFolder({
    ".loopboard.jsonc": Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, "utf16le")]),
    "folder/.loopboard.jsonc/x.md": "",
    "folder/design.md": design(1),
  });
  try {
    const { status, stderr } = utf16.run(["check", "folder/design.md", "--quiet"]);
    expect(status).toBe(2);
    expect(stderr.trimEnd().split("\n").sort()).toEqual([
      "loopboard: .loopboard.jsonc:1:1: The configuration is UTF-16 text; save it as UTF-8; it has no effect",
      "loopboard: folder/.loopboard.jsonc:1:1: The configuration could not be read (EISDIR); it has no effect",
    ]);
  } finally {
    await utf16.remove();
  }
});

it("does not mind that a file can't be read which the configuration excludes", async () => {
  const latin1 = Uint8Array.from([0x23, 0x20, 0xe9, 0x0a]);
  const excluding = await cliFolder({
    ".loopboard.jsonc": '{ "exclude": ["legacy"] }',
    "legacy/latin1.md": latin1,
    "good.md": "# Notes\n",
  });
  try {
    expect(excluding.run(["check", "."])).toMatchObject({ status: 0, stderr: "" });
    expect(excluding.run(["fix", "."]).status).toBe(0);
    expect(excluding.run(["check", ".", "--all"]).stderr).toContain("latin1.md is not UTF-8 text");
  } finally {
    await excluding.remove();
  }
});

it("names files outside of this folder by their whole path, and those that begin with dots by their name", async () => {
  const outside = await cliFolder({ "in/..a.md": design(1), "b c.md": design(2) });
  try {
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [program, "check", ...args], {
        cwd: join(outside.path, "in"),
        encoding: "utf8",
      });
    expect(run("..a.md", "--format", "github").stdout).toMatch(/^::\w+ file=\.\.a\.md,/);
    const { runs } = JSON.parse(run("../b c.md", "--format", "sarif").stdout) as {
      runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
    };
    const uri = runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri;
    expect(uri).toBe(pathToFileURL(join(await realpath(outside.path), "b c.md")).href);
  } finally {
    await outside.remove();
  }
});

it("says what is wrong in a configuration, with its place, and still checks", async () => {
  const wrong = await cliFolder({ ".loopboard.jsonc": '{\n  "frame": 1\n}\n', "design.md": design(1) });
  try {
    const { status, stdout, stderr } = wrong.run(["check", "design.md"]);
    expect(stderr).toBe('loopboard: .loopboard.jsonc:2:3: Unknown key "frame"; it has no effect\n');
    expect(stdout).toContain("missing-step");
    expect(status).toBe(2);
  } finally {
    await wrong.remove();
  }
});
