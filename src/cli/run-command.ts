import { check, checkHelp } from "./check.ts";
import { exitCodes, type Terminal, WrongUse } from "./terminal.ts";

const help = `Loopboard checks ML design docs.

Usage:
  loopboard check PATHS… [options]   check Markdown files and folders
  loopboard help                     show this text

${checkHelp}
Exit codes: 0 nothing found, 1 findings, 2 wrong use or unreadable input.
`;

/** Runs one command line and returns its exit code. Wrong use is one line on stderr, never a stack. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      case "check":
        return await check(rest, terminal);
      case "help":
      case "--help":
      case "-h":
        terminal.write(help);
        return exitCodes.clean;
      case undefined:
        throw new WrongUse("No command given; expected check or help");
      default:
        throw new WrongUse(`Unknown command "${command}"; expected check or help`);
    }
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    terminal.writeError(`loopboard: ${error.message}. See loopboard --help.\n`);
    return exitCodes.wrongUse;
  }
}
