import { designSteps } from "../../core/assist/design-steps.ts";
import type { LineIndex } from "../../core/document/line-index.ts";
import type { Finding } from "../../core/lint/finding.ts";
import { designStepsRequest, type FindingAt, type StepsOverview } from "../../protocol/design-steps.ts";
import { endIfCancelled } from "../cancelled.ts";
import { toRange } from "../convert.ts";
import type { ReviewedDocument, Session } from "../session.ts";

/** The overview of a design doc for the client's own view. */
export function registerDesignSteps(session: Session): void {
  session.connection.onRequest(designStepsRequest, async ({ uri }, token) => {
    const reviewed = await session.designDoc(uri);
    endIfCancelled(token);
    return reviewed ? overview(reviewed) : null;
  });
}

function overview({ document: { doc }, review }: ReviewedDocument): StepsOverview {
  const { lines } = doc;
  const { steps, findings } = designSteps(doc, review.findings);
  return {
    steps: steps.map(({ heading, topics, findings: own, ...step }) => ({
      ...step,
      ...(heading && { range: toRange(lines, heading) }),
      topics: topics.map(({ found, ...topic }) => ({
        ...topic,
        ...(found && { range: toRange(lines, found) }),
      })),
      findings: own.map((finding) => toFinding(lines, finding)),
    })),
    findings: findings.map((finding) => toFinding(lines, finding)),
  };
}

function toFinding(lines: LineIndex, { message, severity, range }: Finding): FindingAt {
  return { message, severity, range: toRange(lines, range) };
}
