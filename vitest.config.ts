import { defineConfig } from "vitest/config";

// Suites that need no VS Code: seconds, for every save. The ones in a real VS Code run through scripts/test.mjs (mocha,
// inside the host), those that measure growth or try thousands of texts through vitest.slow.config.ts.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [
      "test/e2e/**",
      "test/protocol/**",
      "test/outside/**",
      "test/cli/**",
      "test/**/*.slow.test.ts",
      "node_modules/**",
    ],
    passWithNoTests: false,
    watch: false,
    // The code under test is pure, so that files may share its modules; loading them anew costs most of the time.
    isolate: false,
    maxWorkers: 2,
    // A test that hangs ends; one on a machine with other work to do does not fail for that.
    testTimeout: 60_000,
  },
});
