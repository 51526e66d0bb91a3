import { defineConfig } from "vitest/config";

// Suites that need no VS Code and take their time: growth with the length of a text, defects put into whole designs.
export default defineConfig({
  test: {
    include: ["test/**/*.slow.test.ts"],
    passWithNoTests: false,
    watch: false,
    isolate: false,
    maxWorkers: 2,
    // A test that hangs ends; one on a machine with other work to do does not fail for that.
    testTimeout: 120_000,
  },
});
