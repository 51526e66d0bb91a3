// `npm test`: everything there is to check, the fast things first. Runs on Node 20 before anything is installed, so it imports only
// what the Node that npm runs on has.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { failuresIn } from "./failures.mjs";
import { ensureDependencies } from "./host/dependencies.mjs";
import { ensureNeovim } from "./host/neovim.mjs";
import { node, root, testResults } from "./host/places.mjs";
import { run } from "./host/processes.mjs";
import { runMain, Trouble } from "./host/trouble.mjs";

/** @typedef {{ passed: number, failed: number, skipped?: number, failures?: readonly string[] }} Counts */

/**
 * A stage of the run. A check is one program that says yes or no; a suite counts its own tests.
 * @typedef {{ name: string, needsBuild?: boolean, work: () => Promise<Counts> }} Stage
 */

const modules = join(root, "node_modules");

/** Every program that is run from here, and what it runs in turn, gets the project's own Node. */
const env = {
  ...process.env,
  PATH: [dirname(node), join(modules, ".bin"), process.env.PATH ?? ""].join(delimiter),
  FORCE_COLOR: process.env.FORCE_COLOR ?? (process.stdout.isTTY ? "1" : "0"),
};

/** @type {readonly Stage[]} */
const stages = [
  { name: "Build", work: () => check("esbuild.mjs", "--tests") },
  { name: "Types", work: () => check(join("node_modules", "typescript-native", "bin", "tsc"), "-b") },
  {
    name: "Lint",
    work: () => check(join("node_modules", "eslint", "bin", "eslint.js"), ".", "--max-warnings", "0"),
  },
  {
    name: "Format",
    work: () => check(join("node_modules", "prettier", "bin", "prettier.cjs"), "--check", "."),
  },
  { name: "Unit tests", work: () => vitest("unit", "vitest.config.ts") },
  { name: "Growth and defects", work: () => vitest("slow", "vitest.slow.config.ts") },
  {
    name: "Language server, command line and other clients",
    needsBuild: true,
    work: protocol,
  },
  {
    name: "VS Code from outside: killed, in two windows, in a web worker, beside another extension",
    needsBuild: true,
    work: () => vitest("outside", "vitest.outside.config.ts"),
  },
  { name: "Tests in a real VS Code", needsBuild: true, work: endToEnd },
];

await runMain(async () => {
  await ensureDependencies();
  rmSync(testResults, { recursive: true, force: true });
  mkdirSync(testResults, { recursive: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const failures = [];
  let built = true;
  for (const stage of stages) {
    const counts = await runStage(stage, built);
    const { passed, failed, skipped = 0 } = counts;
    if (stage.name === "Build") built = failed === 0;
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    if (failed > 0) failures.push(...(counts.failures?.length ? counts.failures : [`✘ ${stage.name}`]));
  }
  if (failures.length > 0) console.log(`\nWhat failed:\n${failures.join("\n")}`);
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped; the stages above say which.`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

/**
 * A stage that cannot be carried out counts as one failure, and the next one has its turn.
 * @param {Stage} stage
 * @param {boolean} built
 * @returns {Promise<Counts>}
 */
async function runStage({ name, needsBuild, work }, built) {
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  if (needsBuild && !built) {
    console.log("✘ Not run, because the build failed.");
    return { passed: 0, failed: 1 };
  }
  /** @type {Counts} */
  let counts = { passed: 0, failed: 1 };
  try {
    counts = await work();
  } catch (error) {
    console.error(error instanceof Trouble ? `✘ ${error.message}` : error);
  }
  const outcome = counts.failed === 0 ? "✔" : "✘";
  const skipped = counts.skipped ? `, ${counts.skipped} skipped` : "";
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `${outcome} ${name}: ${counts.passed} passed, ${counts.failed} failed${skipped} in ${seconds} s`,
  );
  return counts;
}

/**
 * @param {...string} args
 * @returns {Promise<Counts>}
 */
async function check(...args) {
  const code = await run(node, args, { cwd: root, env });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Without Neovim a person is told what is missing; on a build machine, where nobody reads that, its test runs and fails. */
async function protocol() {
  const withNeovim = (await ensureNeovim()) || process.env.CI !== undefined;
  if (withNeovim) return vitest("protocol", "vitest.protocol.config.ts");
  console.log(
    "– Skipped: Neovim as a foreign language client. Install `nvim` to run test/protocol/neovim.test.ts.",
  );
  const counts = await vitest(
    "protocol",
    "vitest.protocol.config.ts",
    "--exclude",
    "test/protocol/neovim.test.ts",
  );
  return { ...counts, skipped: (counts.skipped ?? 0) + 1 };
}

/**
 * @param {string} name
 * @param {string} config
 * @param {...string} more
 */
async function vitest(name, config, ...more) {
  const result = join(testResults, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${result}`];
  const cli = join(modules, "vitest", "vitest.mjs");
  const code = await run(node, [cli, "run", "--config", config, ...reporters, ...more], { cwd: root, env });
  return readCounts(result, code, ["numPassedTests", "numFailedTests", "numPendingTests"]);
}

async function endToEnd() {
  const code = await run(node, [join("scripts", "e2e", "run.ts")], { cwd: root, env });
  return readCounts(join(testResults, "e2e.json"), code, ["passed", "failed", "skipped"]);
}

/**
 * A suite that failed without a failed test (a file that cannot be loaded, say), or that ran nothing, still counts as a failure.
 * @param {string} path
 * @param {number} code
 * @param {readonly [passed: string, failed: string, skipped: string]} names of the numbers in the suite's own report
 * @returns {Counts}
 */
function readCounts(path, code, names) {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  /** @type {unknown} */
  const report = JSON.parse(readFileSync(path, "utf8"));
  const numbers = /** @type {Readonly<Record<string, number>>} */ (report);
  const [passed = 0, failed = 0, skipped = 0] = names.map((name) => numbers[name] ?? 0);
  const unexplained = failed === 0 && (code !== 0 || passed === 0);
  return {
    passed,
    failed: unexplained ? 1 : failed,
    skipped,
    failures: failuresIn(/** @type {import("./failures.mjs").Report} */ (report), root),
  };
}
