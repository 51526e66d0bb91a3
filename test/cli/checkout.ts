import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";

/** The repository that the tests run in. */
export const repository = resolve(import.meta.dirname, "../..");

/** A copy of what git has of the repository, with the files as they are now. */
export interface Checkout {
  readonly path: string;
  /** Runs a script as GitHub's runner and npm do, with the programs of `tools` before all others. */
  readonly run: (script: string, tools?: string) => SpawnSyncReturns<string>;
  readonly remove: () => void;
}

export function checkout(): Checkout {
  const path = mkdtempSync(join(tmpdir(), "loopboard-checkout-"));
  const { stdout } = spawnSync("git", ["ls-files", "-z"], { cwd: repository, encoding: "utf8" });
  const files = stdout.split("\0").filter((file) => file !== "" && existsSync(join(repository, file)));
  for (const file of files) cpSync(join(repository, file), join(path, file));
  const known = process.env.PATH ?? "";
  return {
    path,
    run: (script, tools) =>
      spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
        cwd: path,
        encoding: "utf8",
        env: { ...process.env, PATH: tools ? tools + delimiter + known : known, REAL_PATH: known },
      }),
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}
