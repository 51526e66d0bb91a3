import type { Finding, Fix } from "../core/lint/finding.ts";
import type { LintSettings } from "../core/lint/lint.ts";
import { type Profile, profiles } from "../core/lint/profile.ts";
import { applyEdits, compatibleFixes } from "../core/lint/apply-edits.ts";
import type { ConfigSource } from "../core/config/nearest-config.ts";
import { printable } from "./formats/pretty.ts";
import { placeholderText } from "../rules/placeholder-text.ts";
import { unifiedDiff } from "./unified-diff.ts";
import { findMarkdownFiles } from "./find-files.ts";
import { oneOf, parseOptions } from "./parse-options.ts";
import { readText } from "./read-text.ts";
import { displayPath } from "./display-path.ts";
import { configProblems, fileConfigs, isLeftOut, type ReviewOptions } from "./review-file.ts";
import { configFor, reviewText } from "./review-text.ts";
import { exitCodes, type Terminal, WrongUse } from "./terminal.ts";
import { replaceAtomically } from "./write-file.ts";

export const fixHelp = `Options of fix:
  --suggested            also fixes that add or change meaning, such as the headings of missing steps;
                         placeholders stay, for you to replace
  --dry-run              print what would change as a diff, and write nothing
  --all, --profile       as for check
`;

/** `loopboard fix`: writes what the fixes make of the files. Returns 0, or 2 for wrong use or unreadable input. */
export async function fix(args: readonly string[], terminal: Terminal): Promise<number> {
  const { paths, ...options } = parseFixArgs(args);
  const { files, problems: unfound } = await findMarkdownFiles(paths, terminal.cwd);
  const configs = fileConfigs();
  const problems: string[] = [...unfound];
  let changed = 0;
  for (const path of files) {
    const result = await fixFile(path, configs, options, terminal);
    if (result.kind === "problem") problems.push(result.problem);
    else if (result.kind === "fixed") changed++;
  }
  problems.push(...(await configProblems(configs, terminal.cwd)));
  const verb = options.dryRun ? "would change" : "changed";
  terminal.writeError(`loopboard: ${verb} ${changed} of ${files.length} files\n`);
  for (const problem of problems) terminal.writeError(`loopboard: ${printable(problem)}\n`);
  return problems.length > 0 ? exitCodes.wrongUse : exitCodes.clean;
}

interface FixOptions {
  readonly suggested: boolean;
  readonly dryRun: boolean;
  readonly all: boolean;
  readonly profile: Profile | undefined;
}

function parseFixArgs(args: readonly string[]): FixOptions & { readonly paths: readonly string[] } {
  const { values, positionals } = parseOptions(args, {
    suggested: { type: "boolean", default: false },
    "dry-run": { type: "boolean", default: false },
    all: { type: "boolean", default: false },
    profile: { type: "string" },
  });
  if (positionals.length === 0) throw new WrongUse("fix needs at least one file or folder");
  return {
    suggested: values.suggested,
    dryRun: values["dry-run"],
    all: values.all,
    profile: values.profile === undefined ? undefined : oneOf(profiles, values.profile, "profile"),
    paths: positionals,
  };
}

type FixResult =
  | { readonly kind: "fixed" }
  | { readonly kind: "unchanged" }
  | { readonly kind: "problem"; readonly problem: string };

async function fixFile(
  path: string,
  configs: ConfigSource,
  options: FixOptions,
  terminal: Terminal,
): Promise<FixResult> {
  const shown = displayPath(path, terminal.cwd);
  const file = readText(path);
  if (file.kind !== "text") {
    if (file.kind === "unreadable" && (await isLeftOut(path, configs, options))) return { kind: "unchanged" };
    const problem = `${shown} ${file.kind === "absent" ? "does not exist" : file.reason}`;
    return { kind: "problem", problem };
  }
  const failed = new Map<string, string>();
  const onFailure = (rule: string, reason: string): void => void failed.set(rule, reason);
  const fixed = await fixedText(path, file.text, configs, { ...options, cwd: terminal.cwd, onFailure });
  for (const [rule, reason] of failed) {
    terminal.writeError(`loopboard: ${shown}: the fixes of ${rule} failed (${reason}); they were left out\n`);
  }
  if (fixed === file.text) return { kind: "unchanged" };
  if (options.dryRun) {
    terminal.write(unifiedDiff(shown, file.text, fixed));
    return { kind: "fixed" };
  }
  const failure = replaceAtomically(path, file.text, fixed);
  return failure === undefined ? { kind: "fixed" } : { kind: "problem", problem: `${shown} ${failure}` };
}

/** What is left when no fix applies any more: one round may make room for the fixes of the next. */
async function fixedText(
  path: string,
  original: string,
  configs: ConfigSource,
  options: FixOptions & Pick<ReviewOptions, "cwd"> & Required<Pick<LintSettings, "onFailure">>,
): Promise<string> {
  const config = { ...(await configFor(path, configs, options.profile)), onFailure: options.onFailure };
  const accepts = ({ safety }: Fix): boolean => options.suggested || safety === "safe";
  let asked: ReadonlySet<string> | undefined;
  let text = original;
  let left = Infinity;
  const seen = new Set([original]);
  for (;;) {
    const { review } = await reviewText(path, text, config, options);
    const known = (asked ??= new Set(review.findings.map(({ rule }) => rule)));
    // What a suggestion brings up, such as the emptiness of a step that it inserted, is the author's to answer. So are placeholders:
    // without them the design would lack the same again, and each run would take away what the one before has put there.
    const fixable = review.findings.filter(
      (finding) =>
        finding.fixes.some(accepts) &&
        (isSafe(finding) || (known.has(finding.rule) && finding.rule !== placeholderText.id)),
    );
    // Suggestions may undo each other (a prompt is inserted, a prompt is removed): each round must leave less to do.
    if (fixable.length === 0 || (options.suggested && fixable.length >= left)) return text;
    left = fixable.length;
    const next = applyEdits(text, compatibleFixes(oneOfEachRule(fixable), accepts));
    if (seen.has(next)) return text;
    seen.add(next);
    text = next;
  }
}

function isSafe({ fixes }: Finding): boolean {
  return fixes.some(({ safety }) => safety === "safe");
}

/**
 * Safe fixes may go together. What is only suggested often inserts, and what is inserted next has to be numbered
 * behind it: one of a rule at a time.
 */
function oneOfEachRule(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const isFirst = !seen.has(finding.rule);
    if (!isSafe(finding)) seen.add(finding.rule);
    return isFirst || isSafe(finding);
  });
}
