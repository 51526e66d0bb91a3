import type { Contract } from "../../../src/core/board/contract.ts";
import type { ComponentId } from "../../../src/core/board/component.ts";
import type { BoardContent } from "../../../src/core/board/edit/board-content.ts";
import { rename } from "../../../src/core/board/edit/rename.ts";
import { setComponent, setContract } from "../../../src/core/board/edit/set-details.ts";
import type { SceneChange } from "../../../src/core/board/scene-change.ts";
import { stencils } from "../../../src/stencils/index.ts";
import { source } from "../element-source.ts";

/** What a person changes in the panel; each is one step to undo. */
export interface DetailsEdits {
  readonly rename: (label: string) => void;
  readonly setComponent: (component: ComponentId | undefined) => void;
  readonly setContract: (contract: Contract) => void;
}

/** The edits of one component. */
export function editsOf(
  key: string,
  edit: (plan: (content: BoardContent) => SceneChange) => void,
): DetailsEdits {
  return {
    rename: (label) => {
      edit((content) => rename(content, key, label, source));
    },
    setComponent: (component) => {
      edit((content) => setComponent(content, key, component, source, stencils));
    },
    setContract: (contract) => {
      edit((content) => setContract(content, key, contract, source.seed));
    },
  };
}
