/**
 * Keeps what was read from an object with the object, as a WeakMap would, but in an array: asking a thousand
 * sections for twenty facts at each keystroke must cost next to nothing.
 */
export class FactSlots {
  readonly #values: unknown[] = [];

  /** The fact of this number, read at the first time of asking. */
  get<Subject extends FactSlots, Fact>(this: Subject, slot: number, read: (subject: Subject) => Fact): Fact {
    const known = this.#values[slot];
    if (known !== undefined) return (known === nothing ? undefined : known) as Fact;
    const fact = read(this);
    while (this.#values.length < slot) this.#values.push(undefined);
    this.#values[slot] = fact === undefined ? nothing : fact;
    return fact;
  }
}

const nothing = Symbol("a fact that is undefined");

let slots = 0;

/** A number for a kind of fact; taken once where the fact is declared. */
export function newFactSlot(): number {
  return slots++;
}
