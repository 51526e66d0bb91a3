import type { DesignDoc } from "../document/design-doc.ts";
import type { Finding, Fix, Severity } from "./finding.ts";
import { FindingWithFixes } from "./finding-with-fixes.ts";
import { type LinkedAnchors, nothingLinked } from "../links/linked-anchors.ts";
import { defaultProfile, type Profile } from "./profile.ts";
import { defaultOptions, type Report, type Rule, type RuleContext, type RunSoFar } from "./rule.ts";
import { silencing } from "./silencing.ts";

/** How one rule is set: off, or on with a severity and options (already checked against its schema). */
export interface RuleSetting {
  readonly severity: Severity | "off";
  readonly options: Readonly<Record<string, unknown>>;
}

/** Settings by rule id; a rule that is not in it runs with its own defaults. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

export interface LintSettings {
  readonly rules?: RuleSettings;
  readonly profile?: Profile;
  /** What is known of the files that the document links to; nothing where it is left out. */
  readonly linked?: LinkedAnchors;
  /** Rules that are left out because they failed before, with the reason: each is reported as if it had thrown now. */
  readonly failed?: ReadonlyMap<string, string>;
  /** Hears of a rule whose fixes throw when they are asked for, which is after its findings were made. */
  readonly onFailure?: (rule: string, reason: string) => void;
}

/** The id under which a rule that threw is reported. */
export const internalErrorRule = "internal-error";

/**
 * Runs the rules over a document: findings in order of place, then of rule, without the suppressed ones.
 * A rule that throws yields one `internal-error` finding in place of its own; the others go on.
 */
export function lintDesignDoc(
  doc: DesignDoc,
  rules: readonly Rule[],
  lintSettings: LintSettings = {},
): readonly Finding[] {
  const {
    rules: settings,
    profile = defaultProfile,
    linked = nothingLinked,
    failed,
    onFailure,
  } = lintSettings;
  const { silences, idle } = silencing(doc);
  const ran = new Set<string>();
  const run: RunSoFar = {
    isRule: (id) => id === internalErrorRule || rules.some((rule) => rule.id === id),
    idleDirectives: () => idle((id) => ran.has(id)),
  };
  const findings: Finding[] = [];
  const context = { doc, profile, linked, run };
  for (const rule of inTurn(rules)) {
    const setting = settings?.get(rule.id);
    if (setting?.severity === "off") continue;
    const reason = failed?.get(rule.id);
    const found =
      reason === undefined
        ? runRule(context, rule, { setting, onFailure })
        : [internalError(doc, rule, reason)];
    // One that threw has not said what it finds.
    if (found[0]?.rule !== internalErrorRule) ran.add(rule.id);
    for (const finding of found) if (!silences(finding.rule, finding.range.start)) findings.push(finding);
  }
  // Array.prototype.sort is stable, so findings at one place keep the order of the rules.
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Asked of the same rules at each keystroke. */
function inTurn(rules: readonly Rule[]): readonly Rule[] {
  const known = turns.get(rules) ?? sorted(rules);
  turns.set(rules, known);
  return known;
}

const turns = new WeakMap<readonly Rule[], readonly Rule[]>();

function sorted(rules: readonly Rule[]): readonly Rule[] {
  return [...rules.filter(({ runsLast }) => !runsLast), ...rules.filter(({ runsLast }) => runsLast)];
}

interface RunSettings {
  readonly setting: RuleSetting | undefined;
  readonly onFailure: LintSettings["onFailure"];
}

function runRule(
  context: Omit<RuleContext<never>, "options">,
  rule: Rule,
  { setting, onFailure }: RunSettings,
): readonly Finding[] {
  const onFixFailure = (error: unknown): void => onFailure?.(rule.id, reasonOf(error));
  try {
    const options = setting?.options ?? defaultOptions(rule);
    const findings: Finding[] = [];
    for (const report of rule.check({ ...context, options: options as never }))
      findings.push(toFinding(rule, report, setting, onFixFailure));
    return findings;
  } catch (error) {
    return [internalError(context.doc, rule, reasonOf(error))];
  }
}

function toFinding(
  rule: Rule,
  report: Report,
  setting: RuleSetting | undefined,
  onFixFailure: (error: unknown) => void,
): Finding {
  const ownSeverity = report.severity ?? rule.severity;
  const { message, range, related = [], fixes = [] } = report;
  const severity =
    // A severity that the user chose for the rule holds for all of its findings.
    setting && setting.severity !== "off" && setting.severity !== rule.severity
      ? setting.severity
      : ownSeverity;
  const finding = { rule: rule.id, severity, message, range, related };
  return typeof fixes === "function"
    ? new FindingWithFixes(finding, () => fixesOrNone(fixes, onFixFailure))
    : { ...finding, fixes };
}

/** The finding is made by then, and stands; only its fixes are left out, and those of other findings are not. */
function fixesOrNone(make: () => readonly Fix[], onFailure: (error: unknown) => void): readonly Fix[] {
  try {
    return make();
  } catch (error) {
    onFailure(error);
    return [];
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function internalError(doc: DesignDoc, rule: Rule, reason: string): Finding {
  return {
    rule: internalErrorRule,
    severity: "warning",
    message: `The rule "${rule.id}" failed on this document and was left out (${reason}); the other rules ran as usual.`,
    range: { start: 0, end: Math.min(doc.source.length, doc.lines.lineEnd(0)) },
    related: [],
    fixes: [],
  };
}
