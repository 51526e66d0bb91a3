import { version } from "../core/version.ts";
import { printable } from "./formats/pretty.ts";
import { exitCodes, type Terminal, WrongUse } from "./terminal.ts";

/**
 * Runs one command line and returns its exit code. Wrong use is one line on stderr, never a stack. Each command is evaluated when it is
 * called, and of `check` no more than it needs: what shares its work out to threads finds nothing itself.
 */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(args, terminal);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    const { helpCommand } = await import("./help.ts");
    terminal.writeError(`loopboard: ${printable(error.message)}. See ${helpCommand(args[0])}.\n`);
    return exitCodes.wrongUse;
  }
}

async function run([command, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  const print = (text: string): number => {
    terminal.write(text);
    return exitCodes.clean;
  };
  const help = () => import("./help.ts");
  switch (command) {
    case undefined:
      throw new WrongUse(`No command given; expected ${(await help()).commandNames}`);
    case "help":
    case "--help":
    case "-h":
      return print((await help()).helpFor(rest.find((word) => !word.startsWith("-"))));
    case "--version":
    case "-v":
      return print(`${version}\n`);
  }
  if (asksForHelp(rest)) return print((await help()).helpFor(command));
  switch (command) {
    case "check":
      return (await import("./check.ts")).check(rest, terminal);
    case "fix":
      return (await import("./fix.ts")).fix(rest, terminal);
    case "board":
      return (await import("./board/board.ts")).board(rest, terminal);
    case "explain":
      return (await import("./explain.ts")).explain(rest, terminal);
    case "init":
      return (await import("./init.ts")).init(rest, terminal);
    default:
      throw new WrongUse(`Unknown command "${command}"; expected ${(await help()).commandNames}`);
  }
}

/** Whether the words behind a command ask for its help; behind `--` they are paths. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === "--help" || arg === "-h");
}
