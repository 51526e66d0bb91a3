/** What the command line talks to; tests pass their own. */
export interface Terminal {
  /** Absolute path against which relative ones are resolved. */
  readonly cwd: string;
  readonly useColour: boolean;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
}

export const exitCodes = { clean: 0, findings: 1, wrongUse: 2 } as const;

/** The command line can't be understood or its input can't be read; the message is one clause without a full stop. */
export class WrongUse extends Error {}
