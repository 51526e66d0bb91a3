import { defineConfig } from "vitest/config";

// Suites that stand outside of VS Code, where they can kill it, its extension host or its server, open two windows, or run it with
// another extension host. They drive the browser-based host and need a build.
export default defineConfig({
  test: {
    include: ["test/outside/**/*.test.ts"],
    setupFiles: ["test/outside/photograph-failures.ts"],
    passWithNoTests: false,
    watch: false,
    // A window is a browser, a server and an extension host.
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
