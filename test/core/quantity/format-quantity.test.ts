import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conversions, indexMemory } from "../../../src/core/quantity/conversions.ts";
import { findQuantities } from "../../../src/core/quantity/find-quantities.ts";
import { formatLike, formatNumber, formatQuantity } from "../../../src/core/quantity/format-quantity.ts";
import type { Quantity } from "../../../src/core/quantity/quantity.ts";
import type { Unit } from "../../../src/core/quantity/unit.ts";

function only(text: string): Quantity {
  const [quantity, ...others] = findQuantities(text);
  if (!quantity || others.length > 0) throw new Error(`not one quantity in ${text}`);
  return quantity;
}

describe("formatQuantity", () => {
  it.each<readonly [number, Unit, string]>([
    [1.024e12, { byte: 1 }, "1.02 TB"],
    [512, { byte: 1 }, "512 bytes"],
    [999_960, { request: 1 }, "1M requests"],
    [0.25, { second: 1 }, "250 ms"],
    [5400, { second: 1 }, "1.5 hours"],
    [231.48, { request: 1, second: -1 }, "231 requests/s"],
    [20 / 86_400, { request: 1, second: -1 }, "20 requests/day"],
    [2e7, { byte: 1, second: -1 }, "20 MB/s"],
    [1500, { $: 1 }, "$1.5k"],
    [2.5e6, { query: 1 }, "2.5M queries"],
    [0, { second: 1 }, "0 ns"],
  ])("writes %d %j as %s", (value, unit, text) => {
    expect(formatQuantity({ value, unit })).toBe(text);
  });

  it("writes what findQuantities reads back", () => {
    const units: readonly Unit[] = [
      { byte: 1 },
      { second: 1 },
      { byte: 1, second: -1 },
      { request: 1, second: -1 },
      { user: 1 },
      { $: 1 },
      { query: 1 },
    ];
    const measure = fc.record({
      value: fc.double({ min: 1e-3, max: 9e14, noNaN: true }),
      unit: fc.constantFrom(...units),
    });
    fc.assert(
      fc.property(measure, ({ value, unit }) => {
        const read = only(
          formatQuantity({ value: Math.max(value, "byte" in unit ? 1 : 0), unit }, { digits: 6 }),
        );
        expect(read.unit).toEqual(unit);
        expect(read.value / Math.max(value, "byte" in unit ? 1 : 0)).toBeCloseTo(1, 3);
      }),
    );
  });
});

describe("formatLike", () => {
  it.each([
    ["230k QPS", 23_148.1, "23.1k QPS"],
    ["1.7 TB/day", 2e7, "1.7 TB/day"],
    ["768 MB", 7.68e11, "768 GB"],
    ["500 mb", 2e9, "2000 mb"],
    ["12 GiB", 2 ** 30 * 24, "24 GiB"],
    ["$1k", 10_000, "$10k"],
    ["20 million users", 3.4e9, "3.4 billion users"],
    ["3 тыс. запросов", 5e6, "5 млн запросов"],
    ["10%", 0.02, "2%"],
    ["1,000 rows", 23_148, "23,148 rows"],
  ])("writes another value the way %j is written", (text, value, expected) => {
    expect(formatLike(value, only(text).notation)).toBe(expected);
  });

  it("gives a quantity's own value back", () => {
    const texts = fc.tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom(
        "k QPS",
        "M users",
        " GB",
        " TB/day",
        " ms",
        "%",
        " req/user/day",
        "B items",
        " million rows",
      ),
    );
    fc.assert(
      fc.property(texts, ([number, rest]) => {
        const quantity = only(`${number}${rest}`);
        expect(formatLike(quantity.value, quantity.notation)).toBe(quantity.text);
      }),
    );
  });
});

describe("formatNumber", () => {
  it.each([
    [0, 3, "0"],
    [1_234_567, 3, "1,230,000"],
    [0.000012345, 3, "0.0000123"],
    [123_456, 2, "123,456"],
    [-5.55, 2, "-5.5"],
    [1e20, 3, "100,000,000,000,000,000,000"],
  ])("writes %d with %d digits as %s", (value, digits, text) => {
    expect(formatNumber(value, digits)).toBe(text);
  });
});

describe("conversions", () => {
  it.each([
    ["20M requests/day", ["≈ 231 per second (average); 694 per second at 3× peak"]],
    ["100 QPS", ["≈ 8.64M queries a day; 259M queries a month (if this is the average)"]],
    ["1 GB", ["= 954 MiB"]],
    ["8 Gb", ["= 1 GB (8 bits a byte)"]],
    ["500 GB/day", ["≈ 5.79 MB/s, or 46.3 Mbit/s", "≈ 15 TB a month; 183 TB a year"]],
    ["86,400 s", ["= 24 hours"]],
    ["50 ms", ["≈ 20 per second for one worker that handles one at a time"]],
    ["99.9%", ["= 0.999; what remains is 0.001", "as availability: 43 min of downtime a month"]],
    ["5%", ["= 0.05, or 1 in 20"]],
    ["$0.002 per 1k tokens", ["$2 per 1M tokens"]],
    ["256 dims", ["= 1.02 KB a vector of float32"]],
    ["7B parameters", ["≈ 14 GB of weights in 16 bits; 7 GB in 8 bits"]],
    ["1B items", ["≈ 1.02 TB as float32 vectors of 256 dimensions"]],
    ["1e9", ["= 1,000,000,000"]],
    ["3–5 days", []],
  ])("shows %j in other units", (text, lines) => {
    expect(conversions(only(text))).toEqual(lines);
  });

  it("knows what an index takes", () => {
    expect(indexMemory(1e9, 256)).toBe(1.024e12);
    expect(indexMemory(1e6, 128, 1)).toBe(1.28e8);
  });
});
