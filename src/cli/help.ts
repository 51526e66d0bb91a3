import { configFileName } from "../core/config/config-names.ts";
import { boardHelp } from "./board/board.ts";
import { checkHelp } from "./check.ts";
import { fixHelp } from "./fix.ts";
import { WrongUse } from "./terminal.ts";

/** How a command is called, and what its options are. */
interface CommandHelp {
  readonly usage: readonly string[];
  /** Lines below a heading of their own; undefined without options. */
  readonly options?: string;
}

const commands: Readonly<Record<string, CommandHelp>> = {
  check: {
    usage: ["loopboard check PATHS… [options]   check Markdown files and folders"],
    options: checkHelp,
  },
  fix: {
    usage: ["loopboard fix PATHS… [options]     apply the fixes that keep what the author said"],
    options: fixHelp,
  },
  board: {
    usage: [
      "loopboard board lint PATHS…        find what is wrong on boards: loose arrows, dead links, unknown components",
      "loopboard board stats PATHS…       count what is on boards",
      "loopboard board export PATHS…      draw boards as SVG",
    ],
    options: boardHelp,
  },
  explain: {
    usage: ["loopboard explain RULE|TERM        say why a rule is there, or what a term means"],
  },
  init: { usage: [`loopboard init                     write a ${configFileName} to start from`] },
  help: {
    usage: [
      "loopboard help [COMMAND]           show this text, or that of one command, as COMMAND --help does",
      "loopboard --version                say which version this is",
    ],
  },
};

const names = Object.keys(commands);

/** The commands as a message lists them. */
export const commandNames = `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;

const exitCodesHelp = "Exit codes: 0 nothing found, 1 findings, 2 wrong use or unreadable input.\n";

/** The help of one command, or of all where none is named. Throws `WrongUse` for another word. */
export function helpFor(command: string | undefined): string {
  if (command === undefined) {
    const all = Object.values(commands);
    return [
      "Loopboard checks ML design docs and boards.\n",
      usageOf(all),
      ...all.flatMap(({ options }) => options ?? []),
      exitCodesHelp,
    ].join("\n");
  }
  const help = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!help) throw new WrongUse(`Unknown command "${command}"; expected ${commandNames}`);
  return [usageOf([help]), ...(help.options === undefined ? [] : [help.options, exitCodesHelp])].join("\n");
}

/** What prints the help that a mistake in this command asks for. */
export function helpCommand(command = ""): string {
  return Object.hasOwn(commands, command) ? `loopboard ${command} --help` : "loopboard --help";
}

function usageOf(helps: readonly CommandHelp[]): string {
  return `Usage:\n${helps.flatMap(({ usage }) => usage.map((line) => `  ${line}\n`)).join("")}`;
}

/** Whether the words behind a command ask for its help; behind `--` they are paths. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === "--help" || arg === "-h");
}
