/**
 * `npm run bench`: what a keystroke costs, beside markdownlint on the same text in the same process. Prints one
 * table of medians and ratios; `--write` puts it into bench/RESULTS.md. Machines are noisy: read the ratios.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { lint as markdownlint } from "markdownlint/sync";
import { parseDesignDoc, updateDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { detectDesignDoc } from "../../src/core/document/detect-design-doc.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import { rules } from "../../src/rules/index.ts";
import { toDiagnostic } from "../../src/server/convert.ts";
import { syntheticDesign } from "./synthetic-design.ts";

interface Row {
  readonly what: string;
  readonly milliseconds: number;
  readonly ratio: string;
}

const runs = 15;

/** Median of several runs in ms, after two that warm up. */
function median(work: () => void): number {
  const times: number[] = [];
  for (let run = -2; run < runs; run++) {
    const start = performance.now();
    work();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[runs >> 1] ?? Number.NaN;
}

const strokes = 120;

/**
 * Typing in the middle of the document, a different letter each time: what the server does between a change and its
 * answer (reading it, detection, all rules, diagnostics). The median of the strokes after the first third.
 */
function keystroke(text: string): number {
  let doc = parseDesignDoc(text);
  let at = text.indexOf(" ", text.indexOf("The ranker of part", text.length >> 1));
  const times: number[] = [];
  for (let stroke = 0; stroke < strokes; stroke++) {
    const letter = stroke % 6 === 5 ? " " : String.fromCharCode(97 + ((stroke * 7) % 26));
    const start = performance.now();
    const after = doc.text.slice(0, at) + letter + doc.text.slice(at);
    doc = updateDesignDoc(doc, after, [{ fromA: at, toA: at, fromB: at, toB: at + 1 }]);
    detectDesignDoc(doc);
    const findings = lintDesignDoc(doc, rules);
    findings.map((finding) => toDiagnostic("file:///design.md", doc.lines, finding, undefined));
    if (stroke >= strokes / 3) times.push(performance.now() - start);
    at++;
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

function rowsFor(small: string, large: string): readonly Row[] {
  const peer = median(() => markdownlint({ strings: { small } }));
  const key = keystroke(small);
  const keyLarge = keystroke(large);
  const full = median(() => lintDesignDoc(parseDesignDoc(small), rules));
  const times = (value: number, other: number): string => `${(value / other).toFixed(1)}×`;
  return [
    { what: "markdownlint, 2,000 lines", milliseconds: peer, ratio: "1.0×" },
    {
      what: "Loopboard, whole document, 2,000 lines",
      milliseconds: full,
      ratio: `${times(peer, full)} less than markdownlint`,
    },
    {
      what: "Loopboard, one keystroke, 2,000 lines",
      milliseconds: key,
      ratio: `${times(peer, key)} less than markdownlint`,
    },
    {
      what: "Loopboard, one keystroke, 20,000 lines",
      milliseconds: keyLarge,
      ratio: `${times(keyLarge, key)} of 2,000 lines`,
    },
  ];
}

const rows = rowsFor(syntheticDesign(2_000), syntheticDesign(20_000));
const table = [
  "| What | Median | Ratio |",
  "| --- | ---: | --- |",
  ...rows.map(({ what, milliseconds, ratio }) => `| ${what} | ${milliseconds.toFixed(2)} ms | ${ratio} |`),
].join("\n");
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
console.log(`${table}\n\n${machine}`);
if (process.argv.includes("--write")) {
  const folder = new URL("../../bench/", import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(
    new URL("RESULTS.md", folder),
    `# Bench results\n\nPrinted by \`npm run bench\` on ${machine}. Each figure is a median in one process: of ${runs} runs, or of ${strokes} keystrokes typed one after the other. The ratio is what to read.\n\n${table}\n`,
  );
}
