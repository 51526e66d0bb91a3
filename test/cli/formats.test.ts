/** What the output formats promise of places, escapes and their schemas. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileReview } from "../../src/cli/file-review.ts";
import { type FormatName, formats } from "../../src/cli/formats/formats.ts";
import type { CheckedFile, Sum } from "../../src/cli/report.ts";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import type { TextEdit } from "../../src/core/document/text-range.ts";
import { applyEdits } from "../../src/core/lint/apply-edits.ts";
import type { Finding } from "../../src/core/lint/finding.ts";
import { internalErrorRule } from "../../src/core/lint/lint.ts";
import { version } from "../../src/core/version.ts";
import { rules } from "../../src/rules/index.ts";
import { sarifProblems } from "./sarif-schema.ts";

/** A file with one finding at its second character, with a fix. */
function checked(path: string, text: string, given: Partial<Finding> = {}): CheckedFile {
  const finding: Finding = {
    rule: "step-order",
    severity: "warning",
    message: "Found this.",
    range: { start: 1, end: 2 },
    fixes: [],
    related: [],
    ...given,
  };
  const review = { isDesignDoc: true, reason: "said so", findings: [finding] };
  const doc = parseDesignDoc(text);
  return { path, lines: doc.lines, review: fileReview(doc, review) };
}

async function printed(name: FormatName, files: readonly CheckedFile[], width?: number): Promise<string> {
  const format = formats[name];
  const parts = files
    .map((file) => format.file(file, { useColour: false, width }))
    .filter((part) => part !== "");
  const [count, findings] = [files.length, parts.length];
  const sum = {
    files: count,
    findings,
    designDocs: count,
    onlyOther: undefined,
    isQuiet: false,
    checksAll: false,
  };
  return (await format.head()) + parts.join(format.separator) + format.tail(sum, false, parts.length === 0);
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly locations: readonly { physicalLocation: { artifactLocation: { uri: string } } }[];
      readonly fixes?: readonly {
        readonly artifactChanges: readonly {
          readonly replacements: readonly {
            readonly deletedRegion: Region;
            readonly insertedContent: { readonly text: string };
          }[];
        }[];
      }[];
    }[];
  }[];
}

async function sarifOf(files: readonly CheckedFile[]): Promise<Sarif> {
  const log = JSON.parse(await printed("sarif", files)) as Sarif;
  expect(sarifProblems(log)).toEqual([]);
  return log;
}

const edit = (start: number, end: number, newText: string): TextEdit => ({ range: { start, end }, newText });

