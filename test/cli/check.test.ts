/** `loopboard check` as a user runs it: the built program, its output and exit code. Needs dist/ (npm run build). */
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skeletonDocument } from "../../src/core/framework/skeleton.ts";
import { rules } from "../../src/rules/index.ts";
import { sevenSteps } from "../../src/core/framework/frameworks/seven-steps.ts";

const program = resolve(import.meta.dirname, "../../dist/cli/main.cjs");

const design = `---
loopboard: true
---

# Movie night

## Requirements

Suggest a film that four friends will all like.

## Data preparation

TBD
`;
const readme = "# My library\n\n## Installation\n\nRun it.\n\n## Usage\n\nTODO\n\n## License\n\nMIT\n";

const files: Readonly<Record<string, string | Uint8Array>> = {
  "docs/design.md": design,
  "docs/README.md": readme,
  "docs/node_modules/x/design.md": design,
  "latin1.md": Uint8Array.from([0x23, 0x20, 0xe9, 0x0a]),
  "binary.md": Uint8Array.from([0x23, 0x00, 0x01]),
  "silenced/.loopboard.jsonc": `{ // all of it\n "rules": { ${rules.map(({ id }) => `"${id}": "off",`).join(" ")} } }`,
  "silenced/design.md": design,
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "loopboard-cli-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
});
afterAll(() => rm(folder, { recursive: true }));

function loopboard(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, FORCE_COLOR: undefined },
  });
  return { status, stdout, stderr };
}

interface CheckJson {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly isDesignDoc: boolean;
    readonly reason: string;
    readonly framework: string;
    readonly steps: readonly {
      id: string;
      status: string;
      headings: readonly { line: number; text: string }[];
    }[];
    readonly findings: readonly { rule: string; severity: string; range: { start: { line: number } } }[];
  }[];
}

function checkJson(...args: readonly string[]): CheckJson {
  return JSON.parse(loopboard("check", "--format", "json", ...args).stdout) as CheckJson;
}

describe("JSON", () => {
  it("lists every Markdown file with its steps, and findings of design docs only", () => {
    const { version, files: checked } = checkJson("docs");
    expect(version).toBe(1);
    expect(checked.map(({ path, isDesignDoc }) => [path, isDesignDoc])).toEqual([
      ["docs/README.md", false],
      ["docs/design.md", true],
    ]);
    const [other, doc] = checked;
    expect(other?.findings).toEqual([]);
    expect(other?.reason).toMatch(/\w/);
    expect(doc?.framework).toBe("seven-steps");
    expect(doc?.steps.map(({ id, status }) => [id, status])).toContainEqual(["monitoring", "missing"]);
    expect(doc?.steps.find(({ id }) => id === "requirements")?.headings).toEqual([
      { line: 7, text: "Requirements" },
    ]);
    expect(doc?.findings.find(({ rule }) => rule === "placeholder-text")?.range.start.line).toBe(13);
  });

  it("checks all files with --all", () => {
    const { files: checked } = checkJson("--all", "docs/README.md");
    expect(checked[0]?.isDesignDoc).toBe(false);
    expect(checked[0]?.findings.map(({ rule }) => rule)).toContain("placeholder-text");
  });

  it("counts them, and leaves none out, with --all", () => {
    expect(loopboard("check", "docs").stdout).toMatch(
      / in 1 design doc\n1 other Markdown file left out \(--all/,
    );
    expect(loopboard("check", "--all", "docs").stdout).toMatch(/\d findings in 2 Markdown files\n$/);
  });
});

describe("exit code", () => {
  it("is 0 when nothing is found", () => {
    expect(loopboard("check", "docs/README.md").status).toBe(0);
    expect(loopboard("check", "silenced").status).toBe(0);
  });

  it("is 1 when something is found, from the level of --fail-on", () => {
    expect(loopboard("check", "docs").status).toBe(1);
    expect(loopboard("check", "--fail-on", "warning", "docs").status).toBe(1);
    expect(loopboard("check", "--fail-on", "error", "docs").status).toBe(0);
  });

  it.each([
    [["check"], "needs at least one file or folder"],
    [[], "No command given"],
    [["lint"], 'Unknown command "lint"'],
    [["check", "--format", "xml", "docs"], 'Unknown format "xml"'],
    [["check", "--format", "toString", "docs"], 'Unknown format "toString"'],
    [["check", "--fail-on", "never", "docs"], 'Unknown level "never"'],
    [["check", "--nope", "docs"], "There is no option --nope."],
    [["check", "--formt", "json", "docs"], "There is no option --formt; perhaps --format was meant."],
    [["check", "-q", "docs"], "There is no option -q."],
    [["check", "docs", "--format"], "--format needs a value."],
    [["check", "docs", "--max-warnings", "-1"], "--max-warnings needs a value; one that begins with a dash"],
    [["check", "docs", "--all=yes"], "--all takes no value."],
    [["check", "docs", "--stdin-filename", "a.md"], "--stdin-filename needs --stdin"],
    [["check", ""], '"" is no path'],
    [["check", "--max-warnings", "few", "docs"], '"few" is no number for --max-warnings'],
    [["check", "--profile", "boss", "docs"], 'Unknown profile "boss"; expected interview, team'],
    [["check", "absent.md"], "absent.md does not exist"],
    [["check", "latin1.md"], "latin1.md is not UTF-8 text"],
    [["check", "binary.md"], "binary.md is not a text file"],
  ])("is 2 with one clear line for %j", (args, message) => {
    const { status, stderr } = loopboard(...args);
    expect(status).toBe(2);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toContain(message);
  });
});

describe("--max-warnings", () => {
  const warnings = () =>
    checkJson("docs").files.flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity === "warning"),
    ).length;

  it("allows as many warnings, and fails on one more", () => {
    const count = warnings();
    expect(count).toBeGreaterThan(1);
    expect(loopboard("check", "--max-warnings", String(count), "docs").status).toBe(0);
    expect(loopboard("check", "--max-warnings", String(count - 1), "docs").status).toBe(1);
  });

  it("says why it fails, also where the warnings themselves are not shown", () => {
    const { status, stderr } = loopboard("check", "--quiet", "--max-warnings", "0", "docs");
    expect(status).toBe(1);
    expect(stderr).toBe(`loopboard: ${String(warnings())} warnings, more than --max-warnings 0 allows\n`);
  });

  it("goes with --fail-on: either is enough", () => {
    expect(loopboard("check", "--max-warnings", "1000", "--fail-on", "info", "docs").status).toBe(1);
    expect(loopboard("check", "--max-warnings", "0", "--fail-on", "error", "docs").status).toBe(1);
  });
});

