import { portsOfElements } from "../../../src/core/board/port.ts";
import { stencils } from "../../../src/stencils/index.ts";

/** The ports of what is on a board. */
export const knownPorts = portsOfElements(stencils);
