import { expect, it } from "vitest";
import {
  largestSizeBytes,
  longestAgeMilliseconds,
  oldJournals,
} from "../../../src/core/board/old-journals.ts";

const now = 2 * longestAgeMilliseconds;

it("journals are old when nobody has written them for a month", () => {
  const fresh = { written: now - longestAgeMilliseconds, size: 1 };
  const old = { written: now - longestAgeMilliseconds - 1, size: 1 };
  const ahead = { written: now + 1, size: 1 };
  expect(oldJournals([fresh, old, ahead], now)).toEqual([old]);
});

it("of more than there is room for, the newest stay", () => {
  const journals = [1, 2, 3, 4].map((written) => ({ written: now - written, size: largestSizeBytes / 2 }));
  expect(oldJournals([...journals].reverse(), now)).toEqual(journals.slice(2));
});
