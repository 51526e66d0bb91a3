/**
 * A product of dimensions, each with its exponent: `{ byte: 1, second: -1 }` is bytes per second.
 *
 * The measured dimensions are `byte`, `second` and the currencies; every other name is a counted noun in the
 * singular (`user`, `request`, `vector`). Ratios and bare numbers have no dimension. Exponents are never zero.
 */
export type Unit = Readonly<Record<string, number>>;

/** The unit of a bare number. */
export const unitless: Unit = {};

/** Currencies are dimensions of their own: nothing here knows exchange rates. */
export const currencies = ["$", "€", "£", "₽"] as const;

const measuredDimensions: ReadonlySet<string> = new Set(["byte", "second", ...currencies]);

/** The exponent of one dimension, 0 when the unit does not have it. */
export function exponentOf(unit: Unit, dimension: string): number {
  return Object.hasOwn(unit, dimension) ? (unit[dimension] ?? 0) : 0;
}

export function multiplyUnits(left: Unit, right: Unit): Unit {
  return combine(left, right, 1);
}

export function divideUnits(left: Unit, right: Unit): Unit {
  return combine(left, right, -1);
}

/** The part of a unit that has a fixed size: bytes, seconds and money, without the counted nouns. */
export function measuresOf(unit: Unit): Unit {
  return Object.fromEntries(Object.entries(unit).filter(([name]) => measuredDimensions.has(name)));
}

/** The counted nouns of a unit, e.g. `{ request: 1, user: -1 }` of requests per user and day. */
export function nounsOf(unit: Unit): Unit {
  return Object.fromEntries(Object.entries(unit).filter(([name]) => !measuredDimensions.has(name)));
}

/** The unit as if time did not matter, for reading "per day" as a mere label. */
export function withoutTime(unit: Unit): Unit {
  return Object.fromEntries(Object.entries(unit).filter(([name]) => name !== "second"));
}

export function sameUnit(left: Unit, right: Unit): boolean {
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => exponentOf(left, name) === exponentOf(right, name))
  );
}

/** Whether two units can be compared as sizes; nouns are lenient, because writers drop and rename them. */
export function sameMeasures(left: Unit, right: Unit): boolean {
  return sameUnit(measuresOf(left), measuresOf(right));
}

export function isUnitless(unit: Unit): boolean {
  return Object.keys(unit).length === 0;
}

function combine(left: Unit, right: Unit, sign: 1 | -1): Unit {
  const exponents = new Map(Object.entries(left));
  for (const [name, exponent] of Object.entries(right)) {
    const sum = (exponents.get(name) ?? 0) + sign * exponent;
    if (sum === 0) exponents.delete(name);
    else exponents.set(name, sum);
  }
  return Object.fromEntries(exponents);
}
