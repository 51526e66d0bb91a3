/**
 * Prints the lines that .vscode/tasks.json's problem matcher waits for.
 * @returns {import("esbuild").Plugin}
 */
export function watchReporter() {
  return {
    name: "watch-reporter",
    setup(build) {
      build.onStart(() => {
        console.log("[watch] build started");
      });
      build.onEnd((result) => {
        for (const { text, location } of result.errors) {
          console.error(`✘ [ERROR] ${text}`);
          if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
        }
        console.log("[watch] build finished");
      });
    },
  };
}
