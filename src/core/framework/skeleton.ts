import type { Framework, Topic } from "./framework.ts";

/** One list item a topic: `- **Label** — _Prompt?_`. */
export function topicSkeleton(topics: readonly Topic[]): string {
  return topics.map((topic) => `- **${topic.label}** — _${topic.prompt}_`).join("\n");
}

/** A whole new design doc: front matter that says what it is, a title, every step with its prompts. */
export function skeletonDocument(framework: Framework, title: string): string {
  const named = framework.id === defaultFrameworkId ? "" : `framework: ${framework.id}\n`;
  const steps = framework.steps.map((step, index) => `## ${index + 1}. ${step.title}\n\n${step.skeleton}\n`);
  return `---\nloopboard: true\n${named}---\n\n# ${title}\n\n${steps.join("\n")}`;
}

/** The framework of a document that names none. */
export const defaultFrameworkId = "seven-steps";

/** The prompts of a framework's skeletons, as {@link isSkeletonPrompt} compares them. */
export function skeletonPrompts(framework: Framework): ReadonlySet<string> {
  return new Set(framework.steps.flatMap((step) => step.topics.map((topic) => comparable(topic.prompt))));
}

/** Whether a text, with or without its emphasis marks, is a prompt that the author left as it was. */
export function isSkeletonPrompt(text: string, framework: Framework): boolean {
  const cached = promptsOf.get(framework) ?? skeletonPrompts(framework);
  promptsOf.set(framework, cached);
  return cached.has(comparable(text));
}

/** Frameworks are immutable, so their prompts are collected once. */
const promptsOf = new WeakMap<Framework, ReadonlySet<string>>();

function comparable(text: string): string {
  return text.replace(/[*_]/g, "").replace(/\s+/g, " ").trim().toLowerCase();
}
