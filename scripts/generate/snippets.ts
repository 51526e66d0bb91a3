import { sevenSteps } from "../../src/core/framework/frameworks/seven-steps.ts";
import { skeletonDocument } from "../../src/core/framework/skeleton.ts";
import type { Generator } from "./generator.ts";

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** snippets/loopboard.json: one a step and one for the whole, made from the framework, and a few small ones. */
export const snippets: Generator = {
  path: "snippets/loopboard.json",
  generate: () => {
    const all: Readonly<Record<string, Snippet>> = {
      ...wholeSkeleton(),
      ...stepSnippets(),
      ...smallSnippets,
    };
    return Promise.resolve(JSON.stringify(all));
  },
};

function wholeSkeleton(): Readonly<Record<string, Snippet>> {
  const title = "Title";
  const body = withTabStops(skeletonDocument(sevenSteps, `_${title}_`)).map((line) =>
    line.replace(`_${title}_`, title),
  );
  return {
    "ML system design": {
      prefix: "loop-design",
      description: `A whole ML system design: ${sevenSteps.steps.length} steps with their prompts.`,
      body,
    },
  };
}

function stepSnippets(): Readonly<Record<string, Snippet>> {
  return Object.fromEntries(
    sevenSteps.steps.map((step) => [
      step.title,
      {
        prefix: `loop-${step.id}`,
        description: step.purpose,
        body: withTabStops(`## ${step.title}\n\n${step.skeleton}`),
      },
    ]),
  );
}

/** The lines of a snippet in which each prompt, and with it its italics, is a tab stop that typing replaces. */
function withTabStops(markdown: string): readonly string[] {
  let stop = 0;
  const body = escape(markdown.trimEnd()).replace(/_[^_\n]+_/g, (prompt) => `\${${++stop}:${prompt}}`);
  return [...body.split("\n"), "$0"];
}

function escape(text: string): string {
  return text.replace(/[\\$}]/g, String.raw`\$&`);
}

const smallSnippets: Readonly<Record<string, Snippet>> = {
  "Estimate table": {
    prefix: "loop-estimate",
    description: "A table of scale estimates, each with its arithmetic.",
    body: [
      "| Quantity | Estimate |",
      "| --- | --- |",
      "| Requests | ${1:10M} DAU × ${2:20} requests/day = ${3:200M} a day |",
      "| Average load | ${3:200M} / 86,400 s = ${4:2,315} QPS |",
      "| Peak load, ${5:3} times the average | ${6:6,945} QPS |",
      "| Log volume | ${3:200M} × ${7:1 KB} = ${8:200 GB} a day |",
      "$0",
    ],
  },
  "Latency budget": {
    prefix: "loop-latency",
    description: "A table that spends the latency budget stage by stage.",
    body: [
      "| Stage | p99 |",
      "| --- | --- |",
      "| ${1:Gateway} | ${2:10 ms} |",
      "| ${3:Features} | ${4:15 ms} |",
      "| ${5:Model} | ${6:40 ms} |",
      "| Sum | ${7:65 ms} of ${8:100 ms} |",
      "$0",
    ],
  },
  "Model comparison": {
    prefix: "loop-models",
    description: "A table of candidate models, the baseline first.",
    body: [
      "| Model | ${1:Offline metric} | ${2:p99} | Verdict |",
      "| --- | --- | --- | --- |",
      "| ${3:Simplest thing that works} | ${4} | ${5} | baseline |",
      "| ${6:Candidate} | ${7} | ${8} | ${9:chosen} |",
      "$0",
    ],
  },
  "Risk table": {
    prefix: "loop-risks",
    description: "A table of risks, each with what is done about it.",
    body: [
      "| Risk | Mitigation |",
      "| --- | --- |",
      "| ${1:What may go wrong} | ${2:What is done about it} |",
      "$0",
    ],
  },
  "Board link": {
    prefix: "loop-board",
    description: "Shows a board in the document; the link opens its canvas.",
    body: ["![${1:Serving loop}](${2:serving}.excalidraw)", "$0"],
  },
};
