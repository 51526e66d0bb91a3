/** `loopboard check --cache` after a change: what it reviews anew, and that it prints what a run without it prints. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writePngScene } from "../../src/core/board/formats/png-scene.ts";
import { pixel } from "../core/board/formats/pixel.ts";
import { type CheckedFolder, checkedFolder, type Files, keptFiles } from "./checked-folder.ts";

const design = (text: string): string =>
  `---\nloopboard: true\n---\n\n# Movie night\n\n## Requirements\n\nSuggest films.\n\n${text}\n`;
const board = (frame: string): string =>
  JSON.stringify({
    type: "excalidraw",
    elements: [{ id: "f", type: "frame", name: frame, x: 0, y: 0, width: 400, height: 300 }],
  });

const files: Files = {
  ".loopboard.jsonc":
    '{ "extends": "./base.jsonc", "frameworks": ["own.jsonc"], "rules": { "missing-step": "info" } }',
  "base.jsonc": '{ "rules": { "no-baseline": "info" } }',
  "own/.loopboard.jsonc": "{}",
  "own/alone.md": design("TBD"),
  "docs/plain.md": design("TBD"),
  "docs/readme.md": "# Install\n\nTODO\n",
  "docs/to-heading.md": design("[Labels](../sources.md#labels)"),
  "docs/to-root.md": design("[Labels](/sources.md#lables)"),
  "docs/to-nothing.md": design("[Labels](missing.md#labels)"),
  "docs/to-board.md": design("[Loop](../loop.excalidraw#frame=Serving)"),
  "docs/to-picture.md": design("[Loop](../loop.excalidraw.png#frame=Serving)"),
  "sources.md": "# Sources\n\n## Labels\n\nRatings.\n",
  "loop.excalidraw": board("Serving"),
  "loop.excalidraw.png": writePngScene(pixel, board("Serving")),
};
const configured = [
  "docs/plain.md",
  "docs/readme.md",
  "docs/to-board.md",
  "docs/to-heading.md",
  "docs/to-nothing.md",
  "docs/to-picture.md",
  "docs/to-root.md",
];
const all = [...configured, "own/alone.md"];

interface Change {
  readonly what: string;
  readonly change?: (folder: CheckedFolder) => void;
  readonly args?: readonly string[];
  /** The files that are reviewed anew. */
  readonly anew: readonly string[];
}

const writes = (what: string, given: Files, anew: readonly string[]): Change => ({
  what,
  change: (folder) => {
    folder.write(given);
  },
  anew,
});

const changes: readonly Change[] = [
  { what: "nothing", anew: [] },
  writes("the text of a document", { "docs/plain.md": design("Soon.") }, ["docs/plain.md"]),
  writes("a byte order mark", { "docs/plain.md": `\uFEFF${design("TBD")}` }, ["docs/plain.md"]),
  writes("a new document", { "docs/new.md": design("TBD") }, ["docs/new.md"]),
  writes("a document that goes", { "docs/plain.md": null }, []),
  writes("a document that takes another's place", { "docs/plain.md": files["docs/readme.md"] ?? "" }, [
    "docs/plain.md",
  ]),
  writes("the configuration", { ".loopboard.jsonc": '{ "rules": { "missing-step": "off" } }' }, configured),
  writes(
    "the vocabulary",
    { ".loopboard.jsonc": '{ "vocabulary": { "headings": { "data": ["TBD"] } } }' },
    configured,
  ),
  writes("no configuration", { ".loopboard.jsonc": null }, configured),
  writes("a file that it extends", { "base.jsonc": '{ "rules": { "no-baseline": "off" } }' }, configured),
  writes("a file that it extends and that goes", { "base.jsonc": null }, configured),
  writes("a framework that it names and that comes", { "own.jsonc": '{ "id": "own" }' }, configured),
  writes("a nearer configuration", { "docs/.loopboard.jsonc": "{}" }, configured),
  writes("a nearer configuration that goes", { "own/.loopboard.jsonc": null }, ["own/alone.md"]),
  writes("a linked heading", { "sources.md": "# Sources\n\n## Films\n" }, [
    "docs/to-heading.md",
    "docs/to-root.md",
  ]),
  writes("a linked file that goes", { "sources.md": null }, ["docs/to-heading.md", "docs/to-root.md"]),
  writes("a linked file that is no text", { "sources.md": Uint8Array.from([35, 0]) }, [
    "docs/to-heading.md",
    "docs/to-root.md",
  ]),
  writes("a linked file that comes", { "docs/missing.md": "# Missing\n" }, [
    "docs/missing.md",
    "docs/to-nothing.md",
  ]),
  writes("a linked board", { "loop.excalidraw": board("Training") }, ["docs/to-board.md"]),
  writes("a linked picture", { "loop.excalidraw.png": writePngScene(pixel, board("Training")) }, [
    "docs/to-picture.md",
  ]),
  writes("a file that nothing reads", { "docs/.notes.txt": "Hello" }, []),
  {
    what: "another build of the program",
    change: (folder) => {
      folder.build("second");
    },
    anew: all,
  },
  { what: "--all", args: ["--all"], anew: all },
  { what: "--profile", args: ["--profile", "interview"], anew: all },
  { what: "--fail-on", args: ["--fail-on", "error"], anew: [] },
  { what: "--max-warnings", args: ["--max-warnings", "2"], anew: [] },
  { what: "--shard", args: ["--shard", "1/1"], anew: [] },
];

