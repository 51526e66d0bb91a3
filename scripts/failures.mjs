// What failed, in few lines: the end of a run repeats it, because a build machine may keep no more than the end of what was printed.
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

/**
 * The parts of a Vitest JSON report and of our own of the tests in a real VS Code (scripts/e2e/summary.ts) that tell what failed.
 * @typedef {object} Report
 * @property {readonly { name: string, status: string, message: string, assertionResults: readonly Assertion[] }[]} [testResults]
 * @property {readonly { title: string, message: string }[]} [failures]
 */

/** @typedef {{ status: string, fullName: string, failureMessages?: readonly string[] | null }} Assertion */

/** How much of a message is repeated; the whole of it stands where the test ran. */
const longestMessage = 12;
/** A line of a stack that is no code of ours. */
const foreignFrame = /^\s+at .*(?:node_modules|node:|new Promise)/;

/**
 * Each test that failed with the first lines of why, and each file that failed as a whole.
 * @param {Report} report
 * @param {string} root the folder that paths are told from
 * @returns {readonly string[]}
 */
export function failuresIn({ testResults = [], failures = [] }, root) {
  const inFiles = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name).replaceAll("\\", "/");
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0) return status === "failed" ? [entry(file, message)] : [];
    return failed.map((test) =>
      entry(`${file}: ${test.fullName}`, (test.failureMessages ?? []).join("\n\n")),
    );
  });
  return [...inFiles, ...failures.map(({ title, message }) => entry(title, message))];
}

/**
 * @param {string} title
 * @param {string} message
 */
function entry(title, message) {
  const lines = stripVTControlCharacters(message)
    .split("\n")
    .filter((line) => line.trim() !== "" && !foreignFrame.test(line));
  const shown = lines.slice(0, longestMessage).map((line) => `\n    ${line.slice(0, 300)}`);
  return `✘ ${title}${shown.join("")}`;
}
