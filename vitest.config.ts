import { defineConfig } from "vitest/config";

// Suites that need no VS Code. The ones in a real VS Code run through scripts/test.mjs (mocha, inside the host).
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/e2e/**", "test/protocol/**", "test/cli/**", "node_modules/**"],
    passWithNoTests: false,
    watch: false,
  },
});
