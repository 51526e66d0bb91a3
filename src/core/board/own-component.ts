import { isComponentId, type ComponentId } from "./component.ts";
import { isObject, type SceneElement } from "./scene.ts";

/** What we write into an element (`customData.loopboard`); empty where there is nothing. */
export function ownData({ customData }: SceneElement): SceneElement {
  const own = isObject(customData) ? customData.loopboard : undefined;
  return isObject(own) ? own : {};
}

/** The component that an element says that it is, if it says so itself. */
export function ownComponent(element: SceneElement): ComponentId | undefined {
  const { component } = ownData(element);
  return typeof component === "string" && isComponentId(component) ? component : undefined;
}
