import { defineConfig } from "vitest/config";

// Suites that start the built programs: the language server over stdio, the command line, and foreign clients such as Neovim.
export default defineConfig({
  test: {
    include: ["test/protocol/**/*.test.ts", "test/cli/**/*.test.ts"],
    passWithNoTests: false,
    watch: false,
    // A test that hangs ends; one on a machine with other work to do does not fail for that.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
