import { describe, expect, it } from "vitest";
import { estimateMismatch } from "../../../src/rules/estimate-mismatch.ts";
import { design, underlined } from "../findings-of.ts";

const found = (text: string) => underlined(estimateMismatch, design({ "How much is it?": text }));

describe("estimate-mismatch, told in words", () => {
  it.each([
    ["2,820 people open the app in a minute, which are 282 per second.", "282"],
    ["1,400 letters arrive in an hour, that is 230 per minute.", "230"],
    ["We get 43,000 calls a day, or 50 per second.", "50"],
    ["600 cows are milked per hour, which makes 100 a minute.", "100"],
    ["5,600 robots with 162 milkings a day make 90,720 milkings.", "90,720"],
    ["210 stores with 40 handhelds each make 84,000 handhelds.", "84,000"],
    ["120 ferries at 30 trips a day are 36,000 trips.", "36,000"],
    ["3% of 49,000 swaps are 14,700.", "14,700"],
    ["10M requests per day (about 1,200 QPS)", "1,200"],
    ["10M requests/day, i.e. 1,200 requests per second on average.", "1,200"],
    ["2M listings per day → 230 listings/s", "230"],
    ["There are 320M tiles a month, that is about 1,230 tiles/s", "1,230"],
    ["Traffic: 100M queries a day; average 12,000 QPS", "12,000"],
    ["Of the letters, 12% of 30,000 letters are 360 letters.", "360"],
    ["8% of 5,200 patients, that is 42 patients, come back.", "42"],
  ])("reports %j", (text, words) => {
    expect(found(text)).toEqual([words]);
  });

  it.each([
    "2,820 people open the app in a minute, which are 47 per second.",
    "2,820 people open the app in a minute, which are about 50 per second.",
    "We get 43,000 calls a day, or 0.5 per second.",
    "We get 43,000 calls a day, or 2 per second while we are open.",
    "We get 43,000 calls a day, or 5 per second at the peak.",
    "5,600 robots with 162 milkings a day make 907,200 milkings.",
    "10M requests per day (about 115 QPS)",
    "10M requests per day (115 QPS on average, 1,200 QPS at peak)",
    "10M requests per day, 400 QPS at peak",
    "2M listings per day → 23 listings/s",
    "864M events per day or 10k events per second",
    "There are 320M tiles a month, that is about 123 tiles/s",
    "5M calls a month (200 agents, 40 calls per day each)",
    "5,600 robots with 162 milkings a day make 0.9 million milkings.",
    "5,600 robots with 4 cups each make 42 messages per second.",
    "3% of 49,000 swaps are 1,470.",
    "3% of 49,000 swaps are 12 months old.",
    "12% of 30,000 letters are 3,600 a day.",
    "210 stores with 40 handhelds each are 3 years old.",
    "A day has 24 hours, which are 1,440 minutes.",
    "40 trips of 120 ferries are 3 trips more than last year.",
  ])("leaves %j alone", (text) => {
    expect(found(text)).toEqual([]);
  });
});
