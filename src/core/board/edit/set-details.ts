import type { ComponentId } from "../component.ts";
import { writeContract, type Contract } from "../contract.ts";
import type { ElementSource } from "../element.ts";
import { ownComponent, ownData } from "../own-component.ts";
import { placeStencil } from "../place-stencil.ts";
import { isObject, type SceneElement } from "../scene.ts";
import { changeElements, type ElementChange, type SceneChange } from "../scene-change.ts";
import type { Stencil } from "../stencil.ts";
import { stencilGroups } from "../stencil-group.ts";
import { boxOf, changeOf, partsOf, update, type BoardContent } from "./board-content.ts";
import { rename } from "./rename.ts";

/** What a component promises from now on; see `writeContract` for what stays. */
export function setContract(
  content: BoardContent,
  key: string,
  contract: Contract,
  seed: () => number,
): SceneChange {
  const { customData } = writeContract(content.elements.get(key) ?? {}, contract);
  return changeOf([update(content, key, { customData }, seed)]);
}

/**
 * Has a shape stand for a component, or for none. A card of the library gets the picture and the colours of the new
 * one, and its title unless it was called otherwise; any other shape keeps its looks.
 */
export function setComponent(
  content: BoardContent,
  key: string,
  component: ComponentId | undefined,
  source: ElementSource,
  stencils: readonly Stencil[],
): SceneChange {
  const element = content.elements.get(key) ?? {};
  const stencilOf = (id: ComponentId | undefined) => stencils.find((one) => one.component === id);
  const [before, after] = [stencilOf(ownComponent(element)), stencilOf(component)];
  const picture = pictureOf(content, key);
  const isCard = before !== undefined && picture.length > 0;
  const looks = isCard && after ? coloursOf(after) : {};
  const customData = withComponent(element, component);
  const own = update(content, key, { customData, ...looks }, source.seed);
  if (!isCard || !after) return changeOf([own]);
  const changes = [own, ...picture.map(({ id }): ElementChange => ({ kind: "remove", key: id }))];
  const drawn = [...changes, ...newPicture(content, key, picture, after, source)];
  const label = content.graph.components.find(({ id }) => id === key)?.label;
  if (label !== before.title) return changeOf(drawn);
  const elements = changeElements(content.elements, changes);
  const renamed = rename({ ...content, elements }, key, after.title, source);
  return changeOf([...drawn, ...renamed.elements.filter((change) => change.key !== key)]);
}

function withComponent(element: SceneElement, component: ComponentId | undefined): SceneElement {
  const custom = isObject(element.customData) ? element.customData : {};
  const others = Object.fromEntries(
    Object.entries(ownData(element)).filter(([name]) => name !== "component"),
  );
  return { ...custom, loopboard: component === undefined ? others : { component, ...others } };
}

function coloursOf({ group }: Stencil): SceneElement {
  const { ink, tint } = stencilGroups[group];
  return { strokeColor: ink, backgroundColor: tint };
}

interface Part {
  readonly id: string;
  readonly element: SceneElement;
}

/** The lines of a card's picture. */
function pictureOf(content: BoardContent, key: string): readonly Part[] {
  return [...partsOf(content, key)].flatMap((id) => {
    const element = content.elements.get(id) ?? {};
    return element.type === "line" ? [{ id, element }] : [];
  });
}

/** The picture of another stencil, in the place and the groups of the one before. */
function newPicture(
  content: BoardContent,
  key: string,
  before: readonly Part[],
  stencil: Stencil,
  source: ElementSource,
): readonly ElementChange[] {
  const { x, y, width, height } = boxOf(content, key);
  const lines = placeStencil(stencil, { ...source, x, y });
  const [card] = lines;
  const shift = { x: card ? (width - card.width) / 2 : 0, y: card ? (height - card.height) / 2 : 0 };
  const { groupIds = [], frameId = null } = before[0]?.element ?? {};
  const last = [...partsOf(content, key)].filter((id) => !before.some((part) => part.id === id)).at(-1);
  let after = last ?? key;
  return lines.flatMap((line): readonly ElementChange[] => {
    if (line.type !== "line") return [];
    const element = { ...line, x: line.x + shift.x, y: line.y + shift.y, groupIds, frameId };
    const change = { kind: "insert", key: line.id, element, after } as const;
    after = line.id;
    return [change];
  });
}
