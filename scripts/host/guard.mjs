// Runs a program for a script, and ends it and what it has started when that script is gone, even if it was killed and could not do
// so itself: then the pipe that is this program's input closes. `node guard.mjs COMMAND ARGS…`, in a process group of its own.
import { spawn } from "node:child_process";

const [, , command = "", ...args] = process.argv;
const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });
child.once("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
child.once("exit", (code) => {
  process.exit(code ?? 1);
});
process.stdin.resume();
process.stdin.once("end", endGroup);
process.stdin.once("error", endGroup);

function endGroup() {
  if (process.platform === "win32") child.kill();
  // Zero is the group this program leads; it takes itself along.
  else process.kill(0, "SIGKILL");
}
