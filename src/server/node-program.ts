import { closeSync, fstatSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/** A bundle, loaded as `require` would load it. */
interface CompiledProgram {
  /** Runs it, and gives what it exports. */
  readonly run: () => unknown;
  /**
   * Keeps what V8 has compiled of it by now, for the next starts. Does nothing where they have that already, or where it
   * cannot be written: then the next start compiles anew.
   */
  readonly keep: () => void;
}

/**
 * Node's own cache holds what is compiled when a file is loaded; most functions are compiled when they are first called, which is
 * much of a start. They are kept by {@link CompiledProgram.keep}, once they were called.
 * @param folder Where it is kept; undefined for nowhere.
 */
export function compiledProgram(path: string, folder: string | undefined): CompiledProgram {
  const bytes = readFileSync(path);
  const kept = folder === undefined ? undefined : keptCode(folder, path, bytes);
  const cachedData = kept?.read();
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {\n${bytes.toString()}\n})`,
    { filename: path, lineOffset: -1, ...(cachedData && { cachedData }) },
  );
  // V8 itself refuses what another version of it made, or one with other flags.
  let isKept = cachedData !== undefined && script.cachedDataRejected === false;
  return {
    run: () => {
      const module = { exports: {} };
      const program = script.runInThisContext() as (...given: readonly unknown[]) => void;
      program(module.exports, createRequire(path), module, path, dirname(path));
      return module.exports;
    },
    keep: () => {
      if (isKept) return;
      isKept = true;
      kept?.write(script.createCachedData());
    },
  };
}

interface KeptCode {
  /** What was kept of this very program, whole; undefined where there is no such thing. */
  readonly read: () => Buffer | undefined;
  readonly write: (data: Buffer) => void;
}

function keptCode(folder: string, path: string, program: Buffer): KeptCode {
  const place = join(folder, `loopboard-${crc32(path).toString(16)}`);
  // V8 takes the bytes as they are and dies of damaged ones, so both checksums stand behind them.
  const sumsOf = (data: Buffer): Buffer => {
    const sums = Buffer.alloc(8);
    sums.writeUInt32LE(crc32(program), 0);
    sums.writeUInt32LE(crc32(data), 4);
    return sums;
  };
  return {
    read: () => {
      const file = readOwnFile(place);
      const [data, sums] = [file?.subarray(0, -8), file?.subarray(-8)];
      return data && sums?.equals(sumsOf(data)) ? data : undefined;
    },
    write: (data) => {
      // Several servers may end at once.
      const draft = `${place}.${process.pid}`;
      try {
        writeFileSync(draft, Buffer.concat([data, sumsOf(data)]), { mode: 0o600 });
        renameSync(draft, place);
      } catch {
        rmSync(draft, { force: true });
      }
    },
  };
}

/** Undefined where nothing can be read, and of a file of somebody else: all users of the machine may write to the folder. */
function readOwnFile(path: string): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const isOwn = !process.getuid || fstatSync(file).uid === process.getuid();
    return isOwn ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
