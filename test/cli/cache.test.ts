/** What `loopboard check --cache` keeps, where, and what it makes of a folder that is not as it should be. */
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { entryName } from "../../src/cli/cache/entry.ts";
import { hashOf } from "../../src/cli/cache/stamp.ts";
import { cacheFolderName } from "../../src/core/workspace/workspace.ts";
import { type CheckedFolder, checkedFolder, keptFiles } from "./checked-folder.ts";
import { type CliFolder, cliFolder } from "./cli-folder.ts";

const design = (number: number): string =>
  `---\nloopboard: true\n---\n\n# Design ${number}\n\n## Requirements\n\nSuggest ${number} films.\n\nTBD\n`;
const names = ["a.md", "b.md", "docs/c.md", "docs/d.md"];

let folder: CheckedFolder;
beforeEach(() => {
  folder = checkedFolder(Object.fromEntries(names.map((name, index) => [name, design(index)])));
});
afterEach(() => {
  folder.remove();
});

const check = (...args: readonly string[]) => folder.check("--format", "json", ...args);
const inCache = (name: string): string => join(folder.path, cacheFolderName, name);

describe("the folder", () => {
  it("is made where it is wanted, for its owner alone, and out of git's sight", async () => {
    await check(".");
    expect(readdirSync(folder.path)).not.toContain(cacheFolderName);
    await check(".", "--cache");
    expect(readFileSync(inCache(".gitignore"), "utf8")).toMatch(/^\*$/m);
    expect(folder.entries()).toHaveLength(names.length);
    if (process.platform === "win32") return;
    expect(statSync(inCache("")).mode & 0o777).toBe(0o700);
    for (const entry of folder.entries()) expect(statSync(entry).mode & 0o777).toBe(0o600);
  });

  it("is the one that is named, which is left as it is otherwise", async () => {
    folder.write({ "build/ours.txt": "ours" });
    await check(".", "--cache", "--cache-location", "build");
    expect(readdirSync(join(folder.path, "build")).sort()).toEqual(
      [...names.map(entryName), "ours.txt"].sort(),
    );
    expect(existsSync(inCache(""))).toBe(false);
  });

  it("is not needed for standard input", async () => {
    expect((await check("--stdin", "--cache")).stderr).toBe("");
    expect(existsSync(inCache(""))).toBe(false);
  });

  it("is not searched for documents", async () => {
    folder.write({ [`${cacheFolderName}/e.md`]: design(5) });
    expect(keptFiles(await check(".")).anew).toEqual(names);
  });

  it.each([
    [["--cache-location", "build", "."], "--cache-location needs --cache"],
    [["--cache", "--cache-location", "", "."], "--cache-location needs the path of a folder"],
  ])("is not named by %j", async (args, problem) => {
    const { status, stderr } = await check(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(problem);
  });
});

describe("a folder that can't be used is said once, and changes no result:", () => {
  it.each([
    ["a.md", "a.md is no folder; name one that --cache may use"],
    ["a.md/cache", "a.md/cache could not be made (ENOTDIR)"],
  ])("%s", async (location, problem) => {
    const plain = await check(".");
    const { stderr, ...result } = await check(".", "--cache", "--cache-location", location);
    expect({ ...result, stderr: "" }).toEqual(plain);
    expect(stderr).toBe(`loopboard: ${problem}; what is not kept there is reviewed again next time\n`);
  });

  it.runIf(process.platform !== "win32")("a link, which may lead anywhere", async () => {
    mkdirSync(join(folder.path, "elsewhere"));
    symlinkSync("elsewhere", inCache(""));
    const { stderr } = await check(".", "--cache");
    expect(stderr).toContain(`${cacheFolderName} is a symbolic link, which is not followed`);
    expect(readdirSync(join(folder.path, "elsewhere"))).toEqual([]);
  });

  it("one in which nothing can be written", async () => {
    await check(".", "--cache");
    const plain = await check(".");
    for (const entry of folder.entries()) {
      rmSync(entry);
      // Nobody can put a file in its place, not even root.
      mkdirSync(join(entry, "full"), { recursive: true });
    }
    const { stderr, ...result } = await check(".", "--cache");
    expect({ ...result, stderr: "" }).toEqual(plain);
    expect(stderr).toMatch(
      /^loopboard: \.loopboardcache could not be written \(E[A-Z]+\); what is not kept .*\n$/,
    );
    expect(readdirSync(inCache("")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

describe("an entry is not used, but replaced, where it", () => {
  const withSum = (json = ""): string => `${hashOf(json)}\n${json}`;
  const damage: readonly (readonly [what: string, make: (whole: string) => string])[] = [
    ["is empty", () => ""],
    ["is cut off", (whole) => whole.slice(0, -20)],
    ["is cut off in its first line", (whole) => whole.slice(0, 20)],
    ["has another letter", (whole) => whole.replace("isDesignDoc", "isDesignDot")],
    ["has more behind it", (whole) => `${whole}\n`],
    ["is of another program", () => '{"files": {"__proto__": {"polluted": true}}}'],
    ["is not JSON", () => withSum("no JSON")],
    ["is nothing", () => withSum("null")],
    ["is of another version", () => withSum('{ "key": 1, "of": "a.md" }')],
    [
      "is of another version with such a key",
      (whole) => withSum(whole.split("\n")[1]?.replace('"document"', '"path"')),
    ],
    ["is no text", () => "\u0000\u0001\uFFFD"],
  ];
  it.each(damage)("%s", async (_, make) => {
    const plain = await check(".", "--cache");
    for (const entry of folder.entries()) writeFileSync(entry, make(readFileSync(entry, "utf8")));
    // The others are looked at, too.
    expect((await check("a.md", "--cache")).stderr).toBe("");
    expect(await check(".", "--cache")).toEqual(plain);
    folder.mark();
    expect(keptFiles(await check(".", "--cache")).anew).toEqual([]);
  });

  it("is another document's", async () => {
    const plain = await check(".", "--cache");
    const [first = "", ...others] = folder.entries();
    for (const other of others) writeFileSync(other, readFileSync(first));
    expect(await check(".", "--cache")).toEqual(plain);
  });

  it.runIf(process.platform !== "win32")("is a link, even to something without an end", async () => {
    const plain = await check(".", "--cache");
    for (const entry of folder.entries()) {
      rmSync(entry);
      symlinkSync("/dev/zero", entry);
    }
    expect(await check(".", "--cache")).toEqual(plain);
    for (const entry of folder.entries()) expect(statSync(entry).isFile()).toBe(true);
  });
});

describe("what is kept no longer", () => {
  const left = (): readonly string[] => folder.entries().map((path) => basename(path));

  it("is what belongs to a document that is gone", async () => {
    await check(".", "--cache");
    folder.write({ "b.md": null, "docs/d.md": null });
    await check(".", "--cache");
    expect(left()).toEqual(["a.md", "docs/c.md"].map(entryName).sort());
  });

  it("is not what a run over fewer files did not ask for", async () => {
    await check(".", "--cache");
    await check("docs", "--cache");
    await check(".", "--shard", "1/2", "--cache");
    await check("a.md", "--cache");
    expect(left()).toEqual(names.map(entryName).sort());
  });

  it("goes bit by bit, so that a run over few files stays short", async () => {
    const many = Array.from({ length: 60 }, (_, number) => `${number}.md`);
    folder.write(Object.fromEntries(many.map((name) => [name, "# Text\n"])));
    await check(".", "--cache");
    folder.write(Object.fromEntries(many.map((name) => [name, null])));
    await check("a.md", "--cache");
    const first = left().length;
    expect(first).toBeLessThan(64);
    expect(first).toBeGreaterThan(40);
    for (let run = 0; run < 4; run++) await check("a.md", "--cache");
    expect(left()).toEqual(names.map(entryName).sort());
  });

  it("is what a run that was killed has left, unless it may still be at it", async () => {
    await check(".", "--cache");
    const draft = (digit: string): string =>
      inCache(`${entryName("a.md")}.${digit.repeat(8)}-0000-0000-0000-000000000000.tmp`);
    for (const digit of ["1", "2"]) writeFileSync(draft(digit), "half");
    utimesSync(draft("1"), 1000, 1000);
    writeFileSync(inCache("README.md.tmp"), "not ours");
    await check(".", "--cache");
    expect(existsSync(draft("1"))).toBe(false);
    expect(existsSync(draft("2"))).toBe(true);
    expect(existsSync(inCache("README.md.tmp"))).toBe(true);
  });
});

describe("the built program", { timeout: 120_000 }, () => {
  const count = 320;
  let many: CliFolder;
  beforeEach(async () => {
    many = await cliFolder();
    for (let number = 0; number < count; number++)
      await many.write(`docs/${number % 9}/${number}.md`, design(number));
  });
  afterEach(() => many.remove());

  const entriesOf = (): readonly string[] =>
    readdirSync(join(many.path, cacheFolderName)).filter((name) => name.endsWith(".json"));

  it("shares a cache among its threads", () => {
    const plain = many.run(["check", "docs"]);
    expect(many.run(["check", "docs", "--cache"])).toEqual(plain);
    expect(entriesOf()).toHaveLength(count);
    const [entry = ""] = entriesOf();
    const before = statSync(join(many.path, cacheFolderName, entry)).ino;
    expect(many.run(["check", "docs", "--cache"])).toEqual(plain);
    // It was not written again.
    expect(statSync(join(many.path, cacheFolderName, entry)).ino).toBe(before);
  });

  it("shares it with another one that runs at the same time", async () => {
    const plain = many.run(["check", "docs"]);
    const both = await Promise.all([1, 2].map(() => atOnce(many.path, ["check", "docs", "--cache"])));
    for (const stdout of both) expect(stdout).toBe(plain.stdout);
    expect(entriesOf()).toHaveLength(count);
    expect(readdirSync(join(many.path, cacheFolderName))).toHaveLength(count + 1);
  });
});

/** What the built program prints, started without waiting for it. */
function atOnce(cwd: string, args: readonly string[]): Promise<string> {
  const program = resolve(import.meta.dirname, "../../dist/cli/main.cjs");
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ["ignore", "pipe", "inherit"] });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  return new Promise((done, reject) => {
    child.once("error", reject);
    child.once("close", () => {
      done(stdout);
    });
  });
}
