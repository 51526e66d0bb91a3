import * as nodeModule from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import * as zlib from "node:zlib";
import { answerByHand } from "./how-to-start.ts";
import { compiledProgram } from "./node-program.ts";

const byHand = answerByHand(process.argv.slice(2));
if (byHand) {
  (byHand.exitCode === 0 ? process.stdout : process.stderr).write(byHand.text);
  process.exitCode = byHand.exitCode;
} else {
  serve();
}

function serve(): void {
  // What the program needs of Node at once comes first: when flags are set, V8 compiles Node's own modules anew.
  const load = nodeModule.createRequire(__filename);
  for (const name of ["node:net", "node:fs/promises"]) load(name);

  // Most of what a start makes stays: new objects get their full room at once, instead of being moved at each doubling of it.
  setFlagsFromString("--semi-space-growth-factor=16");

  // A pattern is compiled to machine code at its first use instead of twice, to bytecode before: the rules use each of theirs on
  // many texts.
  setFlagsFromString("--regexp-tier-up-ticks=0");

  const folder = cacheFolder();
  const program = compiledProgram(join(__dirname, "program.node.cjs"), folder);
  const { start } = program.run() as typeof import("./program.node.ts");
  const { stamp } = program;
  const isKeeping = folder !== undefined && stamp !== undefined;
  const keeping = isKeeping ? { folder: join(folder, "loopboard-diagnostics"), program: stamp } : undefined;
  void new Promise<void>((onReview) => {
    start({ onReview, keeping });
  }).then(() => {
    // When the editor's first questions are answered, or when the server ends before.
    process.on("exit", program.keep);
    setTimeout(program.keep, 2_000).unref();
  });
}

/** Where Node 22.2 and later keep what they compile, unless they are told to keep nothing. */
function cacheFolder(): string | undefined {
  // Earlier ones lack the one or the other.
  if (!("enableCompileCache" in nodeModule && "crc32" in zlib)) return undefined;
  nodeModule.enableCompileCache();
  return nodeModule.getCompileCacheDir();
}
