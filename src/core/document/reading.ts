import type { Framework } from "../framework/framework.ts";
import { builtInFrameworks, defaultFramework } from "../framework/frameworks.ts";
import { builtInGlossary, type Glossary } from "../framework/glossary.ts";
import type { OwnHeadings } from "./heading-meaning.ts";
import { noOwnHeadings } from "./heading-reader.ts";

/** How documents are read: the frameworks they may follow and the words that name steps beside the built-in ones. */
export interface Reading {
  /** Of a document that names no framework, or none that is known. */
  readonly framework: Framework;
  /** Those that a document's front matter may name. */
  readonly frameworks: readonly Framework[];
  readonly headings: OwnHeadings;
  /** The words of the trade that rules and hovers know. */
  readonly glossary: Glossary;
}

/** Where nothing is configured. */
export const defaultReading: Reading = {
  framework: defaultFramework,
  frameworks: builtInFrameworks,
  headings: noOwnHeadings,
  glossary: builtInGlossary,
};
