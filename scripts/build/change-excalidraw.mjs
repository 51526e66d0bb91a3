import { readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * A piece of Excalidraw's own script that we need otherwise.
 * @typedef {object} Change
 * @property {string} what
 * @property {RegExp} find Is there exactly once in all of its files, or the build fails: a new version is to be looked at.
 * @property {string} put What stands there instead; `$1` is what the first group has found.
 * @property {string} [helper] The module in webview/board/excalidraw whose one function, named so, `put` calls.
 */

/**
 * Excalidraw asks a CDN for every font that it does not find here. Nothing of ours asks the network for anything.
 * @type {Change}
 */
const withoutCdn = {
  what: "the address of its CDN",
  find: /`https:\/\/esm\.sh\/.{1,200}?\/dist\/prod\/`/g,
  put: "window.EXCALIDRAW_ASSET_PATH",
};

/** What Excalidraw needs wherever it runs. @type {readonly Change[]} */
export const necessaryChanges = [withoutCdn];

/**
 * What Excalidraw does at the end of a stroke takes several times as long as all else until the document has it, if the board
 * is large. None of this changes what a person sees.
 * @type {readonly Change[]}
 */
export const quickStrokes = [
  {
    // Each of some fifteen controls of its panel looks through all elements three times for those that are selected.
    what: "the elements that a control of the panel looks through",
    find: /(function\((\w),(\w),\w,\w,\w\)\{let \w=\3\.editingTextElement,\w=\w+)\(\2\)/g,
    put: "$1(selectedAmong($2,$3))",
    helper: "selected-among.ts",
  },
  {
    // It is told of all elements after most strokes, and seldom of others than it has.
    what: "the list of all elements, made anew",
    find: /(\w+\((\w)\),this\.elements=\w+\(\2\),this\.elementsMap\.clear\(\),this\.elements\.forEach\(\w=>\{\w+\(\w\)&&(\w)\.push\(\w\),this\.elementsMap\.set\(\w\.id,\w\),\w+\.mapElementToScene\(\w,this\)\}\);)/g,
    put: "if(hasSameItems($2,this.elements))$3=this.frames;else{$1}",
    helper: "has-same-items.ts",
  },
  {
    // For its own history, which nobody reaches: the document has one. Each step would be a copy of the table of all elements.
    what: "the state that its history compares with",
    find: /(maybeClone\(\w,\w\)\{)(?=let )/g,
    put: "$1return this;",
  },
];

const helpers = join(import.meta.dirname, "../../webview/board/excalidraw");

/**
 * Makes the changes where Excalidraw's scripts are read.
 * @param {readonly Change[]} changes
 * @returns {import("esbuild").Plugin}
 */
export function changeExcalidraw(changes) {
  return {
    name: "change-excalidraw",
    setup(build) {
      /** @type {Map<Change, number>} */
      const found = new Map();
      build.onStart(() => {
        found.clear();
      });
      build.onLoad(
        { filter: /@excalidraw[\\/]excalidraw[\\/]dist[\\/]prod[\\/](?:chunk-\w+|index)\.js$/ },
        async ({ path }) => {
          let contents = await readFile(path, "utf8");
          for (const change of changes) {
            const count = [...contents.matchAll(change.find)].length;
            if (count === 0) continue;
            found.set(change, (found.get(change) ?? 0) + count);
            contents = importOf(change) + contents.replace(change.find, change.put);
          }
          return { contents, loader: "js" };
        },
      );
      build.onEnd(() => ({
        errors: changes
          .filter((change) => found.get(change) !== 1)
          .map((change) => ({
            text: `Found ${found.get(change) ?? 0} places in Excalidraw for ${change.what}, where one was expected; see change-excalidraw.mjs`,
          })),
      }));
    },
  };
}

/** @param {Change} change */
function importOf({ helper, put }) {
  if (helper === undefined) return "";
  const name = helper.replace(/\.ts$/, "").replace(/-(\w)/g, (_, letter) => String(letter).toUpperCase());
  if (!put.includes(`${name}(`)) throw new Error(`${helper} is imported, and ${name} not called.`);
  return `import { ${name} } from ${JSON.stringify(join(helpers, helper))};`;
}
