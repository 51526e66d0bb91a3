import { describe, expect, it } from "vitest";
import { isDenied, isOpenAnswer, isOwed } from "../../../src/core/document/denied.ts";

/** The range of the words in bars: "there is no |fallback|". */
function marked(text: string): readonly [string, { readonly start: number; readonly end: number }] {
  const start = text.indexOf("|");
  const end = text.indexOf("|", start + 1) - 1;
  return [text.replaceAll("|", ""), { start, end }];
}

describe("isDenied", () => {
  it.each([
    "There is no |fallback|.",
    "There's no |baseline| yet.",
    "We don't have a |baseline| yet.",
    "We do not yet have a |rollout| plan.",
    "No |rollout| plan.",
    "No formal |error analysis| so far.",
    "A |fallback| is not defined.",
    "The |fallback| has not been decided.",
    "|Rollout|: TBD",
    "|Rollout| — not yet.",
    "The |baseline| is still open.",
    "A |canary| will be added later.",
    "The design lacks a |fallback|.",
    "We haven't thought about |retraining|.",
    "The |retraining trigger| is yet to be chosen.",
    "|Fallback| to be decided.",
    "We have no |online metrics| at the moment.",
    "There isn't a |baseline|.",
    "Online inference; there is no |fallback|; p99 is 80 ms.",
    "|Бейзлайн| пока не выбран.",
    "Пока нет |бейзлайна|.",
    "|План выкатки| отсутствует.",
  ])("holds for %j", (text) => {
    expect(isDenied(...marked(text))).toBe(true);
  });

  it.each([
    "No |fallback| is needed, because yesterday's list stays.",
    "There is no |fallback|: a missing score only delays the mail.",
    "There is no |baseline|, since nothing does this today; the first week gives one.",
    "We deliberately have no |canary|.",
    "Never released without a |fallback|.",
    "No worse than the |baseline|.",
    "The |baseline| is not better on new users.",
    "The |fallback| does not need the feature store.",
    "If there is no answer within 80 ms, the |fallback| answers.",
    "There is no cache. The |fallback| is a list.",
    "No request reaches users before a |canary|.",
    "The |baseline| was decided last month.",
    "|Бейзлайн| не нужен, так как модель первая.",
    "|Baseline|: popularity by category.",
  ])("does not hold for %j", (text) => {
    expect(isDenied(...marked(text))).toBe(false);
  });
});

describe("isOwed", () => {
  it("leaves a plain no alone, which may be what was decided", () => {
    expect(isOwed(...marked("There is no |personal data| in the logs."))).toBe(false);
    expect(isOwed(...marked("There are no |labels| yet."))).toBe(true);
    expect(isOwed(...marked("The |split| is not decided yet."))).toBe(true);
  });
});

describe("isOpenAnswer", () => {
  it.each(["TBD", " — none yet.", ": not decided", "N/A", "to be defined.", "still open", "пока нет"])(
    "holds for %j",
    (body) => {
      expect(isOpenAnswer(body)).toBe(true);
    },
  );

  it.each(["rules", "None needed: it is a batch.", "Open source ranker.", "not the mean", ""])(
    "does not hold for %j",
    (body) => {
      expect(isOpenAnswer(body)).toBe(false);
    },
  );
});
