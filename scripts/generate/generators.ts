import type { Generator } from "./generator.ts";
import { configJsonSchema } from "./config-schema.ts";
import { exampleBoards } from "./example-boards.ts";
import { frameworkJsonSchema } from "./framework-schema.ts";
import { readme } from "./readme.ts";
import { ruleIndex } from "./rule-index.ts";
import { rulePages } from "./rule-pages.ts";
import { settings } from "./settings.ts";
import { snippets } from "./snippets.ts";
import { stencilIndex } from "./stencil-index.ts";
import { triggerWords } from "./trigger-words.ts";
import { version } from "./version.ts";

/** Every generated file that is committed; test/content/generated.test.ts fails when one of them is out of date. */
export const generators: readonly Generator[] = [
  version,
  stencilIndex,
  ruleIndex,
  triggerWords,
  rulePages,
  configJsonSchema,
  frameworkJsonSchema,
  settings,
  readme,
  snippets,
  ...exampleBoards,
];
