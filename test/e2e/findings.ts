import * as vscode from "vscode";

/** What Loopboard shows of a document. */
export function findingsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "loopboard");
}

/** The rule of a finding, which has a page behind it; undefined for what is wrong in a configuration. */
export function ruleOf({ code }: vscode.Diagnostic): string | undefined {
  return typeof code === "object" ? String(code.value) : undefined;
}

export function findingsOfRule(uri: vscode.Uri, rule: string): readonly vscode.Diagnostic[] {
  return findingsOf(uri).filter((finding) => ruleOf(finding) === rule);
}
