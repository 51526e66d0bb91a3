import fc from "fast-check";
import { expect, it } from "vitest";
import { lastAtOrBefore, offsetList } from "../../../src/core/document/spliced-list.ts";

const splice = fc.record({
  from: fc.nat(300),
  count: fc.nat(90),
  items: fc.array(fc.nat(1000), { maxLength: 5 }),
  shift: fc.integer({ min: -3, max: 3 }),
});

it("holds what an array holds after the same changes", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1000), { maxLength: 200 }),
      fc.array(splice, { maxLength: 12 }),
      (items, splices) => {
        let array: readonly number[] = items;
        let list = offsetList(items);
        for (const { from, count, items: own, shift } of splices) {
          const start = Math.min(from, array.length);
          const end = Math.min(start + count, array.length);
          const behind = array.slice(end).map((item) => item + shift);
          array = [...array.slice(0, start), ...own, ...behind];
          list = list.spliced(start, end, own, shift);
          expect(list.slice()).toEqual(array);
          expect([list.length, list.at(array.length), list.at(0)]).toEqual([
            array.length,
            undefined,
            array[0],
          ]);
        }
      },
    ),
  );
});

it.each([
  [-1, -1],
  [0, 0],
  [4, 0],
  [5, 1],
  [9, 2],
  [100, 2],
])("finds where the offset %i belongs", (offset, index) => {
  expect(lastAtOrBefore(offsetList([0, 5, 8]), offset)).toBe(index);
});
