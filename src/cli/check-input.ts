import { resolve } from "node:path";
import { displayPath } from "./display-path.ts";
import { fileReview } from "./file-review.ts";
import { decodeText } from "./read-text.ts";
import type { FileOutcome } from "./report.ts";
import { configProblems, fileConfigs, outcomeOf, type Remarks, type ReviewOptions } from "./review-file.ts";
import { configFor, reviewText } from "./review-text.ts";
import type { Terminal } from "./terminal.ts";

/** Reviews the text on standard input as that of the file of this name. */
export async function checkInput(
  name: string,
  options: ReviewOptions,
  { cwd, readInput }: Pick<Terminal, "cwd" | "readInput">,
  add: (outcome: FileOutcome) => void,
): Promise<Remarks> {
  const input = decodeText(await readInput());
  if (input.kind !== "text")
    return {
      problems: [`standard input ${input.kind === "absent" ? "is absent" : input.reason}`],
      notes: [],
    };
  const path = resolve(cwd, name);
  const configs = fileConfigs();
  const config = await configFor(path, configs, options.profile);
  const { doc, review } = await reviewText(path, input.text, config, options);
  const shown = displayPath(path, cwd);
  add(outcomeOf({ path: shown, lines: doc.lines, review: fileReview(doc, review) }, options));
  return { problems: await configProblems(configs, cwd), notes: [] };
}
