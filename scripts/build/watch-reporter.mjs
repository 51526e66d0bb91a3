/**
 * Prints the lines that .vscode/tasks.json's problem matcher waits for: a round begins with the first build that starts and is over
 * when none runs any more. The first round is not over before every bundle has been built once.
 * @param {number} bundles how many builds there are
 * @returns {() => import("esbuild").Plugin} the plugin of one build
 */
export function watchReporter(bundles) {
  let unbuilt = bundles;
  let running = 0;
  const begin = () => {
    if (running === 0) console.log("[watch] build started");
    running += 1;
  };
  const end = (/** @type {boolean} */ first) => {
    if (first) unbuilt -= 1;
    running -= 1;
    if (running === 0 && unbuilt === 0) console.log("[watch] build finished");
  };
  return () => ({
    name: "watch-reporter",
    setup(build) {
      let built = false;
      build.onStart(begin);
      build.onEnd((result) => {
        for (const { text, location } of result.errors) {
          console.error(`✘ [ERROR] ${text}`);
          if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
        }
        end(!built);
        built = true;
      });
    },
  });
}
