import { RequestType } from "vscode-jsonrpc";
import type { StepStatus } from "../core/document/design-doc.ts";
import type { Position } from "../core/document/text-range.ts";
import type { Severity } from "../core/lint/finding.ts";

/** A place as LSP writes it. */
export interface PlaceRange {
  readonly start: Position;
  readonly end: Position;
}

export interface FindingAt {
  readonly message: string;
  readonly severity: Severity;
  readonly range: PlaceRange;
}

export interface TopicAt {
  readonly id: string;
  readonly label: string;
  readonly prompt: string;
  /** Where the document speaks of it; none where it does not. */
  readonly range?: PlaceRange;
}

export interface StepAt {
  readonly id: string;
  readonly title: string;
  readonly status: StepStatus;
  /** The heading of its first section; none where there is no section. */
  readonly range?: PlaceRange;
  readonly topics: readonly TopicAt[];
  readonly findings: readonly FindingAt[];
}

/** How a design doc stands, step by step. */
export interface StepsOverview {
  readonly steps: readonly StepAt[];
  /** Findings that stand in no step's section. */
  readonly findings: readonly FindingAt[];
}

/**
 * Client → server: how an open document stands, for the overview beside it; null for one that is no design doc.
 * LSP's document symbols tell what is there, and not which steps and topics are missing.
 */
export const designStepsRequest = new RequestType<{ readonly uri: string }, StepsOverview | null, void>(
  "loopboard/designSteps",
);

/** The server's command that inserts what a step lacks: `[uri, stepId, topicIds?]`. The overview's buttons call it. */
export const insertTopicsCommand = "loopboard.server.insertTopics";
