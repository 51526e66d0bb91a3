import { basename } from "node:path";

/**
 * Makes `import("./part.ts")` load a bundle of its own, which stands beside the one that asks and is built as an entry
 * point of the same name: what is not in use is not even read. esbuild splits only ES modules, and VS Code's main file is none.
 * @type {import("esbuild").Plugin}
 */
export const loadOnUse = {
  name: "load-on-use",
  setup(build) {
    const { entryPoints = {} } = build.initialOptions;
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path }) => {
      if (kind !== "dynamic-import") return undefined;
      const name = basename(path, ".ts");
      // Code that several programs share may have such an import, too, and nothing else would tell before it is carried out.
      if (!(name in entryPoints))
        return { errors: [{ text: `${path} has no entry point of its own here.` }] };
      return { path: `./${name}.cjs`, external: true };
    });
  },
};
