import type { TextRange } from "../document/text-range.ts";
import { matchingFact, where } from "./statement-fact.ts";

/** The time that a job has, in minutes: "starts at 02:00, has to be loaded by 04:30", "the job finishes within 2 hours". */
export interface JobWindow {
  readonly minutes: number;
  readonly range: TextRange;
}

const clock = (name: string): string => `(?<${name}>[012]?\\d:[0-5]\\d)`;
const start = `\\b(?:starts?|begins?|runs?|started|kicked off|opens?|from)\\b[^.;|\\d]{0,20}${clock("from")}`;
const done = `\\b(?:by|before|until|no later than|at the latest at)\\s(?:the )?${clock("to")}`;
const first = new RegExp(`${start}[^.;|]{0,80}?${done}`, "i");
const second = new RegExp(`${done}[^.;|]{0,80}?${start}`, "i");
/** Between the job and its time; what is late, tried again or told of has another one. */
const between =
  "(?:(?!\\b(?:late|later|retr|restart|alert|fail|behind|old|every|if|when|after)\\w*)[^.;\\d]){0,40}";
const atMost =
  "(?:\\b(?:within|in under|(?:in )?less than|(?:in )?at most|under|below|no (?:more|longer) than|not (?:more|longer) than|up to)\\s|[<≤] ?)";
const within = new RegExp(
  `\\b(?:job|run|batch|scoring|workflow|DAG)\\b${between}${atMost}(?<amount>\\d+(?:\\.\\d+)?) ?(?<unit>min|minutes?|h|hours?)\\b`,
  "i",
);

/** Promised where the requirements or serving stand; a row has both times in its cells. */
export const jobWindows = where(
  matchingFact<JobWindow>([first, second, within], ({ text, kind }) => {
    if (kind === "quote" || kind === "question") return [];
    const found = first.exec(text) ?? second.exec(text) ?? within.exec(text);
    if (!found?.groups) return [];
    const { from, to, amount, unit } = found.groups;
    const minutes =
      amount === undefined
        ? (minuteOf(to) - minuteOf(from) + 1440) % 1440
        : Number(amount) * (/^h/i.test(unit ?? "") ? 60 : 1);
    return minutes > 0
      ? [{ minutes, range: { start: found.index, end: found.index + found[0].length } }]
      : [];
  }),
  ({ steps }) => steps.includes("requirements") || steps.includes("serving"),
);

function minuteOf(time = "0:0"): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
