import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  divideUnits,
  exponentOf,
  measuresOf,
  multiplyUnits,
  nounsOf,
  sameMeasures,
  sameUnit,
  unitless,
  withoutTime,
  type Unit,
} from "../../../src/core/quantity/unit.ts";

const units: fc.Arbitrary<Unit> = fc.dictionary(
  fc.constantFrom("byte", "second", "$", "user", "request", "constructor"),
  fc.integer({ min: -2, max: 2 }).filter((exponent) => exponent !== 0),
);

describe("units", () => {
  it("multiply and divide as exponents add and subtract", () => {
    fc.assert(
      fc.property(units, units, units, (a, b, c) => {
        expect(sameUnit(multiplyUnits(a, b), multiplyUnits(b, a))).toBe(true);
        expect(sameUnit(multiplyUnits(multiplyUnits(a, b), c), multiplyUnits(a, multiplyUnits(b, c)))).toBe(
          true,
        );
        expect(sameUnit(divideUnits(multiplyUnits(a, b), b), a)).toBe(true);
        expect(divideUnits(a, a)).toEqual(unitless);
      }),
    );
  });

  it("fall apart into measures and nouns", () => {
    fc.assert(
      fc.property(units, (unit) => {
        expect(sameUnit(multiplyUnits(measuresOf(unit), nounsOf(unit)), unit)).toBe(true);
        expect(sameMeasures(unit, measuresOf(unit))).toBe(true);
        expect(exponentOf(withoutTime(unit), "second")).toBe(0);
      }),
    );
  });

  it("have no dimension that they were not given", () => {
    expect(exponentOf(unitless, "constructor")).toBe(0);
  });
});
