import { exitCodes } from "./terminal.ts";

/** Of a program that was ended by SIGPIPE, as a shell gives it: `head` had seen enough. */
const brokenPipe = 128 + 13;

/**
 * Ends the program when nobody takes its output any more: quietly where a reader has closed the pipe, as other programs do, and with
 * one line where a disk is full. What is said on stderr to nobody changes nothing.
 */
export function endWithOutput(process: NodeJS.Process): void {
  process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    // Windows says so when the reader is gone.
    if (code === "EPIPE" || code === "EOF") process.exit(brokenPipe);
    process.stderr.write(`loopboard: the output could not be written (${code ?? message})\n`);
    process.exit(exitCodes.wrongUse);
  });
  process.stderr.on("error", () => undefined);
}
