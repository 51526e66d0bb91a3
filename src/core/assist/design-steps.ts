import { stepAt } from "../document/step-at.ts";
import type { DesignDoc, StepStatus } from "../document/design-doc.ts";
import { homeOf } from "../document/main-section.ts";
import type { TextRange } from "../document/text-range.ts";
import { topicCoverage } from "../document/topic-coverage.ts";
import type { Finding } from "../lint/finding.ts";

/** How a design doc stands, step by step: what an overview of it shows. */
export interface DesignSteps {
  readonly steps: readonly DesignStep[];
  /** Findings that stand in no step's section. */
  readonly findings: readonly Finding[];
}

export interface DesignStep {
  readonly id: string;
  readonly title: string;
  readonly status: StepStatus;
  /** The heading of the section in which it is at home. */
  readonly heading: TextRange | undefined;
  readonly topics: readonly {
    readonly id: string;
    readonly label: string;
    readonly prompt: string;
    readonly found: TextRange | undefined;
  }[];
  readonly findings: readonly Finding[];
}

export function designSteps(doc: DesignDoc, findings: readonly Finding[]): DesignSteps {
  const placed = findings.map((finding) => ({ finding, step: stepAt(doc, finding.range.start)?.step.id }));
  const findingsOf = (id: string | undefined): readonly Finding[] =>
    placed.filter(({ step }) => step === id).map(({ finding }) => finding);
  const steps = topicCoverage(doc).map(({ step: { id, title }, sections, topics }): DesignStep => ({
    id,
    title,
    status: doc.outline.find(({ step }) => step.id === id)?.status ?? "missing",
    heading: homeOf(doc, sections)?.textRange,
    topics: topics.map(({ topic, found }) => ({
      id: topic.id,
      label: topic.label,
      prompt: topic.prompt,
      found,
    })),
    findings: findingsOf(id),
  }));
  return { steps, findings: findingsOf(undefined) };
}
