/**
 * The bundles that run inside webviews.
 * @param {import("esbuild").BuildOptions} _common
 * @returns {import("esbuild").BuildOptions[]}
 */
export function webviewBuilds(_common) {
  return [];
}
