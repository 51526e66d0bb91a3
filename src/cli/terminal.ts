/** What the command line talks to; tests pass their own. */
export interface Terminal {
  /** Absolute path against which relative ones are resolved. */
  readonly cwd: string;
  readonly useColour: boolean;
  /** Columns of stdout where a person watches it; undefined for a pipe or a file, whose lines are never wrapped. */
  readonly width: number | undefined;
  /** Columns of stderr where a person watches it, so that progress may be drawn there. */
  readonly progressWidth: number | undefined;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly readInput: () => Promise<Uint8Array>;
  /** The program's own file, which helps itself out in other threads; undefined keeps the work in this one. */
  readonly program: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Colour for a person's terminal, unless they asked for none (no-color.org). As for Node itself, FORCE_COLOR decides where it is
 * set: the logs of most CI services show colours.
 */
export function wantsColour(isTerminal: boolean, env: Environment): boolean {
  if ((env.FORCE_COLOR ?? "") !== "") return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isTerminal && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
}

/** A bar is drawn over again and again: not where a terminal can't do so, nor where a CI service lends one to write a log from. */
export function wantsProgress(isTerminal: boolean, env: Environment): boolean {
  const isLog = (env.CI ?? "") !== "" && env.CI !== "false";
  return isTerminal && env.TERM !== "dumb" && !isLog;
}

export const exitCodes = { clean: 0, findings: 1, wrongUse: 2 } as const;

/** The command line can't be understood or its input can't be read; the message is one clause without a full stop. */
export class WrongUse extends Error {}
