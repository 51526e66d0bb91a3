import { builtInFramework } from "../to-framework.ts";
import source from "./four-phase.json" with { type: "json" };

/** The life of an ML project in four phases: scoping, data, modeling, deployment. */
export const fourPhase = builtInFramework(source);