describe("--quiet", () => {
  it("says nothing where nothing is as bad as --fail-on, and fails by the same findings", () => {
    expect(loopboard("check", "--quiet", "docs")).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(loopboard("check", "--quiet", "--max-warnings", "0", "docs")).toMatchObject({
      status: 1,
      stdout: "",
    });
  });

  it("shows what is, and not what is milder", () => {
    const all = loopboard("check", "docs");
    const quiet = loopboard("check", "--quiet", "--fail-on", "warning", "docs");
    expect(all.stdout).toMatch(/ info /);
    expect(quiet.stdout).toMatch(/ warning /);
    expect(quiet.stdout).not.toMatch(/ info /);
    expect(quiet.status).toBe(1);
  });

  it("keeps the formats of machines whole", () => {
    expect(checkJson("--quiet", "docs")).toEqual({ version: 1, files: [] });
    const levels = checkJson("--quiet", "--fail-on", "warning", "docs").files.flatMap(({ findings }) =>
      findings.map(({ severity }) => severity),
    );
    expect(new Set(levels)).toEqual(new Set(["warning"]));
    expect(
      () => JSON.parse(loopboard("check", "--quiet", "--format", "sarif", "docs").stdout) as unknown,
    ).not.toThrow();
  });
});

it("prints findings for people, and says why a single file is left out", () => {
  const { stdout } = loopboard("check", "docs/design.md");
  expect(stdout).toContain("docs/design.md  2 of 7 steps");
  expect(stdout).toMatch(/13:1 +warning +"TBD" is a placeholder; .+ +placeholder-text/);
  expect(stdout).not.toContain("\u001b[");
  expect(loopboard("check", "docs/README.md").stdout).toContain(
    "docs/README.md is not taken for a design doc: ",
  );
});

it("prints annotations for GitHub Actions", () => {
  const { stdout } = loopboard("check", "--format", "github", "docs");
  expect(stdout).toMatch(
    /^::warning file=docs\/design\.md,line=13,endLine=13,col=1,title=placeholder-text::"TBD" is/m,
  );
});

it("prints SARIF with rules, places and fixes", () => {
  const sarif = JSON.parse(loopboard("check", "--format", "sarif", "docs").stdout) as {
    version: string;
    runs: {
      tool: { driver: { rules: { id: string }[] } };
      results: { ruleId: string; fixes?: unknown[] }[];
    }[];
  };
  expect(sarif.version).toBe("2.1.0");
  const [run] = sarif.runs;
  const declared = run?.tool.driver.rules.map(({ id }) => id);
  expect(run?.results.length).toBeGreaterThan(0);
  for (const result of run?.results ?? []) expect(declared).toContain(result.ruleId);
  expect(run?.results.find(({ ruleId }) => ruleId === "missing-step")?.fixes).toHaveLength(1);
});

it("reads the skeleton as a design whose steps are all there and all empty", async () => {
  const path = join(folder, "skeleton.md");
  await writeFile(path, skeletonDocument(sevenSteps, "A new design"));
  const [file] = checkJson("skeleton.md").files;
  expect(file?.isDesignDoc).toBe(true);
  expect(new Set(file?.steps.map(({ status }) => status))).toEqual(new Set(["empty"]));
  expect(new Set(file?.findings.map(({ rule }) => rule))).toEqual(new Set(["empty-step"]));
});
