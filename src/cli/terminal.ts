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

/** Colour for a person's terminal, unless they asked for none (no-color.org). */
export function wantsColour(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  return isTerminal && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
}

export const exitCodes = { clean: 0, findings: 1, wrongUse: 2 } as const;

/** The command line can't be understood or its input can't be read; the message is one clause without a full stop. */
export class WrongUse extends Error {}
