import { builtInFramework } from "../to-framework.ts";
import source from "./nine-steps.json" with { type: "json" };

/** A finer outline: metrics and architecture before data, features apart from it. */
export const nineSteps = builtInFramework(source);
