import { readFileSync } from "node:fs";

/** Names the file that tells one window's run what to do; launcher and extension host both find it in their environment. */
export const planVariable = "LOOPBOARD_E2E_PLAN";

/** What one window of the end-to-end tests does. */
export interface WindowPlan {
  /** The name in logs and screenshots. */
  readonly label: string;
  /** Paths of test files, relative to test/e2e. */
  readonly files: readonly string[];
  /** Only tests whose title matches this regular expression. */
  readonly grep?: string;
  /** The folder the window opens. */
  readonly folder: string;
  readonly profile: string;
  /** Windows of one profile share the port, because the browser keeps its storage by origin. */
  readonly port: number;
  /** Socket of the page bridge. */
  readonly socket: string;
  /** Where the outcome of each test is appended, a JSON object a line. */
  readonly outcomes: string;
  /** The size of the window and how many pixels of a picture are one of the window; there is a usual one. */
  readonly screen?: { readonly width: number; readonly height: number; readonly scale: number };
  /** The desktop VS Code to run; without it, the browser-based host and this Chromium. */
  readonly desktop?: string;
  readonly chromium?: string;
}

/** A line of `outcomes`. */
export type Outcome =
  | { readonly kind: "loaded"; readonly tests: number }
  | { readonly kind: "started"; readonly title: string }
  | { readonly kind: "passed"; readonly title: string; readonly milliseconds: number }
  | { readonly kind: "failed"; readonly title: string; readonly message: string }
  | { readonly kind: "skipped"; readonly title: string }
  | { readonly kind: "finished" };

/** The plan of the window this process belongs to. */
export function readPlan(): WindowPlan {
  const path = process.env[planVariable];
  if (!path)
    throw new Error(`${planVariable} is not set; end-to-end tests are started with \`npm run test:e2e\`.`);
  return JSON.parse(readFileSync(path, "utf8")) as WindowPlan;
}

export function readOutcomes(plan: WindowPlan): readonly Outcome[] {
  let text: string;
  try {
    text = readFileSync(plan.outcomes, "utf8");
  } catch {
    return [];
  }
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Outcome);
}
