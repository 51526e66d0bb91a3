import Mocha from "mocha";
import { readPlan } from "../../scripts/e2e/plan.ts";
import { releasePage } from "./page.ts";
import { reportTo } from "./report.ts";

/** What VS Code calls in the extension host once the window is open: runs the test files of this window. */
export async function run(): Promise<void> {
  const plan = readPlan();
  const mocha = new Mocha({
    ui: "bdd",
    timeout: 90_000,
    reporter: reportTo(plan.outcomes),
    ...(plan.grep === undefined ? {} : { grep: plan.grep }),
  });
  // Makes `describe` and `it` known before the test files are loaded, which happens here and not through Mocha: they are bundled.
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  for (const file of plan.files) await load(file);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  releasePage();
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

/** The bundler takes in every file that these patterns match. */
async function load(file: string): Promise<void> {
  const [, folder, name] = /^(suite|windows|pictures|bench)\/(.*)\.test\.ts$/.exec(file) ?? [];
  if (folder === "suite") await (import(`./suite/${name}.test.ts`) as Promise<unknown>);
  else if (folder === "windows") await (import(`./windows/${name}.test.ts`) as Promise<unknown>);
  else if (folder === "pictures") await (import(`./pictures/${name}.test.ts`) as Promise<unknown>);
  else if (folder === "bench") await (import(`./bench/${name}.test.ts`) as Promise<unknown>);
  else throw new Error(`${file} is not in a folder of the end-to-end tests.`);
}
