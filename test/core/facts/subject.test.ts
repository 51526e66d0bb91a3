import { describe, expect, it } from "vitest";
import { phrasePattern } from "../../../src/core/facts/subject.ts";

const found = (phrases: readonly string[], text: string): string | undefined =>
  phrasePattern(phrases).exec(text)?.[0];

describe("phrasePattern", () => {
  it.each([
    [["fall back"], "We Fall Back to rules.", "Fall Back"],
    [["fall back"], "a fall-back list", "fall-back"],
    [["fall back"], "fall \u00a0back", "fall \u00a0back"],
    [["fall ?backs?"], "two fallbacks", "fallbacks"],
    [["fall ?backs?"], "two fall-backs", "fall-backs"],
    [["re ?train*"], "Retraining weekly", "Retraining"],
    [["бейзлайн*"], "Бейзлайном служит среднее", "Бейзлайном"],
    [["if … down"], "if the store is down", "if the store is down"],
    [["if … down"], "if p99 is 0.5 s or it is down", "if p99 is 0.5 s or it is down"],
    [["canary", "shadow (?:mode|run)"], "in shadow mode", "shadow mode"],
  ])("%j finds in %j %j", (phrases, text, words) => {
    expect(found(phrases, text)).toBe(words);
  });

  it.each([
    [["fall back"], "rainfall back then"],
    [["fall back"], "fallback"],
    [["fall back"], "fall backwards"],
    [["canary"], "canaryish"],
    [["если"], "еслиб"],
    [["if … down"], "if so. It is down"],
    [["if … down"], "if a | down"],
    [[], "anything"],
  ])("%j finds nothing in %j", (phrases, text) => {
    expect(found(phrases, text)).toBeUndefined();
  });

  it("looks no further than a sentence goes", () => {
    expect(found(["if … down"], `if ${"a ".repeat(30)}down`)).toBeDefined();
    expect(found(["if … down"], `if ${"a ".repeat(60)}down`)).toBeUndefined();
  });
});
