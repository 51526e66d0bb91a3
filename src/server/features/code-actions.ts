import type {
  ClientCapabilities,
  CodeAction,
  CodeActionParams,
  Diagnostic,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { TextEdit } from "../../core/document/text-range.ts";
import { compatibleFixes } from "../../core/lint/apply-edits.ts";
import type { Finding } from "../../core/lint/finding.ts";
import { suppressionEdits, type SuppressionScope, suppressionScopes } from "../../core/lint/suppression.ts";
import { insertSteps, missingSteps } from "../../core/document/insert-steps.ts";
import { insertMissingTopics } from "../../core/document/insert-topics.ts";
import { topicCoverage } from "../../core/document/topic-coverage.ts";
import { commandNames } from "../commands/names.ts";
import { toDiagnostic, toTextEdit, toTextRange } from "../convert.ts";
import type { OpenDocument } from "../open-document.ts";
import type { RuleLinks } from "../rule-links.ts";
import type { ReviewedDocument, Session } from "../session.ts";
import { workspaceEdit } from "../workspace-edit.ts";
import { CodeActionKind } from "../lsp.ts";

const fixAllKind = `${CodeActionKind.SourceFixAll}.loopboard`;

/**
 * Quick fixes of the findings in a range, inserting what is missing, explaining a rule, disabling it here or there, and
 * fix all.
 */
export function registerCodeActions(session: Session): void {
  const { connection, ruleLinks, capabilities } = session;
  connection.onCodeAction(async (params) => {
    const reviewed = await session.designDoc(params.textDocument.uri);
    return reviewed ? actionsFor({ ...reviewed, ruleLinks, capabilities }, params) : [];
  });
}

/** What actions are derived from. */
interface Reviewed extends ReviewedDocument {
  readonly ruleLinks: RuleLinks;
  readonly capabilities: ClientCapabilities;
}

function actionsFor(reviewed: Reviewed, params: CodeActionParams): CodeAction[] {
  const { document, review } = reviewed;
  const wants = (kind: string): boolean =>
    params.context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true;
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const here = findingsIn(reviewed, params);
    actions.push(
      ...here.flatMap((finding) => fixActions(reviewed, finding)),
      ...insertAllAction(reviewed, here),
      ...explainActions(reviewed, here),
      ...[...byRuleAndLine(document, here).values()].flatMap((alike) => disableActions(reviewed, alike)),
    );
  }
  if (wants(CodeActionKind.RefactorRewrite)) {
    // What a quick fix already offers would stand in the same menu twice.
    const offered = new Set(actions.map(({ title }) => title));
    actions.push(...topicActions(reviewed, params).filter(({ title }) => !offered.has(title)));
  }
  // On save and by command only: a client that names no kind wants what fits the cursor.
  if (params.context.only && wants(fixAllKind)) {
    const edits = compatibleFixes(review.findings, (fix) => fix.safety === "safe");
    if (edits.length > 0) {
      actions.push({ title: "Fix all Loopboard findings", kind: fixAllKind, edit: edit(reviewed, edits) });
    }
  }
  return actions;
}

function findingsIn({ document, review }: ReviewedDocument, { range }: CodeActionParams): readonly Finding[] {
  const { start, end } = toTextRange(document.doc.lines, range);
  return review.findings.filter((finding) => finding.range.start <= end && start <= finding.range.end);
}

function fixActions(reviewed: Reviewed, finding: Finding): CodeAction[] {
  return finding.fixes.map((fix, index) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(reviewed, finding)],
    isPreferred: index === 0,
    edit: edit(reviewed, fix.edits),
  }));
}

function insertAllAction(reviewed: Reviewed, here: readonly Finding[]): CodeAction[] {
  const { document } = reviewed;
  const missing = missingSteps(document.doc);
  const findings = here.filter((finding) => finding.rule === "missing-step");
  if (findings.length === 0 || missing.length < 2) return [];
  return [
    {
      title: `Insert all ${missing.length} missing steps`,
      kind: CodeActionKind.QuickFix,
      diagnostics: findings.map((finding) => diagnosticOf(reviewed, finding)),
      edit: edit(reviewed, insertSteps(document.doc, missing)),
    },
  ];
}

/** One for each rule, where the client has a command that shows the page of a rule. */
function explainActions(reviewed: Reviewed, here: readonly Finding[]): CodeAction[] {
  const { command, pageOf } = reviewed.ruleLinks;
  if (command === undefined) return [];
  return [...new Set(here.map(({ rule }) => rule))].flatMap((rule) => {
    if (pageOf(rule) === undefined) return [];
    const title = `Explain ${rule}`;
    const diagnostics = here
      .filter((finding) => finding.rule === rule)
      .map((finding) => diagnosticOf(reviewed, finding));
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      command: { title, command, arguments: [rule] },
    };
  });
}

type Alike = readonly [Finding, ...Finding[]];

/** Findings that one comment silences: of one rule, on one line. */
function byRuleAndLine({ doc }: OpenDocument, findings: readonly Finding[]): ReadonlyMap<string, Alike> {
  const groups = new Map<string, Alike>();
  for (const finding of findings) {
    const key = `${finding.rule} ${doc.lines.positionAt(finding.range.start).line}`;
    const [first, ...others] = groups.get(key) ?? [];
    groups.set(key, first ? [first, ...others, finding] : [finding]);
  }
  return groups;
}

function disableActions(reviewed: Reviewed, alike: Alike): CodeAction[] {
  const { document } = reviewed;
  const { doc } = document;
  const [finding] = alike;
  const diagnostics = alike.map((one) => diagnosticOf(reviewed, one));
  const { start } = finding.range;
  const inDocument = suppressionScopes(doc, start).map((scope) => ({
    title: `Disable ${finding.rule} ${scopeWords[scope]}`,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: edit(reviewed, suppressionEdits(doc, finding.rule, start, scope)),
  }));
  const title = `Disable ${finding.rule} in the workspace`;
  const command = { title, command: commandNames.disableRule, arguments: [document.uri, finding.rule] };
  return [...inDocument, { title, kind: CodeActionKind.QuickFix, diagnostics, command }];
}

const scopeWords: Readonly<Record<SuppressionScope, string>> = {
  line: "for this line",
  table: "in this table",
  file: "in this file",
};

/** On the heading of a step: insert the topics that it does not cover. */
function topicActions(reviewed: Reviewed, { range }: CodeActionParams): CodeAction[] {
  const { doc } = reviewed.document;
  const { start, end } = toTextRange(doc.lines, range);
  const touched = (index: number): boolean => {
    const heading = doc.sections[index]?.headingRange;
    return heading !== undefined && heading.start <= end && start <= heading.end;
  };
  return topicCoverage(doc)
    .filter(({ sections }) => sections.some(touched))
    .flatMap((coverage) => {
      const edits = insertMissingTopics(doc, coverage.step.id);
      if (edits.length === 0) return [];
      const title = `Insert the missing topics of ${coverage.step.title}`;
      return { title, kind: CodeActionKind.RefactorRewrite, edit: edit(reviewed, edits) };
    });
}

function diagnosticOf({ document, ruleLinks }: Reviewed, finding: Finding): Diagnostic {
  const { uri, doc } = document;
  return toDiagnostic(uri, doc.lines, finding, ruleLinks.pageOf(finding.rule));
}

function edit({ document, capabilities }: Reviewed, edits: readonly TextEdit[]): WorkspaceEdit {
  const { uri, version, doc } = document;
  return workspaceEdit(capabilities, [
    { uri, version, edits: edits.map((one) => toTextEdit(doc.lines, one)) },
  ]);
}
