import { describe, expect, it } from "vitest";
import { lowerCase } from "../../../src/core/document/lower-case.ts";
import { phrasePattern } from "../../../src/core/facts/phrase-pattern.ts";
import type { Subject } from "../../../src/core/facts/subject.ts";
import { subjects } from "../../../src/core/facts/subjects.ts";

const found = (phrases: readonly string[], text: string): string | undefined =>
  phrasePattern(phrases).exec(lowerCase(text))?.[0];

describe("phrasePattern", () => {
  it.each([
    [["fall back"], "We Fall Back to rules.", "fall back"],
    [["fall back"], "a fall-back list", "fall-back"],
    [["fall back"], "fall \u00a0back", "fall \u00a0back"],
    [["fall ?backs?"], "two fallbacks", "fallbacks"],
    [["fall ?backs?"], "two fall-backs", "fall-backs"],
    [["re ?train*"], "Retraining weekly", "retraining"],
    [["бейзлайн*"], "Бейзлайном служит среднее", "бейзлайном"],
    [["if … down"], "if the store is down", "if the store is down"],
    [["if … down"], "if p99 is 0.5 s or it is down", "if p99 is 0.5 s or it is down"],
    [["\\p{L}+ back"], "fällt-back", "fällt-back"],
    [["online"], "“online”", "online"],
    [["online"], "🚀online…", "online"],
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
    [["line"], "éline"],
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

describe("subjects", () => {
  it.each(Object.entries(subjects))("%s is looked for in small letters", (_, subject: Subject) => {
    const { labels, labelsAtHome, said, saidAtHome, saidBelow, suggested } = subject;
    const all = [labels, labelsAtHome, said, saidAtHome, saidBelow?.heading, saidBelow?.said, suggested];
    const written = all.flatMap((some) => some?.written ?? []);
    expect(written.length).toBeGreaterThan(10);
    for (const phrase of written) expect(phrase.replace(/\\p\{L\}|\\[A-Z]/g, "")).not.toMatch(/\p{Lu}/u);
  });
});
