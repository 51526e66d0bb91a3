import { anyCase } from "../document/any-case.ts";
import { everyMatch } from "../document/every-match.ts";
import { filledSections, sectionFact } from "../document/section-fact.ts";
import type { TextRange } from "../document/text-range.ts";
import { type Cell, type Table, tablesOf } from "./tables.ts";

/** One step of a job that takes minutes or hours, or the sum of all as it is written. Places count from the section's start. */
interface JobStep {
  readonly name: string;
  readonly minutes: number;
  readonly text: string;
  readonly range: TextRange;
}

/** The steps of one job, which follow on each other. */
export interface JobTimes {
  readonly steps: readonly JobStep[];
  readonly minutes: number;
  /** The sum as it is written, where it cannot be it. */
  readonly wrongTotal: JobStep | undefined;
  /** Whether it is said to be a job, and not only a table of times. */
  readonly isJob: boolean;
}

/** The jobs whose steps a section gives with their times, in a table or a list. */
export const jobTimes = filledSections(
  sectionFact((body): readonly JobTimes[] => {
    const { text } = body;
    const isTimed = everyMatch(text, longTime).length >= fewestSteps || unitInHeader.test(text);
    if (!isTimed || atOnce.test(text)) return [];
    const tabled = tablesOf(body).flatMap(({ header, rows }) => {
      const [first] = header;
      if (!first || others.test(first.text)) return [];
      const column = header.findIndex((_, at) => at > 0 && rows.every((cells) => timeIn(cells[at])));
      const steps =
        column < 0 ? headedSteps(header, rows) : rows.flatMap((cells) => stepOf(cells[0], cells[column]));
      return jobOf(steps, job.test(`${leadTo(text, first.range.start)} ${first.text}`));
    });
    return [...tabled, ...listedIn(text)];
  }),
);

const unit = "(?:min|mins|minutes?|h|hrs?|hours?)";
const longTime = new RegExp(`\\d ?${unit}(?![a-z])`, "gi");
/** "Minutes", "Time, min", "Duration (hours)"; limits and pauses are no times that steps take. */
const headed = `(?:(?:p\\d\\d|time|duration|takes|run ?time|length)(?: [\\p{L}]{1,12})?,? ?\\(?)?(?<unit>${unit})\\)?`;
const headedUnit = anyCase(`^[*_]*${headed}[*_]*$`);
const unitInHeader = anyCase(`\\|[ \\t*_]{0,40}${headed}[ \\t*_]{0,80}\\|`);
const bareNumber = /^[*_]*[~≈]? ?(?<amount>\d+(?:\.\d+)?)[*_]*$/;
const time = new RegExp(`^[*_]*[~≈]? ?(?<amount>\\d+(?:\\.\\d+)?) ?(?<unit>${unit})[*_]*$`, "i");
const atOnce = /\b(?:parallel|concurrent(?:ly)?|side by side|at the same time|overlap\w*)\b/i;
/** What rows are of that do not follow on each other. */
const others =
  /\b(?:models?|variants?|options?|hardware|machines?|approach\w*|candidates?|alternatives?|versions?|configurations?|settings?|countr\w+|regions?|sizes?|days?|tests?|runs|choices?|instances?|risks?|metrics?|signals?|alerts?)\b/i;
const job = /\b(?:jobs?|nightly|daily|batch(?:es)?|run|DAG|workflow|pipeline)\b/i;
const total = /^[*_]*(?:total|sum|together|in all|all|altogether|whole|overall|end[- ]to[- ]end)\b/i;
/** What a total counts, and no step does. */
const more = /\b(?:incl\w*|with|plus|without|excluding|overhead|margin|buffer|slack|reserve)\b/i;

function timeIn(cell: Cell | undefined): Readonly<Record<string, string | undefined>> | undefined {
  return cell && time.exec(cell.text)?.groups;
}

function stepOf(name: Cell | undefined, cell: Cell | undefined): readonly JobStep[] {
  const found = timeIn(cell);
  if (!name || !cell || !found) return [];
  const minutes = minutesOf(found.amount, found.unit);
  return [{ name: name.text, minutes, text: cell.text.replace(/[*_]/g, ""), range: cell.range }];
}

