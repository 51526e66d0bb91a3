/**
 * `npm run bench`: what a keystroke costs, beside markdownlint on the same text in the same process. Prints one
 * table; `--write` puts it into bench/RESULTS.md. Machines are noisy and do other things at the same time: read the
 * ratios, which are those of the processor time that the work itself took.
 */
import { lint as markdownlint } from "markdownlint/sync";
import { machine } from "../../scripts/bench/machine.ts";
import { writeReport } from "../../scripts/bench/report.ts";
import { noConfig, resolveConfig } from "../../src/core/config/resolve-config.ts";
import type { DesignDoc } from "../../src/core/document/design-doc.ts";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { reviewDocument } from "../../src/core/lint/review.ts";
import { rules } from "../../src/rules/index.ts";
import { toDiagnostic } from "../../src/server/convert.ts";
import { documentFactory } from "../../src/server/open-document.ts";
import { syntheticDesign } from "./synthetic-design.ts";

/** What a piece of work costs in ms. */
interface Cost {
  /** By the clock. */
  readonly median: number;
  /** Of the thread that does it, on the average: what else the machine does takes no part in it. */
  readonly processor: number;
}

/** With the load before it begins. */
const ranOn = machine();
const config = resolveConfig(noConfig, "design.md", rules);

/** The cost of a piece of work that is given its number, after some that warm up. */
function cost(work: (run: number) => void, runs: number, warmUp: number): Cost {
  for (let run = 0; run < warmUp; run++) work(run);
  const times: number[] = [];
  const before = process.threadCpuUsage();
  for (let run = warmUp; run < warmUp + runs; run++) {
    const start = performance.now();
    work(run);
    times.push(performance.now() - start);
  }
  const { user, system } = process.threadCpuUsage(before);
  return {
    median: times.sort((a, b) => a - b)[runs >> 1] ?? Number.NaN,
    processor: (user + system) / 1000 / runs,
  };
}

const runs = 15;
const runsToWarmUp = 2;
/** As many as take about as long as the peer's. */
const strokesToWarmUp = 400;
const strokes = 600;
/** Letters at one place, before it goes on at the next. */
const perPlace = 60;

/**
 * Typing in the middle of the document, a few words in one paragraph after the other: what the server does between a
 * client's change and its answer (reading it, detection, all rules, diagnostics).
 */
function keystroke(text: string): Cost {
  const { create, update } = documentFactory(new Map());
  let document = create("file:///design.md", "markdown", 0, text);
  const places = typingPlaces(document.doc);
  return cost(
    (stroke) => {
      const line = places[Math.floor(stroke / perPlace)] ?? 0;
      const position = { line, character: "The ranker".length + (stroke % perPlace) };
      const letter = stroke % 6 === 5 ? " " : String.fromCharCode(97 + ((stroke * 7) % 26));
      document = update(document, [{ range: { start: position, end: position }, text: letter }], stroke + 1);
      const { doc, uri } = document;
      for (const finding of reviewDocument(doc, config, rules).findings)
        toDiagnostic(uri, doc.lines, finding, undefined);
    },
    strokes,
    strokesToWarmUp,
  );
}

/** The lines around the middle of the document that open a paragraph. */
function typingPlaces({ text, lines }: DesignDoc): readonly number[] {
  const opening = Array.from(
    text.matchAll(/^The ranker of part/gm),
    ({ index }) => lines.positionAt(index).line,
  );
  const count = Math.ceil((strokesToWarmUp + strokes) / perPlace);
  return opening.slice((opening.length - count) >> 1);
}

interface Row extends Cost {
  readonly what: string;
  readonly ratio: string;
}

function rowsFor(small: string, large: string): readonly Row[] {
  const peer = cost(() => markdownlint({ strings: { small } }), runs, runsToWarmUp);
  const key = keystroke(small);
  const keyLarge = keystroke(large);
  const full = cost(() => reviewDocument(parseDesignDoc(small), config, rules), runs, runsToWarmUp);
  const times = (value: Cost, other: Cost): string => `${(value.processor / other.processor).toFixed(1)}×`;
  return [
    { what: "markdownlint, 2,000 lines", ...peer, ratio: "1.0×" },
    {
      what: "Loopboard, whole document, 2,000 lines",
      ...full,
      ratio: `${times(peer, full)} less than markdownlint`,
    },
    {
      what: "Loopboard, one keystroke, 2,000 lines",
      ...key,
      ratio: `${times(peer, key)} less than markdownlint`,
    },
    {
      what: "Loopboard, one keystroke, 20,000 lines",
      ...keyLarge,
      ratio: `${times(keyLarge, key)} of 2,000 lines`,
    },
  ];
}

const rows = rowsFor(syntheticDesign(2_000), syntheticDesign(20_000));
const milliseconds = (time: number): string => `${time.toFixed(2)} ms`;
const table = [
  "| What | Median | Processor time | Ratio |",
  "| --- | ---: | ---: | --- |",
  ...rows.map(
    ({ what, median, processor, ratio }) =>
      `| ${what} | ${milliseconds(median)} | ${milliseconds(processor)} | ${ratio} |`,
  ),
].join("\n");
console.log(`${table}\n\n${ranOn}`);
if (process.argv.includes("--write"))
  await writeReport(
    "RESULTS.md",
    `# Bench results\n\nPrinted by \`npm run bench\` on ${ranOn}. Each line is about ${runs} runs in one process, or ${strokes} keystrokes, ${perPlace} at a place, from the change to its diagnostics; before that, ${runsToWarmUp} runs or ${strokesToWarmUp} keystrokes warm up. The median is by the clock, the processor time is that of the thread, on the average; the ratio, of processor times, is what to read.\n\n${table}\n`,
  );
