import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";
import { readOwnFile, writeOwnFile } from "./own-file.ts";

/** A bundle, loaded as `require` would load it. */
interface CompiledProgram {
  /** Runs it, and gives what it exports. */
  readonly run: () => unknown;
  /**
   * Keeps what V8 has compiled of it by now, for the next starts. Does nothing where they have that already, or where it
   * cannot be written: then the next start compiles anew.
   */
  readonly keep: () => void;
  /** Tells its bytes from those of another one; undefined where nothing is kept. */
  readonly stamp: string | undefined;
}

/**
 * Node's own cache holds what is compiled when a file is loaded; most functions are compiled when they are first called, which is
 * much of a start. They are kept by {@link CompiledProgram.keep}, once they were called.
 * @param folder Where it is kept; undefined for nowhere.
 */
export function compiledProgram(path: string, folder: string | undefined): CompiledProgram {
  const bytes = readFileSync(path);
  const sum = folder === undefined ? undefined : crc32(bytes);
  const kept = folder === undefined || sum === undefined ? undefined : keptCode(folder, path, sum);
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
    stamp: sum === undefined ? undefined : `${bytes.length}-${sum}`,
  };
}

interface KeptCode {
  /** What was kept of this very program, whole; undefined where there is no such thing. */
  readonly read: () => Buffer | undefined;
  readonly write: (data: Buffer) => void;
}

/** @param program The checksum of the program. */
function keptCode(folder: string, path: string, program: number): KeptCode {
  const place = join(folder, `loopboard-${crc32(path).toString(16)}`);
  // V8 takes the bytes as they are and dies of damaged ones, so both checksums stand behind them.
  const sumsOf = (data: Buffer): Buffer => {
    const sums = Buffer.alloc(8);
    sums.writeUInt32LE(program, 0);
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
      writeOwnFile(place, Buffer.concat([data, sumsOf(data)]));
    },
  };
}
