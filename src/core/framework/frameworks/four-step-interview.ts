import { builtInFramework } from "../to-framework.ts";
import source from "./four-step-interview.json" with { type: "json" };

/** A short outline for an interview of 45 minutes. */
export const fourStepInterview = builtInFramework(source);
