import { describe, expect, test } from "vitest";
import { readHeadingText } from "../../../src/core/document/heading-text.ts";

describe("readHeadingText", () => {
  test.each([
    ["Data preparation", "Data preparation", ""],
    ["3. Data preparation:", "Data preparation", "3."],
    ["3.2 Labels", "Labels", "3.2"],
    ["2 Motivation", "Motivation", "2"],
    ["(2) Data", "Data", "(2)"],
    ["IV. Metrics", "Metrics", "IV."],
    ["i. Origin", "Origin", "i."],
    ["b) Model", "Model", "b)"],
    ["Step 3: Data", "Data", "Step 3:"],
    ["Step 1: Clarify Requirements (5-7 min)", "Clarify Requirements", "Step 1:"],
    ["Part II — Model", "Model", "Part II —"],
    ["Этап 1. Данные", "Данные", "Этап 1."],
    ["**Этап - 2 бейзлайн**", "бейзлайн", "Этап - 2"],
    ["🧠 1. Problem", "Problem", "1."],
    ["1. ⚙️ Scaling", "Scaling", "1."],
    ["1️⃣ Data", "Data", ""],
    ['<a id="x">🧱 Features</a>', "Features", ""],
    ["`ctr_model` and [its data](data.md)", "ctr_model and its data", ""],
    ["Data <!-- to do -->", "Data", ""],
    ["Q&amp;A", "Q&A", ""],
  ])("%j is %j", (markup, text, numbering) => {
    expect(readHeadingText(markup)).toEqual({ text, numbering });
  });

  test.each([
    "Steps in MLOps",
    "2-stage ranking",
    "3D model",
    "A/B testing",
    "I/O",
    "Step by step guide",
    "snake_case_name",
  ])("%j is not numbered", (markup) => {
    expect(readHeadingText(markup)).toEqual({ text: markup, numbering: "" });
  });

  test("a heading that is nothing but a number keeps it", () => {
    expect(readHeadingText("1.").text).toBe("1");
  });
});
