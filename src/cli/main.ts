import { runCommand } from "./run-command.ts";

// The exit code is set, not forced: output to a pipe is written to its end.
void runCommand(process.argv.slice(2), {
  cwd: process.cwd(),
  useColour: process.stdout.isTTY && process.env.NO_COLOR === undefined,
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
