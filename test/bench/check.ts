/**
 * `npm run bench:check`: `loopboard check` beside markdownlint-cli2, each as its own command over the same folder of
 * generated design docs (see design-docs.ts), in turn; then with `--cache`, which markdownlint-cli2 has nothing like, and with all
 * rules off, which is what reading alone costs. `--write`
 * puts the table into bench/CHECK.md, `--quick` takes a tenth of the files. Linux only: the peak of the memory is read from /proc.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { machine } from "../../scripts/bench/machine.ts";
import { writeReport } from "../../scripts/bench/report.ts";
import { configFileName } from "../../src/core/config/config-names.ts";
import { rules } from "../../src/rules/index.ts";
import { designDoc } from "./design-docs.ts";

const count = process.argv.includes("--quick") ? 1_000 : 10_000;
const filesOfFolder = 100;
/** With the load before it begins. */
const ranOn = machine();

interface Run {
  readonly seconds: number;
  /** Of processor time, which a busy machine changes less. */
  readonly busySeconds: number;
  /** Peak of the resident memory of the process with all its threads. */
  readonly megabytes: number;
}

const folder = mkdtempSync(join(tmpdir(), "loopboard-bench-"));
try {
  writeDocs(folder);
  const peer = await run(["node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs", "**/*.md"], folder);
  const check = (...args: readonly string[]) => run(["dist/cli/main.cjs", "check", ".", ...args], folder);
  const own = await check();
  const filling = await check("--cache");
  const again = await check("--cache");
  changeOneOf(100, folder);
  const changed = await check("--cache");
  writeFileSync(join(folder, configFileName), withoutRules());
  const reading = await check();
  await print(peer, [
    ["loopboard check", own],
    ["loopboard check --cache, the first time", filling],
    ["loopboard check --cache, again", again],
    ["loopboard check --cache, again, 1 % of the files changed", changed],
    ["loopboard check with all rules off", reading],
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeDocs(into: string): void {
  for (let number = 0; number < count; number++) {
    const path = pathOf(number, into);
    if (number % filesOfFolder === 0) mkdirSync(dirname(path));
    writeFileSync(path, designDoc(number));
  }
}

/** A configuration with which documents are read and recognised, and nothing is looked for. */
function withoutRules(): string {
  return JSON.stringify({ rules: Object.fromEntries(rules.map(({ id }) => [id, "off"])) });
}

/** Gives the first of so many documents the text of one that is in no other file. */
function changeOneOf(documents: number, within: string): void {
  for (let number = 0; number < count; number += documents)
    writeFileSync(pathOf(number, within), designDoc(count + number));
}

function pathOf(number: number, within: string): string {
  return join(within, `team-${Math.floor(number / filesOfFolder)}`, `doc-${number}.md`);
}

/** Runs a program of this checkout with Node; its findings go nowhere. Rejects when it does not get to its end. */
function run([program = "", ...args]: readonly string[], cwd: string): Promise<Run> {
  const start = performance.now();
  const file = fileURLToPath(new URL(`../../${program}`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { cwd, stdio: "ignore" });
  let used = { megabytes: 0, busySeconds: 0 };
  const watch = setInterval(() => {
    used = usageOf(child.pid) ?? used;
  }, 20);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      clearInterval(watch);
      // 1: there are findings.
      if (code === 0 || code === 1) resolve({ seconds: (performance.now() - start) / 1000, ...used });
      else reject(new Error(`${program} ended with ${String(code)}`));
    });
  });
}

/** The most memory that was ever resident and the time used so far, which the kernel keeps; of a process that is there. */
function usageOf(pid: number | undefined): Omit<Run, "seconds"> | undefined {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
    // Behind the name, which may hold spaces, the 12th and 13th field: ticks of a hundredth of a second.
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, "utf8")
        .split(") ")
        .at(-1)
        ?.split(" ") ?? [];
    if (peak === undefined) return undefined;
    return {
      megabytes: Number(peak) / 1024,
      busySeconds: (Number(fields[11]) + Number(fields[12])) / 100,
    };
  } catch {
    return undefined;
  }
}

async function print(peer: Run, own: readonly (readonly [what: string, run: Run])[]): Promise<void> {
  const row = (what: string, { seconds, busySeconds, megabytes }: Run): string => {
    const ratio = (seconds / peer.seconds).toFixed(2);
    return `| ${what} | ${seconds.toFixed(1)} s | ${busySeconds.toFixed(1)} s | ${Math.round(megabytes)} MB | ${ratio}× |`;
  };
  const table = [
    "| What | Time | Processor time | Peak of memory | Ratio of time |",
    "| --- | ---: | ---: | ---: | --- |",
    row("markdownlint-cli2", peer),
    ...own.map(([what, run]) => row(what, run)),
  ].join("\n");
  console.log(`${count} files of 100 lines\n\n${table}\n\n${ranOn}`);
  if (process.argv.includes("--write"))
    await writeReport(
      "CHECK.md",
      `# Checking a folder\n\nPrinted by \`npm run bench:check${count < 10_000 ? " -- --quick" : ""}\` on ${ranOn}: ${count.toLocaleString("en")} files of 100 lines, all different (test/bench/design-docs.ts says what they are), each tool as its own command with its default settings. markdownlint-cli2 has no cache, so the rows with \`--cache\` say what Loopboard's own gains: every document is read, but only one that has changed is reviewed. With all rules off, documents are read and recognised, and nothing is looked for: no rule can be faster. The ratio is what to read.\n\n${table}\n`,
    );
}
