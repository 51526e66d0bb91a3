/**
 * Keeps what was read from an object with the object, as a WeakMap would, but in an array: asking a thousand
 * sections for twenty facts at each keystroke must cost next to nothing.
 */
export class FactSlots {
  readonly #values: unknown[] = [];

  /** The fact of this number if it was read; it must not be one that can be undefined. */
  known(slot: number): unknown {
    return this.#values[slot];
  }

  /** The fact of this number, read at the first time of asking; what it takes to read it is passed on. */
  get<Subject extends FactSlots, Fact>(this: Subject, slot: number, read: (subject: Subject) => Fact): Fact;
  get<Subject extends FactSlots, A, Fact>(
    this: Subject,
    slot: number,
    read: (subject: Subject, a: A) => Fact,
    a: A,
  ): Fact;
  get<Subject extends FactSlots, A, B, Fact>(
    this: Subject,
    slot: number,
    read: (subject: Subject, a: A, b: B) => Fact,
    a: A,
    b: B,
  ): Fact;
  get(
    slot: number,
    read: (subject: this, a?: unknown, b?: unknown) => unknown,
    a?: unknown,
    b?: unknown,
  ): unknown {
    const known = this.#values[slot];
    if (known !== undefined) return known === nothing ? undefined : known;
    const fact = read(this, a, b);
    while (this.#values.length < slot) this.#values.push(undefined);
    this.#values[slot] = fact === undefined ? nothing : fact;
    return fact;
  }
}

const nothing = Symbol("a fact that is undefined");

/** What was read of one version of a document as a whole. */
export class DocumentFacts extends FactSlots {}

let slots = 0;

/** A number for a kind of fact; taken once where the fact is declared. */
export function newFactSlot(): number {
  return slots++;
}
