/** `loopboard board` as a user runs it. Needs dist/ (npm run build). */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CliFolder, cliFolder } from "./cli-folder.ts";
import { sarifProblems } from "./sarif-schema.ts";

const example = readFileSync(resolve(import.meta.dirname, "../../examples/fraud-serving.excalidraw"));

const broken = JSON.stringify({
  type: "excalidraw",
  elements: [
    { id: "a", type: "rectangle", x: 0, y: 0, width: 100, height: 60, link: "no.md" },
    { id: "t", type: "text", text: "Ranker", containerId: "a", x: 20, y: 20, width: 60, height: 20 },
    { id: "b", type: "ellipse", x: 500, y: 0, width: 100, height: 60, link: "sub/../there.md#risks" },
  ],
});

let folder: CliFolder;
beforeEach(async () => {
  folder = await cliFolder({
    "boards/serving.excalidraw": example,
    "boards/broken.excalidraw.json": broken,
    "boards/there.md": "# There\n",
    "boards/obsidian.excalidraw.md": `---\nexcalidraw-plugin: parsed\n---\n\n# Drawing\n\n\`\`\`json\n${broken}\n\`\`\`\n%%\n`,
    "boards/node_modules/x/skipped.excalidraw": broken,
  });
});
afterEach(() => folder.remove());

describe("board lint", () => {
  it("finds nothing on a board in order", () => {
    const { status, stdout, stderr } = folder.run(["board", "lint", "boards/serving.excalidraw"]);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: "boards/serving.excalidraw\n  nothing found\n\n0 findings on 1 board\n",
      stderr: "",
    });
  });

  it("writes SARIF and annotations of GitHub, as check does", () => {
    const run = (format: string) => folder.run(["board", "lint", "boards", "--format", format]);
    const log = JSON.parse(run("sarif").stdout) as {
      readonly runs: readonly {
        readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
        readonly results: readonly { readonly ruleId: string }[];
      }[];
    };
    expect(sarifProblems(log)).toEqual([]);
    const [first] = log.runs[0]?.results ?? [];
    expect(first).toMatchObject({
      ...{ ruleId: "missing-file", level: "warning" },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "boards/broken.excalidraw.json" } },
          logicalLocations: [{ name: "a" }],
        },
      ],
    });
    const known = log.runs[0]?.tool.driver.rules.map(({ id }) => id) ?? [];
    expect(known).toEqual(expect.arrayContaining(log.runs[0]?.results.map(({ ruleId }) => ruleId) ?? [""]));
    expect(run("github").stdout).toMatch(
      /^::warning file=boards\/broken\.excalidraw\.json,title=missing-file::The link .*\n/,
    );
    const clean = folder.run(["board", "lint", "boards/serving.excalidraw", "--format", "sarif"]);
    expect(clean.status).toBe(0);
    expect((JSON.parse(clean.stdout) as typeof log).runs[0]?.results).toEqual([]);
  });

  it("shows what is wrong on boards of every kind below a folder", () => {
    const { status, stdout, stderr } = folder.run(["board", "lint", "boards", "--format", "json"]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const { version, files } = JSON.parse(stdout) as {
      readonly version: number;
      readonly files: readonly { readonly path: string; readonly findings: readonly unknown[] }[];
    };
    expect(version).toBe(1);
    expect(files.map(({ path }) => path)).toEqual([
      "boards/broken.excalidraw.json",
      "boards/obsidian.excalidraw.md",
      "boards/serving.excalidraw",
    ]);
    const findings = [
      {
        ...{ rule: "missing-file", severity: "warning", element: "a" },
        message: 'The link "no.md" leads to no file; expected a path from the board\'s folder',
      },
      {
        ...{ rule: "unlabelled-box", severity: "info", element: "b" },
        message: "This shape has no text; write in it what it stands for",
      },
    ];
    expect(files[0]?.findings).toEqual(findings);
    expect(files[1]?.findings).toEqual(findings);
  });

  it("fails on what --fail-on names", () => {
    const run = (level: string) =>
      folder.run(["board", "lint", "boards/broken.excalidraw.json", "--fail-on", level]);
    expect(run("error").status).toBe(0);
    expect(run("warning").status).toBe(1);
    expect(run("warning").stdout).toMatch(/^ {2}a {22}warning {2}.*missing-file$/m);
    expect(run("never").stderr).toContain('Unknown level "never"');
  });
});

describe("board stats", () => {
  it("counts what is on boards, and all of them together", () => {
    const { status, stdout } = folder.run(["board", "stats", "boards"]);
    expect(status).toBe(0);
    expect(stdout).toContain(
      `boards/broken.excalidraw.json\n  2 components, 0 connections, 0 frames, 3 elements, 0 pictures, ${broken.length} bytes\n`,
    );
    expect(stdout).toMatch(/^ {6}1 {2}model-server$/m);
    expect(stdout).toMatch(/\n\n3 boards: \d+ components, \d+ connections, /);
  });

  it("writes them as JSON", () => {
    const { stdout } = folder.run(["board", "stats", "boards/broken.excalidraw.json", "--format=json"]);
    const counts = { elements: 3, components: 2, connections: 0, frames: 0, pictures: 0, byComponent: {} };
    const file = { path: "boards/broken.excalidraw.json", bytes: broken.length, ...counts };
    expect(JSON.parse(stdout)).toEqual({ version: 1, files: [file] });
  });
});

