import { builtInFramework } from "../to-framework.ts";
import source from "./seven-steps.json" with { type: "json" };

/** The outline that Loopboard is named for: seven steps, from clarifying requirements to closing the loop. */
export const sevenSteps = builtInFramework(source);
