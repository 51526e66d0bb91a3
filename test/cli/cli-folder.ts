import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const program = resolve(import.meta.dirname, "../../dist/cli/main.cjs");

/** A folder of files with the built program at hand, as a user has it. */
export interface CliFolder {
  readonly path: string;
  readonly write: (name: string, content: string | Uint8Array) => Promise<string>;
  readonly run: (args: readonly string[], input?: string | Uint8Array) => CliResult;
  readonly remove: () => Promise<void>;
}

export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export async function cliFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<CliFolder> {
  const path = await mkdtemp(join(tmpdir(), "loopboard-cli-"));
  const write: CliFolder["write"] = async (name, content) => {
    const file = join(path, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    return file;
  };
  for (const [name, content] of Object.entries(files)) await write(name, content);
  return {
    path,
    write,
    run: (args, input = "") => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: path,
        encoding: "utf8",
        env: { ...process.env, FORCE_COLOR: undefined },
        input,
        maxBuffer: 1 << 28,
      });
      return { status, stdout, stderr };
    },
    remove: () => rm(path, { recursive: true }),
  };
}
