import type { SceneElement } from "../../../src/core/board/scene.ts";

/**
 * Members of the canvas's state that belong to the file and that are shown otherwise than the file says, because a setting or
 * the theme wants so. On the way to the canvas they are covered, on the way back uncovered: the file never hears of it.
 */
export interface Cover {
  /** What is shown for what the file says. */
  readonly over: (file: SceneElement) => SceneElement;
  /** What the file says for what is shown. A member that a person has changed on the canvas is what they made it. */
  readonly under: (shown: SceneElement) => SceneElement;
  /** Covers other members from now on. Gives what is to be shown, where `shown` is what is shown now. */
  readonly change: (members: SceneElement, shown: SceneElement) => SceneElement;
}

export function createCover(first: SceneElement): Cover {
  let members = first;
  /** What the file last said of anything. */
  let file: SceneElement = {};
  const over = (said: SceneElement): SceneElement => {
    file = said;
    return { ...said, ...members };
  };
  const under = (shown: SceneElement): SceneElement => {
    const entries = Object.entries(shown).map(([name, value]) => [
      name,
      Object.hasOwn(members, name) && Object.hasOwn(file, name) && value === members[name]
        ? file[name]
        : value,
    ]);
    return Object.fromEntries(entries) as SceneElement;
  };
  return {
    over,
    under,
    change(next, shown) {
      const said = under(shown);
      members = next;
      return over(said);
    },
  };
}
