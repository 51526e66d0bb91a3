/** What is kept of a document from one start to the next, in real files. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { internalErrorRule } from "../../src/core/lint/lint.ts";
import { keptDiagnostics, type LinkedStamp } from "../../src/server/kept-diagnostics.ts";
import { nodeDiagnosticsStore } from "../../src/server/node-diagnostics-store.ts";
import { documentFactory, type OpenDocument } from "../../src/server/open-document.ts";

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "loopboard-kept-"));
  folder = join(parent, "kept");
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

const uri = "file:///designs/movie-night.md";
const documents = documentFactory(new Map());
const document = (text = "# Movie night\n", named = uri): OpenDocument =>
  documents.create(named, "markdown", 1, text);
const start = { line: 0, character: 0 };
const diagnostics = [{ range: { start, end: start }, message: "Something is missing.", code: "no-baseline" }];

interface World {
  readonly circumstances?: readonly unknown[];
  readonly files?: Readonly<Record<string, string>>;
  readonly program?: string;
}

/** As one start of the server has it. */
function kept({ circumstances = [], files = {}, program = "1" }: World = {}) {
  return keptDiagnostics({
    store: nodeDiagnosticsStore(folder, program),
    circumstances: () => Promise.resolve(circumstances),
    stampAt: (file) => Promise.resolve(files[file]),
  });
}

const linked: readonly LinkedStamp[] = [{ uri: "file:///designs/sources.md", stamp: "old" }];

describe("what was found of a document", () => {
  it("is found by the next start where all is the same", async () => {
    expect(await kept().find(document())).toBeUndefined();
    await kept().keep({ document: document(), diagnostics, linked: [] });
    expect(await kept().find(document())).toEqual(diagnostics);
  });

  it.each<readonly [string, World, OpenDocument]>([
    ["its text", {}, document("# Movie nights\n")],
    ["its name", {}, document(undefined, "file:///designs/other.md")],
    ["the configuration", { circumstances: ["other"] }, document()],
    ["the program", { program: "2" }, document()],
  ])("is not found where %s is another", async (_, world, asked) => {
    await kept().keep({ document: document(), diagnostics, linked: [] });
    expect(await kept(world).find(asked)).toBeUndefined();
  });

  it("is found only while the files it links to are the same, or still cannot be read", async () => {
    await kept().keep({ document: document(), diagnostics, linked });
    const [{ uri: source }] = linked as [LinkedStamp];
    expect(await kept({ files: { [source]: "old" } }).find(document())).toEqual(diagnostics);
    expect(await kept({ files: { [source]: "new" } }).find(document())).toBeUndefined();
    expect(await kept().find(document())).toBeUndefined();
    await kept().keep({ document: document(), diagnostics, linked: [{ uri: source, stamp: undefined }] });
    expect(await kept().find(document())).toEqual(diagnostics);
    expect(await kept({ files: { [source]: "new" } }).find(document())).toBeUndefined();
  });

  it("replaces what was found of an earlier text", async () => {
    await kept().keep({ document: document(), diagnostics, linked: [] });
    await kept().keep({ document: document("# Other\n"), diagnostics: [], linked: [] });
    expect(await kept().find(document())).toBeUndefined();
    expect(await kept().find(document("# Other\n"))).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it("is not kept where a rule has failed", async () => {
    const failed = diagnostics.map((diagnostic) => ({ ...diagnostic, code: internalErrorRule }));
    await kept().keep({ document: document(), diagnostics: failed, linked: [] });
    expect(await kept().find(document())).toBeUndefined();
  });
});

describe("the folder of what is kept", () => {
  it("lets nobody else read", async () => {
    await kept().keep({ document: document(), diagnostics, linked: [] });
    const [name = ""] = readdirSync(folder);
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it("may hold what is damaged, cut off or something else", async () => {
    await kept().keep({ document: document(), diagnostics, linked: [] });
    const [name = ""] = readdirSync(folder);
    const whole = readFileSync(join(folder, name), "utf8");
    for (const text of ["", "null", "{}", "[1]", "no JSON", whole.slice(0, -3)]) {
      writeFileSync(join(folder, name), text);
      expect(await kept().find(document())).toBeUndefined();
    }
  });

  it("holds no more than 200 documents, of which the oldest go", async () => {
    for (let number = 0; number < 200; number++) {
      const one = document("# One\n", `file:///designs/${number}.md`);
      await kept().keep({ document: one, diagnostics, linked: [] });
    }
    const oldest = document("# One\n", "file:///designs/77.md");
    const oldestKey = nodeDiagnosticsStore(folder, "1").read(oldest.uri)?.key ?? "none";
    for (const name of readdirSync(folder)) {
      const isOldest = readFileSync(join(folder, name), "utf8").includes(oldestKey);
      utimesSync(join(folder, name), 1, isOldest ? 1 : 2);
    }
    expect(await kept().find(oldest)).toEqual(diagnostics);
    await kept().keep({ document: document(), diagnostics, linked: [] });
    expect(readdirSync(folder)).toHaveLength(200);
    expect(await kept().find(oldest)).toBeUndefined();
    expect(await kept().find(document())).toEqual(diagnostics);
  });

  it("may be in nobody's reach: then nothing is kept, and nothing fails", async () => {
    writeFileSync(folder, "a file");
    await kept().keep({ document: document(), diagnostics, linked: [] });
    expect(await kept().find(document())).toBeUndefined();
    expect(readFileSync(folder, "utf8")).toBe("a file");
  });
});
