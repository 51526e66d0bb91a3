import { sameUnit, type Unit } from "../quantity/unit.ts";

/** Whether a unit is that of a time, be it of one answer: "350 ms", "350 ms per request". */
export function isAnswerTime(unit: Unit): boolean {
  return (
    sameUnit(unit, { second: 1 }) || answers.some((answer) => sameUnit(unit, { second: 1, [answer]: -1 }))
  );
}

/** Names for what somebody waits for as a whole. */
const answers = [
  "request",
  "query",
  "answer",
  "suggestion",
  "search",
  "payment",
  "transaction",
  "call",
  "response",
  "decision",
];