describe("SARIF", () => {
  it("fits the official schema of 2.1.0, with findings, with fixes and with none", async () => {
    await sarifOf([]);
    const fix = { title: "Mend it", safety: "safe", edits: [edit(0, 3, ""), edit(4, 4, "new")] } as const;
    await sarifOf([
      checked("a.md", "# One\n\nTwo\n"),
      checked("docs/b.md", "# Two\n\nThree\n", { fixes: [fix] }),
    ]);
  });

  it("is told apart from what does not fit", () => {
    expect(sarifProblems({ version: "2.1.0", runs: [{ results: [] }] })).not.toEqual([]);
    expect(sarifProblems({ version: "2.0.0", runs: [] })).not.toEqual([]);
  });

  it.each([
    ["docs/a b.md", "docs/a%20b.md"],
    ["c#/what?.md", "c%23/what%3F.md"],
    ["дизайн.md", "%D0%B4%D0%B8%D0%B7%D0%B0%D0%B9%D0%BD.md"],
    ["100%.md", "100%25.md"],
  ])("names %s by a reference that leads back to it", async (path, uri) => {
    const [result] = (await sarifOf([checked(path, "# One\n")])).runs[0]?.results ?? [];
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
    expect(decodeURIComponent(uri)).toBe(path);
  });

  it("says how columns count, who found it, and what a fix is for", async () => {
    const fix = { title: "Mend it", safety: "safe", edits: [edit(0, 3, "")] } as const;
    const log = await sarifOf([checked("a.md", "# One\n", { fixes: [fix] })]);
    expect(log.runs).toMatchObject([
      {
        columnKind: "utf16CodeUnits",
        tool: { driver: { name: "Loopboard", version } },
        results: [{ fixes: [{ description: { text: "Mend it" } }] }],
      },
    ]);
  });

  it("declares every rule that a result names, that of a failed rule too", async () => {
    const log = await sarifOf([checked("a.md", "# One\n", { rule: internalErrorRule })]);
    const declared = log.runs.flatMap(({ tool }) => tool.driver.rules.map(({ id }) => id));
    expect(declared).toEqual([...rules.map(({ id }) => id), internalErrorRule]);
  });

  it("carries fixes whose regions, applied by lines and UTF-16 columns, give the fixed text", async () => {
    const piece = fc.constantFrom("\r\n", "\n", "a", "Ж", "🙂", "|", " ", "\uFEFF");
    const texts = fc.array(piece, { minLength: 3, maxLength: 40 }).map((pieces) => pieces.join(""));
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), fc.nat(), fc.string(), async (text, first, second, newText) => {
        const [start = 0, end = 0] = [first, second]
          .map((at) => at % (text.length + 1))
          .sort((a, b) => a - b);
        // No place lies between the two characters of a line break.
        fc.pre([start, end].every((at) => text.slice(at - 1, at + 1) !== "\r\n"));
        const edits = [edit(start, end, newText)];
        const file = checked("a.md", text, { fixes: [{ title: "Mend it", safety: "safe", edits }] });
        const [replacement] =
          (await sarifOf([file])).runs[0]?.results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
        expect(replacement && applied(text, replacement.deletedRegion, newText)).toBe(
          applyEdits(text, edits),
        );
      }),
      { numRuns: 60 },
    );
  });
});

/** Reads a region as a viewer does: lines and columns from 1, the end behind the last character. */
function applied(text: string, region: Region, newText: string): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: mark, index }) => index + mark.length)];
  const at = (line: number, column: number): number => (starts[line - 1] ?? NaN) + column - 1;
  const start = at(region.startLine, region.startColumn);
  const end = at(region.endLine, region.endColumn);
  return text.slice(0, start) + newText + text.slice(end);
}

it.each([
  ["error", "error", "error"],
  ["warning", "warning", "warning"],
  ["info", "note", "notice"],
  ["hint", "note", "notice"],
] as const)(
  "a finding of severity %s is a SARIF %s and an annotation ::%s",
  async (severity, level, command) => {
    const file = checked("a.md", "# One\n", { severity });
    expect((await sarifOf([file])).runs[0]?.results).toMatchObject([{ level }]);
    expect(await printed("github", [file])).toMatch(new RegExp(`^::${command} `));
    expect(JSON.parse(await printed("json", [file]))).toMatchObject({
      files: [{ findings: [{ severity }] }],
    });
  },
);

describe("JSON", () => {
  it("says of a finding where it is, in lines and columns from 1, and how it is mended", async () => {
    const fix = { title: "Mend it", safety: "suggested", edits: [edit(6, 7, "new")] } as const;
    const file = checked("a.md", "# One\nTwo\n", { range: { start: 2, end: 8 }, fixes: [fix] });
    const { version: format, files } = JSON.parse(await printed("json", [file])) as {
      readonly version: number;
      readonly files: readonly { readonly findings: readonly unknown[] }[];
    };
    expect(format).toBe(1);
    expect(files[0]?.findings).toEqual([
      {
        rule: "step-order",
        severity: "warning",
        message: "Found this.",
        range: { start: { line: 1, column: 3 }, end: { line: 2, column: 3 } },
        fix: {
          title: "Mend it",
          safety: "suggested",
          edits: [{ range: { start: { line: 2, column: 1 }, end: { line: 2, column: 2 } }, newText: "new" }],
        },
      },
    ]);
  });

  it("leaves the fix out where there is none", async () => {
    const { files } = JSON.parse(await printed("json", [checked("a.md", "# One\n")])) as {
      readonly files: readonly { readonly findings: readonly object[] }[];
    };
    expect(files[0]?.findings[0]).not.toHaveProperty("fix");
  });
});

