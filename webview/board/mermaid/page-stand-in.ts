import domino from "@mixmark-io/domino";
import { readColour } from "../../../src/core/board/svg/drawn-element.ts";

/*
 * The converter reads the shapes off an SVG that it has made, with a browser's own parser. A worker has none, and is to
 * have none: this one is a parser and nothing else, which runs and loads nothing.
 */

/** Gives the worker what the converter takes from a page: `DOMParser`, `document.createElement` and `CSS.supports`. */
export function standInForPage(scope: object): void {
  Object.assign(scope, {
    DOMParser: SvgParser,
    document: { createElement },
    CSS: { supports: (_property: string, value: string) => readColour(value, "") !== "" },
  });
}

class SvgParser {
  parseFromString(svg: string): { readonly documentElement: Element | null } {
    const root = domino.createDocument(`<body>${svg}</body>`).body.firstElementChild;
    if (root) for (const element of [root, ...listed(root.getElementsByTagName("*"))]) addScope(element);
    return { documentElement: root };
  }
}

interface Searched {
  querySelectorAll(selector: string): ArrayLike<Element>;
}

const childOfScope = /:scope\s*>\s*/g;

/** Teaches an element the selector `:scope > …`, which this parser does not know. */
function addScope(element: Element): void {
  const search = (element as Searched).querySelectorAll.bind(element);
  const all = (selector: string): readonly Element[] => {
    if (!selector.includes(":scope")) return listed(search(selector));
    const ofChild = selector.replace(childOfScope, "");
    return listed(element.children).filter((child) => child.matches(ofChild));
  };
  Object.defineProperty(element, "querySelectorAll", { value: all });
  Object.defineProperty(element, "querySelector", { value: (selector: string) => all(selector)[0] ?? null });
}

/** The parser's own lists cannot be gone through with `for`. */
function listed(list: ArrayLike<Element>): readonly Element[] {
  return Array.from(list);
}

const blank = domino.createDocument("");

/** A text area turns entities into characters. */
function createElement(name: string): unknown {
  const element = blank.createElement(name);
  if (name !== "textarea") return element;
  return {
    set innerHTML(html: string) {
      element.innerHTML = html;
    },
    get value(): string {
      return element.textContent;
    },
  };
}
