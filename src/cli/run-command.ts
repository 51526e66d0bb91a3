import { board, boardHelp } from "./board/board.ts";
import { check, checkHelp } from "./check.ts";
import { configFileName } from "../core/config/config-names.ts";
import { explain } from "./explain.ts";
import { fix, fixHelp } from "./fix.ts";
import { init } from "./init.ts";
import { exitCodes, type Terminal, WrongUse } from "./terminal.ts";

const help = `Loopboard checks ML design docs and boards.

Usage:
  loopboard check PATHS… [options]   check Markdown files and folders
  loopboard fix PATHS… [options]     apply the fixes that keep what the author said
  loopboard board lint PATHS…        find what is wrong on boards: loose arrows, dead links, unknown components
  loopboard board stats PATHS…       count what is on boards
  loopboard board export PATHS…      draw boards as SVG
  loopboard explain RULE|TERM        say why a rule is there, or what a term means
  loopboard init                     write a ${configFileName} to start from
  loopboard help                     show this text

${checkHelp}
${fixHelp}
${boardHelp}
Exit codes: 0 nothing found, 1 findings, 2 wrong use or unreadable input.
`;

const commands = "check, fix, board, explain, init or help";

/** Runs one command line and returns its exit code. Wrong use is one line on stderr, never a stack. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      case "check":
        return await check(rest, terminal);
      case "fix":
        return await fix(rest, terminal);
      case "board":
        return await board(rest, terminal);
      case "explain":
        return await explain(rest, terminal);
      case "init":
        return init(rest, terminal);
      case "help":
      case "--help":
      case "-h":
        terminal.write(help);
        return exitCodes.clean;
      case undefined:
        throw new WrongUse(`No command given; expected ${commands}`);
      default:
        throw new WrongUse(`Unknown command "${command}"; expected ${commands}`);
    }
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    terminal.writeError(`loopboard: ${error.message}. See loopboard --help.\n`);
    return exitCodes.wrongUse;
  }
}
