import { readOutcomes, type Outcome, type WindowPlan } from "./plan.ts";

/** What scripts/test.mjs adds up over all suites. */
export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Repeated at the end of the whole run. */
  readonly failures: readonly { readonly title: string; readonly message: string }[];
}

export function summarise(outcomes: readonly Outcome[]): Summary {
  const count = (kind: Outcome["kind"]) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const failures = outcomes.filter((outcome) => outcome.kind === "failed");
  return { passed: count("passed"), failed: failures.length, skipped: count("skipped"), failures };
}

/** Shows each outcome of a window when it comes. The function it returns shows the rest and stops. */
export function printOutcomes(plan: WindowPlan): () => void {
  let printed = 0;
  const print = () => {
    const outcomes = readOutcomes(plan);
    for (const outcome of outcomes.slice(printed)) printOutcome(outcome);
    printed = outcomes.length;
  };
  const timer = setInterval(print, 250);
  return () => {
    clearInterval(timer);
    print();
  };
}

export function printOutcome(outcome: Outcome): void {
  switch (outcome.kind) {
    case "passed":
      console.log(`  ✔ ${outcome.title} (${outcome.milliseconds} ms)`);
      break;
    case "failed":
      console.log(`  ✘ ${outcome.title}\n${outcome.message.replaceAll(/^/gm, "      ")}`);
      break;
    case "skipped":
      console.log(`  – ${outcome.title} (skipped)`);
      break;
    case "loaded":
    case "started":
    case "finished":
  }
}