it("reads the other boards when one can't be read, and says which", async () => {
  await folder.write("boards/half.excalidraw", broken.slice(0, 40));
  await folder.write("boards/empty.excalidraw", "");
  await folder.write("boards/bom.excalidraw", `\uFEFF${broken}`);
  await folder.write("boards/noise.excalidraw.png", new Uint8Array([1, 2, 3]));
  for (const command of ["lint", "stats"]) {
    const { status, stdout, stderr } = folder.run([
      "board",
      command,
      "boards",
      "gone.excalidraw",
      "boards/there.md",
    ]);
    expect(status).toBe(2);
    const named = stderr.split("\n").map((line) => line.split(/ (?:holds no board: .|does not exist)/)[0]);
    expect(named).toEqual([
      "loopboard: gone.excalidraw",
      "loopboard: boards/half.excalidraw",
      "loopboard: boards/noise.excalidraw.png",
      "loopboard: boards/there.md",
      "",
    ]);
    for (const name of ["bom", "empty", "serving"]) expect(stdout).toContain(`boards/${name}.excalidraw\n`);
  }
});

it("says what was expected of a wrong command line", () => {
  const said = (...args: readonly string[]) => {
    const { status, stderr } = folder.run(["board", ...args]);
    return `${status} ${stderr.trimEnd()}`;
  };
  expect(said()).toBe(
    "2 loopboard: No command for board given; expected lint, stats or export. See loopboard board --help.",
  );
  expect(said("draw")).toContain(
    '2 loopboard: Unknown command "draw" for board; expected lint, stats or export',
  );
  expect(said("lint")).toContain("2 loopboard: board lint needs at least one file or folder");
  expect(said("stats", "x", "--format", "sarif")).toContain("expected pretty, json");
});

describe("board export", () => {
  const read = (name: string) => readFileSync(join(folder.path, name), "utf8");

  it("draws a board beside it, with its fonts, and does not replace what is there", () => {
    const run = () => folder.run(["board", "export", "boards/serving.excalidraw"]);
    expect(run()).toEqual({ status: 0, stdout: "boards/serving.svg\n", stderr: "" });
    const svg = read("boards/serving.svg");
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="[-\d. ]+".*<\/svg>\n$/s);
    expect(svg).toContain(">Fraud scorer</text>");
    expect(svg).toContain('@font-face{font-family:"Nunito";src:url(data:font/woff2;base64,d09GM');
    expect(run()).toMatchObject({
      status: 2,
      stderr: "loopboard: boards/serving.svg is there already; --force replaces it\n",
    });
    expect(folder.run(["board", "export", "boards/serving.excalidraw", "--force"]).status).toBe(0);
    expect(readdirSync(join(folder.path, "boards"))).not.toContainEqual(expect.stringContaining(".tmp"));
  });

  it("draws boards of every kind", () => {
    const pages = folder.run(["board", "export", "boards/obsidian.excalidraw.md", "--output", "page.svg"]);
    expect(pages).toMatchObject({ status: 0, stdout: "page.svg\n", stderr: "" });
    expect(read("page.svg")).toContain(">Ranker</text>");
  });

  it("writes boards of a folder into a folder, or one to standard output", async () => {
    await folder.write("out/keep.txt", "");
    const all = folder.run(["board", "export", "boards", "--output", "out", "--theme", "dark", "--no-fonts"]);
    expect(all).toEqual({
      status: 0,
      stdout: "out/broken.dark.svg\nout/obsidian.dark.svg\nout/serving.dark.svg\n",
      stderr: "",
    });
    expect(read("out/serving.dark.svg")).toContain("invert(93%)");
    const one = folder.run([
      "board",
      "export",
      "boards/broken.excalidraw.json",
      "-o",
      "-",
      "--place",
      "id=a",
      "--scale=2",
    ]);
    expect(one.stdout).toMatch(/^<svg .*width="240" height="160".*>Ranker<.*<\/svg>\n$/s);
  });

  it("says what stands against it", async () => {
    await folder.write("boards/blank.excalidraw", '{"type":"excalidraw","elements":[]}');
    const said = (...args: readonly string[]) => folder.run(["board", "export", ...args]).stderr;
    expect(said("boards/blank.excalidraw")).toBe(
      "loopboard: boards/blank.excalidraw has nothing on it to draw\n",
    );
    expect(said("boards/serving.excalidraw", "--place", "frame=No")).toContain('has no place "frame=No"');
    expect(said("boards/serving.excalidraw", "-o", "a.png")).toContain("board export writes SVG");
    expect(said("boards/serving.excalidraw", "-o", "a.excalidraw.svg")).toContain("is the name of a board");
    expect(said("boards", "-o", "nowhere")).toContain('"nowhere" is no folder');
    expect(said("boards/serving.excalidraw", "--scale", "huge")).toContain("is no scale");
  });
});
