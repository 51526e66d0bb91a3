import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { expect, it } from "vitest";

/** Whether a pattern that was used once is bytecode, in a process that imports the module or not. */
function isBytecode(imports: string): string {
  const program = `${imports}const pattern = /a[bc]+d/; pattern.test("xabcd"); console.log(%RegexpHasBytecode(pattern, true));`;
  const flags = ["--allow-natives-syntax", "--input-type=module", "--eval", program];
  return execFileSync(process.execPath, flags, { encoding: "utf8" }).trim();
}

it("patterns are machine code from their first use on, which by themselves they are not", () => {
  const module = pathToFileURL(resolve(import.meta.dirname, "../../src/cli/native-patterns.ts")).href;
  expect(isBytecode(`import ${JSON.stringify(module)};`)).toBe("false");
  expect(isBytecode("")).toBe("true");
});
