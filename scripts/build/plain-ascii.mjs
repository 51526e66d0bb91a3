import { readFile, writeFile } from "node:fs/promises";

/**
 * Writes what a bundle has beyond ASCII as escapes. esbuild does so in strings, but not in patterns; and of a text that has one such
 * letter V8 keeps all in two bytes a letter, which costs a start some milliseconds. (Text of `String.raw` that is no pattern
 * would change: there is none.)
 * @type {import("esbuild").Plugin}
 */
export const plainAscii = {
  name: "plain-ascii",
  setup(build) {
    build.onEnd(async ({ metafile, outputFiles }) => {
      // Nothing was written.
      if (outputFiles) return;
      for (const path of Object.keys(metafile?.outputs ?? {})) {
        if (!path.endsWith("js")) continue;
        const text = await readFile(path, "utf8");
        await writeFile(path, text.replaceAll(/[^\0-\x7f]/g, escape));
      }
    });
  },
};

/** @param {string} unit of UTF-16 */
function escape(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
