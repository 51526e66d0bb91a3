/** What the server makes of findings and of their fixes: a rule of its own finds what is asked for. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { CodeAction, Diagnostic, Range } from "vscode-languageserver-protocol";
import type { MessageConnection } from "vscode-jsonrpc";
import { severities } from "../../src/core/lint/finding.ts";
import { defineRule } from "../../src/core/lint/rule.ts";
import { serverInProcess } from "./in-process.ts";

const uri = "untitled:design.md";
const text = "---\nloopboard: true\n---\n\n# A title\n\nabc def\n";
const place = { start: text.indexOf("abc"), end: text.indexOf(" def") };
const title = { start: text.indexOf("A title"), end: text.indexOf("\n\nabc") };

const twoWays = defineRule({
  id: "two-ways",
  summary: "Has two fixes.",
  severity: "warning",
  fixable: true,
  check: () => [
    {
      message: "Found.",
      range: place,
      related: [{ range: title, message: "Because of this." }],
      fixes: [
        { title: "The first way", safety: "safe", edits: [{ range: place, newText: "first" }] },
        { title: "The second way", safety: "suggested", edits: [{ range: place, newText: "second" }] },
      ],
    },
  ],
});
const ofEachSeverity = severities.map((severity) =>
  defineRule({
    id: `says-${severity}`,
    summary: "Finds the title.",
    severity,
    fixable: false,
    check: () => [{ message: severity, range: title }],
  }),
);

let client: MessageConnection;
beforeEach(async () => {
  client = await serverInProcess(
    { textDocument: { diagnostic: {} }, workspace: { workspaceEdit: { documentChanges: true } } },
    [twoWays, ...ofEachSeverity],
  );
  const textDocument = { uri, languageId: "markdown", version: 7, text };
  await client.sendNotification("textDocument/didOpen", { textDocument });
});
afterEach(() => {
  client.dispose();
});

const onLine = (line: number, from: number, to: number): Range => ({
  start: { line, character: from },
  end: { line, character: to },
});

const actions = (range: Range): Promise<readonly CodeAction[]> =>
  client.sendRequest("textDocument/codeAction", {
    textDocument: { uri },
    range,
    context: { diagnostics: [] },
  });

const titles = async (range: Range): Promise<readonly string[]> =>
  (await actions(range)).map((action) => action.title);

async function found(): Promise<readonly Diagnostic[]> {
  const asked = { textDocument: { uri } };
  return (await client.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", asked)).items;
}

it("the first fix of a finding is the one that an editor takes unasked, and both say which finding they mend", async () => {
  const finding = (await found()).find(({ code }) => code === "two-ways");
  const fixes = (await actions(onLine(6, 1, 1))).filter((action) => action.title.endsWith(" way"));
  expect(fixes).toMatchObject([
    { title: "The first way", kind: "quickfix", isPreferred: true, diagnostics: [finding] },
    { title: "The second way", kind: "quickfix", isPreferred: false, diagnostics: [finding] },
  ]);
});

it("every fix is of the version that it was made for", async () => {
  const [fix] = await actions(onLine(6, 1, 1));
  expect(fix?.edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 7 } }]);
});

it("fixes are offered from the first letter of a finding to behind its last, and no further", async () => {
  for (const cursor of [0, 3]) expect(await titles(onLine(6, cursor, cursor))).toContain("The first way");
  expect(await titles(onLine(6, 4, 4))).toEqual([]);
});

it("what mends everything is not offered at the cursor, where nobody asked for it", async () => {
  expect(await titles(onLine(6, 0, 7))).not.toContain("Fix all Loopboard findings");
});

it("a finding is shown with its weight, its source and what it has to do with", async () => {
  const [first, ...others] = (await found()).toSorted((a, b) =>
    a.code === "two-ways" ? -1 : Number(a.severity) - Number(b.severity),
  );
  expect(first).toMatchObject({
    source: "loopboard",
    severity: 2,
    relatedInformation: [{ location: { uri, range: onLine(4, 2, 9) }, message: "Because of this." }],
  });
  expect(others.map(({ message, severity }) => [message, severity])).toEqual([
    ["error", 1],
    ["warning", 2],
    ["info", 3],
    ["hint", 4],
  ]);
});
