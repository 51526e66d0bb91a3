import { builtInFramework } from "../to-framework.ts";
import source from "./ml-design-doc.json" with { type: "json" };

/** The shape of the public template eugeneyan/ml-design-docs, with prompts of our own. */
export const mlDesignDoc = builtInFramework(source);
