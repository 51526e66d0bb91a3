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
    if (this.#values.length <= slot) this.#values.length = slot + spare;
    this.#values[slot] = fact === undefined ? nothing : fact;
    return fact;
  }
}

/** Made longer by several at a time, as what is asked for one fact is asked for the next. */
const spare = 8;

const nothing = Symbol("a fact that is undefined");

/** What was read of one version of a document as a whole. */
export class DocumentFacts extends FactSlots {}

/** What facts are kept with: each kind counts its own facts, so that what keeps them is short. */
type Keeper = "body" | "document" | "group" | "line" | "part" | "place" | "source" | "statement" | "tokens";

const slots = new Map<Keeper, number>();

/** A number for a kind of fact, among those of the same keeper; taken once where the fact is declared. */
export function newFactSlot(keeper: Keeper): number {
  const slot = slots.get(keeper) ?? 0;
  slots.set(keeper, slot + 1);
  return slot;
}
