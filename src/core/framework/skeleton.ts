import type { Framework, Topic } from "./framework.ts";

/** One list item a topic: `- **Label** — _Prompt?_`. */
export function topicSkeleton(topics: readonly Topic[]): string {
  return topics.map((topic) => `- **${topic.label}** — _${topic.prompt}_`).join("\n");
}

/**
 * A whole new design doc: front matter that says what it is, a title, every step with its prompts.
 * @param unnamed The framework that the document would follow if it named none.
 */
export function skeletonDocument(
  framework: Framework,
  title: string,
  unnamed: Pick<Framework, "id"> = { id: defaultFrameworkId },
): string {
  const named = framework.id === unnamed.id ? "" : `framework: ${framework.id}\n`;
  return `---\nloopboard: true\n${named}---\n\n# ${title}\n\n${skeletonSections(framework).join("\n")}`;
}

/** Numbered through; neighbours of one part stand under its heading, with numbers of two places. */
function skeletonSections(framework: Framework): readonly string[] {
  const sections: string[] = [];
  let main = 0;
  let within = 0;
  framework.steps.forEach((step, index) => {
    const { part, title, skeleton } = step;
    const opensPart = part !== undefined && part !== framework.steps[index - 1]?.part;
    if (part === undefined || opensPart) main++;
    if (opensPart) sections.push(`## ${main}. ${part}\n`);
    within = opensPart ? 1 : within + 1;
    const heading = part === undefined ? `## ${main}. ${title}` : `### ${main}.${within} ${title}`;
    sections.push(`${heading}\n\n${skeleton}\n`);
  });
  return sections;
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
