import { describe, expect, it } from "vitest";
import { unrealisticLatency } from "../../../src/rules/unrealistic-latency.ts";
import { design, underlined } from "../findings-of.ts";

const found = (text: string) => underlined(unrealisticLatency, design({ "What happens at a press?": text }));
const row = (cells: string) => `| Part | p95, ms |\n| --- | ---: |\n| Gateway | 20 |\n| ${cells} |`;

describe("unrealistic-latency, in other words", () => {
  it.each([
    // The unit in the first row, or in the name of the part.
    row("Llama 70B writes a friendly sentence | 3"),
    row("GPT-4o rewrites the query | 8"),
    "| Step | Milliseconds |\n| --- | --- |\n| Language model summarises the call | 5 |\n| Store | 4 |",
    // Distances.
    row("Network, Alps to Sydney and back | 4"),
    "A request goes from Frankfurt to Tokyo and back in 12 ms.",
    "The round trip from Helsinki to Cape Town takes 20 ms.",
    "The way over the satellite in geostationary orbit and back costs 30 ms.",
    "Pictures are sent from Oslo to a data centre in California and answered within 25 ms.",
    // Models by their parameters.
    "A 13-billion-parameter model judges each letter in 4 ms.",
    "A fine-tuned 7B model answers in 2 ms on the CPU.",
    "A vision-language model describes the photo within 6 ms.",
    "A diffusion model draws the picture in 10 ms.",
    // People.
    "A nurse confirms each alarm within 50 ms.",
    "A dispatcher looks at it before it is sent, which takes 100 ms.",
    // Much data.
    "All 4 billion rows are scanned in 20 ms.",
    "The query reads 2 TB from disk in 50 ms.",
  ])("reports %j", (text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each([
    row("LightGBM for 14 lifts | 10"),
    row("Llama 70B writes a friendly sentence | 900"),
    row("Network, Munich to Frankfurt and back | 12"),
    "A request goes from Frankfurt to Amsterdam and back in 12 ms.",
    "A request goes from Frankfurt to Tokyo and back in 260 ms.",
    "The customer in Sydney is served from Sydney in 12 ms.",
    "Trees with 7 million parameters answer in 2 ms.",
    "The 7B model labels letters at night; the student answers in 2 ms.",
    "A 70M parameter model answers in 6 ms.",
    "The nurse sees the alarm within 50 ms.",
    "A dispatcher looks at it for 40 seconds; the page loads in 80 ms.",
    "The index over 4 billion rows answers in 20 ms.",
    "The query reads 2 kB from disk in 5 ms.",
    "The language model's gateway adds 5 ms.",
    "Of the language model's answer we cache the first line, which is read in 3 ms.",
    "We have offices in Frankfurt and Tokyo. An answer takes 12 ms.",
  ])("leaves %j alone", (text) => {
    expect(found(text)).toEqual([]);
  });
});
