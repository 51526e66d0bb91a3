import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** Packages of functions alone, which most runs never call: the names that are used of each. */
const functions = new Map([["yaml", ["parseDocument"]]]);

/** Modules of Node that the language server's library names for what most starts do not need. */
const builtIns = /^(?:child_process|crypto|net|os|url|util)$/;

/**
 * Makes an import of such a package or module evaluate it at its first use instead of at the start of the program, for code that
 * is not asynchronous: other code has `import()`. All stays in the same bundle. JSON becomes text, which V8 parses faster than
 * code that makes the same object.
 * @type {import("esbuild").Plugin}
 */
export const evaluateOnUse = {
  name: "evaluate-on-use",
  setup(build) {
    const names = [...functions.keys()].join("|");
    build.onResolve({ filter: new RegExp(`^(?:${names})$`) }, ({ kind, path }) =>
      kind === "import-statement" ? { path, namespace: "on-use" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "on-use" }, ({ path }) => ({
      contents: (functions.get(path) ?? [])
        .map((name) => `export const ${name} = (...given) => require("${path}").${name}(...given);`)
        .join("\n"),
      resolveDir: import.meta.dirname,
    }));
    build.onResolve({ filter: builtIns }, ({ kind, path }) =>
      kind === "require-call" ? { path, namespace: "node-on-use" } : undefined,
    );
    // As an ES module it is not copied name by name.
    build.onLoad({ filter: /.*/, namespace: "node-on-use" }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => name === "__esModule" || require("node:${path}")[name] });`,
    }));
    build.onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const value = JSON.stringify(JSON.parse(await readFile(path, "utf8")));
      return { contents: `export default JSON.parse(${JSON.stringify(value)});` };
    });
  },
};

/** Where the server leaves itself, and comes to what it knows of designs. */
const fromServer = "/src/server/";
const intoKnowledge = /\/src\/(?:core|rules)\/.+\.ts$/;

/**
 * Makes the server evaluate what it imports of the core and the rules at the first call: most of it is what a review needs, and a
 * start may have something to show before. Only for modules that export functions alone, which look the same when they are
 * evaluated later.
 * @type {import("esbuild").Plugin}
 */
export const reviewOnUse = {
  name: "review-on-use",
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, async ({ path, importer, kind, resolveDir }) => {
      const target = resolve(resolveDir, path);
      const posix = target.replaceAll("\\", "/");
      const isBoundary = importer.replaceAll("\\", "/").includes(fromServer) && intoKnowledge.test(posix);
      if (kind !== "import-statement" || !isBoundary) return undefined;
      const isLate = functionsAlone(await readFile(target, "utf8")) !== undefined;
      return isLate ? { path: target, namespace: "review-on-use" } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: "review-on-use" }, async ({ path }) => ({
      contents: [
        "let made;",
        `const module = () => (made ??= require(${JSON.stringify(path)}));`,
        ...(functionsAlone(await readFile(path, "utf8")) ?? []).map(
          (name) => `export const ${name} = (...given) => module().${name}(...given);`,
        ),
      ].join("\n"),
      resolveDir: dirname(path),
    }));
  },
};

/**
 * The names of a module's functions; undefined of one that exports other values, too, or of which it cannot be told.
 * @param {string} source
 */
function functionsAlone(source) {
  const exported = [...source.matchAll(/^export (?!type |interface )(?:(?:async )?function\*? (\w+))?/gm)];
  const names = exported.flatMap(([, name]) => name ?? []);
  return names.length > 0 && names.length === exported.length ? names : undefined;
}
