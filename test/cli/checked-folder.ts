import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Entry, isEntry, readEntry, writeEntry } from "../../src/cli/cache/entry.ts";
import { runCommand } from "../../src/cli/run-command.ts";
import { cacheFolderName } from "../../src/core/workspace/workspace.ts";

/** A folder with documents, and beside it a file that passes for the program. */
export interface CheckedFolder {
  readonly path: string;
  /** What the program is said to consist of. */
  readonly build: (program: string) => void;
  readonly write: (files: Files) => void;
  /** Gives the folder another name. */
  readonly move: (name: string) => void;
  /** `loopboard check` in this process. */
  readonly check: (...args: readonly string[]) => Promise<Checked>;
  /** The paths of the entries in its cache. */
  readonly entries: () => readonly string[];
  /** Changes all entries so that {@link keptFiles} knows what came from them. */
  readonly mark: () => void;
  readonly remove: () => void;
}

/** Contents by path; null for one that is not there. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export interface Checked {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export function checkedFolder(files: Files): CheckedFolder {
  const around = mkdtempSync(join(tmpdir(), "loopboard-cache-"));
  let path = join(around, "checkout");
  const program = join(around, "program.cjs");
  writeFileSync(program, "first");
  const write = (given: Files): void => {
    for (const [name, content] of Object.entries(given)) put(join(path, name), content);
  };
  write(files);
  const entries = (): readonly string[] => {
    const folder = join(path, cacheFolderName);
    return readdirSync(folder)
      .filter(isEntry)
      .map((name) => join(folder, name));
  };
  return {
    get path() {
      return path;
    },
    build: (text) => {
      writeFileSync(program, text);
    },
    write,
    move: (name) => {
      renameSync(path, join(around, name));
      path = join(around, name);
    },
    check: (...args) => checkIn(path, program, args),
    entries,
    mark: () => {
      for (const entry of entries()) writeEntry(entry, marked(readEntry(entry)));
    },
    remove: () => {
      rmSync(around, { recursive: true });
    },
  };
}

function put(path: string, content: string | Uint8Array | null): void {
  if (content === null) {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

async function checkIn(cwd: string, program: string, args: readonly string[]): Promise<Checked> {
  let [stdout, stderr] = ["", ""];
  const status = await runCommand(["check", ...args], {
    cwd,
    useColour: false,
    width: undefined,
    progressWidth: undefined,
    write: (text) => {
      stdout += text;
    },
    writeError: (text) => {
      stderr += text;
    },
    readInput: () => Promise.resolve(new TextEncoder().encode("# Text\n\nTBD\n")),
    program,
  });
  return { status, stdout, stderr };
}

const mark = " (kept)";

function marked(entry: Entry | undefined): Entry {
  if (!entry) throw new Error("An entry of ours cannot be read");
  return { ...entry, review: { ...entry.review, reason: entry.review.reason + mark } };
}

interface Kept {
  /** The files whose review was one of the marked ones. */
  readonly kept: readonly string[];
  readonly anew: readonly string[];
  /** What was printed, without the marks. */
  readonly stdout: string;
}

/** Tells where a run with `--format json` has its reviews from. */
export function keptFiles({ stdout }: Checked): Kept {
  const { files } = JSON.parse(stdout) as {
    readonly files: readonly { readonly path: string; readonly reason: string }[];
  };
  const pathsOf = (isKept: boolean): readonly string[] =>
    files.filter(({ reason }) => reason.endsWith(mark) === isKept).map(({ path }) => path);
  return { kept: pathsOf(true), anew: pathsOf(false), stdout: stdout.replaceAll(mark, "") };
}
