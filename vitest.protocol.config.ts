import { defineConfig } from "vitest/config";

// Suites that start the built programs: the language server over stdio, the command line, and foreign clients such as Neovim.
export default defineConfig({
  test: {
    include: ["test/protocol/**/*.test.ts", "test/cli/**/*.test.ts"],
    passWithNoTests: false,
    watch: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
