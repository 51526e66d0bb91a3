import type { DesignDoc, Section } from "../document/design-doc.ts";
import { insertTopics, withoutPrompt } from "../document/insert-topics.ts";
import type { StepId } from "../framework/step-id.ts";
import type { Fix, RelatedPlace } from "../lint/finding.ts";
import type { Profile } from "../lint/profile.ts";
import type { Report } from "../lint/rule.ts";
import type { SubjectId } from "./subjects.ts";
import { unansweredSubject, type UnansweredSubject } from "./unanswered-subject.ts";

/** How a rule asks for something that a design should say. */
export interface Question {
  readonly subject: SubjectId;
  /** The steps in whose section an answer is expected, the likeliest first. */
  readonly askedOf: readonly StepId[];
  /** What is missing, after "names" or "says": `no baseline`. */
  readonly missing: string;
  /** What was expected, with what an answer looks like. */
  readonly expected: string;
  /** Whether an interview answer is held to it as a team's doc is; else it is only told. */
  readonly inInterviews: boolean;
}

/** One report on the place where an answer was expected; none where the document answers. */
export function askForSubject(doc: DesignDoc, profile: Profile, question: Question): readonly Report[] {
  const open = unansweredSubject(doc, question.subject, question.askedOf);
  // In an interview, saying a thing in passing counts.
  if (!open || (profile === "interview" && open.evidence.kind === "suggested")) return [];
  return [report(doc, question, open, profile === "interview" && !question.inInterviews)];
}

function report(
  doc: DesignDoc,
  question: Question,
  { place: { name, range, section }, evidence }: UnansweredSubject,
  isMinor: boolean,
): Report {
  const inPassing = evidence.kind === "suggested" ? evidence.range : undefined;
  const line = inPassing && doc.lines.positionAt(inPassing.start).line + 1;
  const found =
    line === undefined ? question.missing : `${question.missing} (line ${line} only touches on it)`;
  return {
    message: `"${name}" has ${found}; expected ${question.expected}.`,
    range,
    // Who touches on it may have said it in words that nobody foresaw.
    ...(evidence.kind === "suggested" || isMinor ? { severity: "info" as const } : {}),
    related: inPassing ? [touchedOn(inPassing)] : [],
    fixes: () => (section ? topicFix(doc, section, question.subject) : []),
  };
}

function touchedOn(range: RelatedPlace["range"]): RelatedPlace {
  return { range, message: "Touched on here" };
}

/** Inserts the prompt of the framework's topic of this name, where it has one. */
function topicFix(doc: DesignDoc, section: Section, id: string): readonly Fix[] {
  const topic = doc.framework.steps.flatMap(({ topics }) => topics).find((known) => known.id === id);
  if (!topic || withoutPrompt(doc, section, [topic]).length === 0) return [];
  return [
    {
      title: `Insert the topic ${topic.label}`,
      safety: "suggested",
      edits: [insertTopics(doc, section, [topic])],
    },
  ];
}
