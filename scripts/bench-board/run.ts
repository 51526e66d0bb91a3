// `npm run bench:board`: what the board costs in a real VS Code, beside an empty custom editor and a bare page with the same Excalidraw.
// Measured in one window by test/e2e/bench/board.test.ts; printed as ratios and, with --write, put into bench/BOARD.md.
// With --strokes, strokes alone are measured, and nothing is written.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { machine } from "../bench/machine.ts";
import { writeReport } from "../bench/report.ts";
import { necessaryChanges } from "../build/change-excalidraw.mjs";
import { measureFirstLoad } from "../build/first-load.ts";
import { measurePackage } from "../build/package-size.ts";
import { boxes } from "./scene.ts";
import { serve } from "./serve.ts";
import { boardTable } from "./table.ts";
import { benchVariable, type BenchPlan, type Measured } from "./measured.ts";
import { webviewBuilds } from "../build/webview.mjs";
import { createProfile, findPrograms, runWindow } from "../e2e/run-window.ts";
import { withCleanup } from "../host/cleanup.mjs";
import { root } from "../host/places.mjs";
import { runMain } from "../host/trouble.mjs";

const isQuick = process.argv.includes("--quick");
const isStrokes = process.argv.includes("--strokes");
const counts = [20, 1000, 4000];
const [runs, cycles] = isQuick ? [2, 20] : [7, 100];

await runMain(() =>
  withCleanup(async (cleanup) => {
    const bare = join(cleanup.folder(), "bare");
    await buildBarePage(bare);
    const results = join(cleanup.folder(), "measured.json");
    const bareUrl = await serve(bare, cleanup);
    const plan: BenchPlan = { counts, runs, cycles, bareUrl, results };
    const profile = await createProfile(join(root, "test", "e2e", "workspace"), cleanup);
    const load = machine();
    const outcomes = await runWindow(profile, await findPrograms(), {
      label: "bench-board",
      files: ["bench/board.test.ts"],
      ...(isStrokes && { grep: "boxes (?:is|takes)" }),
      extensions: [join(root, "scripts", "bench-board", "empty-editor")],
      env: { [benchVariable]: JSON.stringify(plan) },
    });
    if (!outcomes.some(({ kind }) => kind === "passed")) return 1;
    const shipped = {
      firstLoad: await measureFirstLoad(join(cleanup.folder(), "first-load")),
      packageBytes: await measurePackage(join(cleanup.folder(), "loopboard.vsix")),
    };
    const table = boardTable(JSON.parse(readFileSync(results, "utf8")) as Measured, shipped);
    console.log(`${table}\n\n${load}`);
    const head = `# Bench of the board\n\nPrinted by \`npm run bench:board\` on ${load} before it began. Every figure is a median of ${runs} in one window of a real VS Code; the ratio is what to read.`;
    if (process.argv.includes("--write") && !isStrokes)
      await writeReport("BOARD.md", `${head}\n\n${table}\n`);
    return outcomes.some(({ kind }) => kind === "failed") ? 1 : 0;
  }),
);

/** The floor: Excalidraw as it ships, built as ours is, with nothing around it. */
async function buildBarePage(folder: string): Promise<void> {
  const common = { bundle: true, minify: true, target: "es2023", legalComments: "none" } as const;
  const [ours] = webviewBuilds(common, necessaryChanges);
  await esbuild.build({
    ...ours,
    entryPoints: {
      page: join(root, "scripts", "bench-board", "bare-page.ts"),
      style: "@excalidraw/excalidraw/index.css",
    },
    outdir: folder,
  });
  for (const count of counts) writeFileSync(join(folder, `${count}.json`), boxes(count));
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="style.css"><body style="margin:0"><div id="root"></div><script>window.EXCALIDRAW_ASSET_PATH = new URL("./", location.href).href</script><script type="module" src="page.js"></script>`,
  );
}
