/** Links between files, as `loopboard check` sees them. Needs dist/ (npm run build). */
import { afterAll, beforeAll, expect, it } from "vitest";
import { writePngScene } from "../../src/core/board/formats/png-scene.ts";
import { pixel } from "../core/board/formats/pixel.ts";
import { type CliFolder, cliFolder } from "./cli-folder.ts";

const design = (link: string): string => `---
loopboard: true
---

# Movie night

See [the labels](${link}).
`;

const board = JSON.stringify({
  type: "excalidraw",
  elements: [{ id: "f", type: "frame", name: "Serving", x: 0, y: 0, width: 400, height: 300 }],
});

let folder: CliFolder;
beforeAll(async () => {
  folder = await cliFolder({
    ".loopboard.jsonc": '{ "rules": { "missing-step": "off" } }',
    "docs/right.md": design("../sources.md#labels"),
    "docs/wrong.md": design("../sources.md#lables"),
    "docs/from-root.md": design("/sources.md#lables"),
    "docs/unknown.md": design("../nowhere.md#lables"),
    "docs/quiet/.loopboard.jsonc": '{ "rules": { "broken-anchor": ["warning", { "otherFiles": false }] } }',
    "docs/quiet/wrong.md": design("../../sources.md#lables"),
    "docs/drawn.md": design("../loop.excalidraw#frame=Serving"),
    "docs/not-drawn.md": design("../loop.excalidraw#frame=Training"),
    "docs/in-a-picture.md": design("../loop.excalidraw.png#frame=Serving"),
    "docs/not-in-a-picture.md": design("../loop.excalidraw.png#frame=Training"),
    "docs/no-board.md": design("../photo.excalidraw.png#frame=Training"),
    "loop.excalidraw": board,
    "loop.excalidraw.png": writePngScene(pixel, board),
    "photo.excalidraw.png": pixel,
    "sources.md": "# Sources\n\n## Labels\n\nRatings.\n",
  });
});
afterAll(() => folder.remove());

/** The files with a link that leads nowhere. */
function withBrokenAnchor(path: string): readonly string[] {
  const { stdout } = folder.run(["check", "--format", "json", path]);
  const { files } = JSON.parse(stdout) as {
    readonly files: readonly {
      readonly path: string;
      readonly findings: readonly { readonly rule: string }[];
    }[];
  };
  return files
    .filter(({ findings }) => findings.some(({ rule }) => rule === "broken-anchor"))
    .map((file) => file.path);
}

it("holds links against the headings of files, and the places on boards, that are there, checked or not", () => {
  expect(withBrokenAnchor("docs")).toEqual([
    "docs/from-root.md",
    "docs/not-drawn.md",
    "docs/not-in-a-picture.md",
    "docs/wrong.md",
  ]);
});

it("offers the nearest heading of that file as a fix", () => {
  const { stdout } = folder.run(["fix", "--suggested", "--dry-run", "docs/wrong.md"]);
  expect(stdout).toContain("+See [the labels](../sources.md#labels).");
});