/** Bare numbers below the one cell of the header that gives their unit: "| Step | Minutes |". */
function headedSteps(header: readonly Cell[], rows: Table["rows"]): readonly JobStep[] {
  const units = header.flatMap(({ text }, at) => {
    const found = at > 0 ? headedUnit.exec(text)?.groups?.unit : undefined;
    return found === undefined ? [] : [{ at, unit: found }];
  });
  const [only, ...more] = units;
  if (!only || more.length > 0) return [];
  return rows.flatMap((cells) => {
    const [name, cell] = [cells[0], cells[only.at]];
    const amount = bareNumber.exec(cell?.text ?? "")?.groups?.amount;
    if (!name || !cell || amount === undefined) return [];
    const words = `${amount} ${/^h/i.test(only.unit) ? "h" : "min"}`;
    return [{ name: name.text, minutes: minutesOf(amount, only.unit), text: words, range: cell.range }];
  });
}

function minutesOf(amount = "", name = ""): number {
  return Number(amount) * (/^h/i.test(name) ? 60 : 1);
}

function jobOf(read: readonly JobStep[], isJob: boolean): readonly JobTimes[] {
  const last = read.at(-1);
  const isSum = last !== undefined && total.test(last.name);
  const steps = isSum ? read.slice(0, -1) : read;
  if (steps.length < fewestSteps || steps.some(({ name }) => total.test(name))) return [];
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  const isWrong = isSum && !more.test(last.name) && Math.abs(last.minutes - minutes) > slackOf(minutes);
  return [{ steps, minutes, wrongTotal: isWrong ? last : undefined, isJob }];
}

const fewestSteps = 3;

/** Whoever adds up rounds. */
const slackOf = (minutes: number): number => Math.max(1, minutes * 0.04);

const item = anyCase(
  `^[ \\t]{0,4}(?:[-*+]|\\d{1,2}[.)])[ \\t]+(?<name>\\p{L}[^\\n|:,(–—]{1,60})[:,(–—] ?[~≈]? ?(?<amount>\\d+(?:\\.\\d+)?) ?(?<unit>${unit})\\)?[.;,]?[ \\t]*$`,
  "gm",
);
/** Right below a list. */
const totalBelow = new RegExp(
  `^\\s{0,6}(?:[-*+] )?(?<name>[*_]{0,2}(?:total|sum|together|in all|altogether)\\b[^\\n\\d]{0,24}?)(?<amount>\\d+(?:\\.\\d+)?) ?(?<unit>${unit})\\b`,
  "i",
);

function listedIn(text: string): readonly JobTimes[] {
  const runs: JobStep[][] = [];
  let end = -1;
  for (const { 0: line, index, groups = {} } of everyMatch(text, item)) {
    const start = index + line.lastIndexOf(groups.amount ?? "");
    const words = line.slice(start - index).replace(/[^\p{L}\d]+$/u, "");
    const step: JobStep = {
      name: (groups.name ?? "").trim(),
      minutes: minutesOf(groups.amount, groups.unit),
      text: words,
      range: { start, end: start + words.length },
    };
    const run = runs.at(-1);
    if (run && text.slice(end, index).trim() === "") run.push(step);
    else runs.push([step]);
    end = index + line.length;
  }
  return runs.flatMap((steps) => {
    const [first, last] = [steps[0], steps.at(-1)];
    if (!first || !last) return [];
    const lineEnd = text.indexOf("\n", last.range.end);
    const below = lineEnd < 0 ? null : totalBelow.exec(text.slice(lineEnd, lineEnd + 80));
    const sum = below?.groups && totalAt(lineEnd + below.index, below[0], below.groups);
    return jobOf(sum ? [...steps, sum] : steps, job.test(leadTo(text, first.range.start)));
  });
}

function totalAt(index: number, line: string, groups: Readonly<Record<string, string | undefined>>): JobStep {
  const start = index + line.lastIndexOf(groups.amount ?? "");
  const text = line.slice(start - index);
  const name = (groups.name ?? "").replace(/[*_]/g, "");
  return {
    name,
    minutes: minutesOf(groups.amount, groups.unit),
    text,
    range: { start, end: start + text.length },
  };
}

/** The heading and the paragraph before a table or list. */
function leadTo(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - longestLead), start);
  return `${/^[^\n]*/.exec(text)?.[0] ?? ""} ${before}`;
}

const longestLead = 160;