async function inFolder(work: (folder: CheckedFolder) => Promise<void>, given: Files = files): Promise<void> {
  const folder = checkedFolder(given);
  try {
    await work(folder);
  } finally {
    folder.remove();
  }
}

describe("what is reviewed anew after a change of", () => {
  it.each(changes)("$what", async ({ change, args = [], anew }) => {
    await inFolder(async (folder) => {
      const check = (...more: readonly string[]) => folder.check("docs", "own", "--format", "json", ...more);
      await check("--cache");
      folder.mark();
      change?.(folder);
      const plain = await check(...args);
      const cached = await check("--cache", ...args);
      const { kept, anew: found, stdout } = keptFiles(cached);
      expect(found).toEqual(anew);
      expect(kept.length + found.length).toBeGreaterThan(0);
      expect({ ...cached, stdout }).toEqual(plain);
    });
  });
});

it.each(["pretty", "json", "sarif", "github"])(
  "prints as %s what a run without it prints, whatever ran before",
  async (format) => {
    await inFolder(async (folder) => {
      const plain = await folder.check(".", "--format", format);
      await folder.check(".", "--cache", "--format", "pretty");
      expect(await folder.check(".", "--cache", "--format", format)).toEqual(plain);
      expect(await folder.check(".", "--cache", "--quiet", "--format", format)).toEqual(
        await folder.check(".", "--quiet", "--format", format),
      );
      folder.mark();
      expect(keptFiles(await folder.check(".", "--cache", "--format", "json")).anew).toEqual([]);
    });
  },
);

it("takes a checkout that was moved for the same, except where a link leads elsewhere from there", async () => {
  await inFolder(
    async (folder) => {
      const check = () => folder.check(".", "--format", "json", "--cache");
      await check();
      folder.mark();
      folder.move("elsewhere");
      const { kept, anew, stdout } = keptFiles(await check());
      expect({ kept, anew }).toEqual({ kept: ["docs/plain.md", "sources.md"], anew: ["docs/around.md"] });
      expect(stdout).toBe((await folder.check(".", "--format", "json")).stdout);
    },
    {
      "docs/plain.md": design("[Labels](../sources.md#labels)"),
      "docs/around.md": design("[Labels](../../checkout/sources.md#lables)"),
      "sources.md": "# Labels\n",
    },
  );
});

/** What each file of the property may hold; null where it is not there. */
const variants: Readonly<Record<string, readonly (string | null)[]>> = {
  "a.md": [
    design("TBD"),
    design("[x](b.md#labels)"),
    design("[x](docs/c.md#labels) TBD"),
    "# Install\n\nTODO\n",
    null,
  ],
  "b.md": [design("## Labels"), design("[x](a.md#requirements)"), "# Labels\n", null],
  "docs/c.md": [
    design("[x](../b.md#lables)"),
    design("[x](/loop.excalidraw#frame=Serving)\n\n## Labels"),
    null,
  ],
  "loop.excalidraw": [board("Serving"), board("Training"), "{", null],
  ".loopboard.jsonc": [
    "{}",
    '{ "extends": "./docs/base.jsonc" }',
    '{ "include": ["**"], "rules": { "broken-anchor": "error" } }',
    '{ "exclude": ["docs/**"], "unknown": 1 }',
    null,
  ],
  "docs/base.jsonc": ['{ "rules": { "missing-step": "off" } }', '{ "profile": "interview" }', "[", null],
  "docs/.loopboard.jsonc": ["{}", '{ "include": ["c.md"] }', null],
};
const edit = fc
  .constantFrom(...Object.keys(variants))
  .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...(variants[name] ?? []))));
const run = fc.constantFrom<readonly string[]>(
  ["."],
  ["."],
  ["docs"],
  ["a.md"],
  [".", "--all"],
  [".", "--shard", "1/2"],
);

it("prints what a run without it prints, after any edits and runs", async () => {
  const steps = fc.array(fc.tuple(fc.array(edit, { maxLength: 3 }), run), { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      await inFolder(
        async (folder) => {
          for (const [edits, args] of history) {
            folder.write(Object.fromEntries(edits));
            const plain = await folder.check(...args, "--format", "sarif");
            expect(await folder.check(...args, "--format", "sarif", "--cache")).toEqual(plain);
          }
        },
        { "a.md": design("TBD"), "docs/c.md": design("TBD") },
      );
    }),
    { numRuns: 40 },
  );
  // Hundreds of runs: a machine with other work to do takes its time.
}, 120_000);
