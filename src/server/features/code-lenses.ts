import type { CodeLens } from "vscode-languageserver";
import { missingSteps } from "../../core/document/insert-steps.ts";
import { stepTitle } from "../../core/framework/step-text.ts";
import { toRange } from "../convert.ts";
import type { OpenDocument } from "../open-document.ts";
import type { Session } from "../session.ts";
import { insertSteps } from "../commands/insert-steps.ts";

/** One lens on the title: how far the design is, and what comes next. A click inserts the next missing step. */
export function registerCodeLenses(session: Session): void {
  session.connection.onCodeLens(async ({ textDocument }) => {
    const reviewed = await session.designDoc(textDocument.uri);
    return reviewed ? [coverageLens(reviewed.document)] : [];
  });
}

function coverageLens({ uri, doc }: OpenDocument): CodeLens {
  const total = doc.outline.length;
  const present = doc.outline.filter((step) => step.status === "present").length;
  const title = doc.title === undefined ? undefined : doc.sections[doc.title];
  const [first] = doc.sections;
  const range = toRange(doc.lines, (title ?? first)?.headingRange ?? { start: 0, end: 0 });
  const [next] = missingSteps(doc);
  const nextOpen = next ?? doc.outline.find(({ status }) => status === "empty")?.step.id;
  const ending = nextOpen ? `next: ${stepTitle(doc.framework, nextOpen)}` : "all steps have a section";
  return {
    range,
    command: {
      title: `${present} of ${total} steps · ${ending}`,
      // An empty command makes a lens that only tells.
      command: next ? insertSteps.name : "",
      arguments: next ? [uri, [next]] : [],
    },
  };
}
