import { version } from "../core/version.ts";
import { board } from "./board/board.ts";
import { check } from "./check.ts";
import { explain } from "./explain.ts";
import { fix } from "./fix.ts";
import { asksForHelp, commandNames, helpCommand, helpFor } from "./help.ts";
import { printable } from "./formats/pretty.ts";
import { init } from "./init.ts";
import { exitCodes, type Terminal, WrongUse } from "./terminal.ts";

/** Runs one command line and returns its exit code. Wrong use is one line on stderr, never a stack. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(args, terminal);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    terminal.writeError(`loopboard: ${printable(error.message)}. See ${helpCommand(args[0])}.\n`);
    return exitCodes.wrongUse;
  }
}

async function run([command, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  const print = (text: string): number => {
    terminal.write(text);
    return exitCodes.clean;
  };
  switch (command) {
    case undefined:
      throw new WrongUse(`No command given; expected ${commandNames}`);
    case "help":
    case "--help":
    case "-h":
      return print(helpFor(rest.find((word) => !word.startsWith("-"))));
    case "--version":
    case "-v":
      return print(`${version}\n`);
  }
  if (asksForHelp(rest)) return print(helpFor(command));
  switch (command) {
    case "check":
      return check(rest, terminal);
    case "fix":
      return fix(rest, terminal);
    case "board":
      return board(rest, terminal);
    case "explain":
      return explain(rest, terminal);
    case "init":
      return init(rest, terminal);
    default:
      throw new WrongUse(`Unknown command "${command}"; expected ${commandNames}`);
  }
}
