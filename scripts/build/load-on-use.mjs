import { basename } from "node:path";

/**
 * Makes `import("./part.ts")` load a bundle of its own, which stands beside the one that asks and is built as an entry
 * point of the same name: what is not in use is not even read. esbuild splits only ES modules, and VS Code's main file is none.
 * @type {import("esbuild").Plugin}
 */
export const loadOnUse = {
  name: "load-on-use",
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path: `./${basename(path, ".ts")}.cjs`, external: true } : undefined,
    );
  },
};
