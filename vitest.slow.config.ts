import { defineConfig } from "vitest/config";

// Suites that need no VS Code and take their time: growth with the length of a text, defects put into whole designs.
export default defineConfig({
  test: {
    include: ["test/**/*.slow.test.ts"],
    passWithNoTests: false,
    watch: false,
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
