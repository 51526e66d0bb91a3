import "./native-patterns.ts";
import { buffer } from "node:stream/consumers";
import { endWithOutput } from "./lost-output.ts";
import { runCommand } from "./run-command.ts";
import { wantsColour, wantsProgress } from "./terminal.ts";
import { serveAsWorker } from "./worker-pool.ts";

// The exit code is set, not forced: output to a pipe is written to its end.
if (!serveAsWorker()) {
  endWithOutput(process);
  void runCommand(process.argv.slice(2), {
    cwd: process.cwd(),
    useColour: wantsColour(process.stdout.isTTY, process.env),
    width: process.stdout.isTTY && process.stdout.columns ? process.stdout.columns : undefined,
    // Some terminals say that they have no columns; then the usual number is taken.
    progressWidth: wantsProgress(process.stderr.isTTY, process.env)
      ? process.stderr.columns || 80
      : undefined,
    write: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
    readInput: () => buffer(process.stdin),
    program: process.argv[1],
  }).then((exitCode) => {
    process.exitCode = exitCode;
  });
}