describe("annotations for GitHub", () => {
  it("hold no character that would end a property or the message", async () => {
    const message = "100% of a::b, c:\r\nnot a new ::error::command";
    const text = await printed("github", [
      checked("docs/a,b:c%.md", "# One\n", { message, severity: "info" }),
    ]);
    expect(text).toBe(
      "::notice file=docs/a%2Cb%3Ac%25.md,line=1,endLine=1,col=2,title=step-order::" +
        "100%25 of a::b, c:%0D%0Anot a new ::error::command\n1 finding in 1 design doc\n",
    );
  });

  it("say in the log where nothing was checked", async () => {
    expect(await printed("github", [])).toBe("No Markdown files were checked\n");
  });
});

describe("output for people", () => {
  it("holds no order for the terminal, whatever files and headings are called", async () => {
    const text = await printed("pretty", [
      checked("new\nline\u001b[31m.md", "# One\n", { message: "\u001b]0;x\u0007 and \u202e" }),
    ]);
    expect(text).toContain("new\uFFFDline\uFFFD[31m.md  ");
    expect(text).toContain("\uFFFD]0;x\uFFFD and \uFFFD  step-order");
  });

  it("says that there was nothing to check", async () => {
    expect(await printed("pretty", [])).toBe("No Markdown files were checked\n");
  });

  it("says of a design in which nothing is found that nothing is", async () => {
    const clean = checked("a.md", "# One\n");
    const file = { ...clean, review: { ...clean.review, findings: [] } };
    expect(await printed("pretty", [file])).toMatch(/^a\.md {2}0 of 7 steps\n {2}nothing found\n\n/);
  });

  it("counts at the end, and says how many other files there were", () => {
    const sum = {
      files: 3,
      findings: 2,
      designDocs: 1,
      onlyOther: undefined,
      isQuiet: false,
      checksAll: false,
    };
    const tail = (given: Partial<Sum>): string => formats.pretty.tail({ ...sum, ...given }, false, true);
    expect(tail({})).toBe(
      "2 findings in 1 design doc\n2 other Markdown files left out (--all checks them too)\n",
    );
    expect(tail({ findings: 1, designDocs: 2 })).toBe(
      "1 finding in 2 design docs\n1 other Markdown file left out (--all checks them too)\n",
    );
    expect(tail({ designDocs: 3 })).toBe("2 findings in 3 design docs\n");
  });

  it.each([
    ["error", 31],
    ["warning", 33],
    ["info", 36],
    ["hint", 90],
  ] as const)("has %s in a colour of its own", (severity, colour) => {
    const file = checked("a.md", "# One\n", { severity });
    const text = formats.pretty.file(file, { useColour: true, width: undefined });
    expect(text).toContain(`\u001b[${colour}m${severity}`);
    expect(text).toContain("\u001b[1ma.md\u001b[0m");
  });

  const message =
    "The step “数据准备” says nothing of where the labels come from, nor of who checks them once they are there.";

  it("is wrapped where a person's terminal ends, each line set in below the message", async () => {
    const lines = (await printed("pretty", [checked("a.md", "# One\n", { message })], 72))
      .split("\n")
      .slice(1, -3);
    expect(lines[0]).toMatch(/^ {2}1:2 {6}warning {2}The step/);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(1)) expect(line).toMatch(/^ {20}\S/);
    // The four Chinese characters take two columns each.
    for (const line of lines)
      expect(line.length + (line.includes("数据准备") ? 4 : 0)).toBeLessThanOrEqual(72);
    const said = lines.map((line) => line.slice(20).trim().replace("  ", " ")).join(" ");
    expect(said).toBe(`${message} step-order`);
  });

  it.each([undefined, 50])(
    "is one line a finding in a pipe and in a terminal too narrow for two (%s)",
    async (width) => {
      const text = await printed("pretty", [checked("a.md", "# One\n", { message })], width);
      expect(text).toContain(`  ${message}  step-order\n`);
    },
  );
});
