import { appendFileSync } from "node:fs";
import Mocha from "mocha";
import type { Outcome } from "../../scripts/e2e/plan.ts";
import { page } from "./page.ts";

/**
 * A Mocha reporter that appends each outcome to a file at once, so that a window that hangs or dies still tells how far it came. A
 * failed test also leaves a picture of the window.
 */
export function reportTo(file: string): Mocha.ReporterConstructor {
  const report = (outcome: Outcome) => {
    appendFileSync(file, `${JSON.stringify(outcome)}\n`);
  };
  return class extends Mocha.reporters.Base {
    public constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
      super(runner, options);
      runner.once("start", () => {
        report({ kind: "loaded", tests: runner.total });
      });
      runner.on("test", (test) => {
        report({ kind: "started", title: test.fullTitle() });
      });
      runner.on("pass", (test) => {
        report({ kind: "passed", title: test.fullTitle(), milliseconds: test.duration ?? 0 });
      });
      runner.on("pending", (test) => {
        report({ kind: "skipped", title: test.fullTitle() });
      });
      runner.on("fail", (test, error: Error) => {
        report({ kind: "failed", title: test.fullTitle(), message: error.stack ?? error.message });
        void page.screenshot(`failed-${test.fullTitle()}`).catch(() => undefined);
      });
      runner.once("end", () => {
        report({ kind: "finished" });
      });
    }
  };
}
