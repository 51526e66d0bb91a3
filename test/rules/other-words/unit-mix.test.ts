import { describe, expect, it } from "vitest";
import { unitMix } from "../../../src/rules/unit-mix.ts";
import { design, underlined } from "../findings-of.ts";

const found = (text: string) => underlined(unitMix, design({ "What happens at a press?": text }));
const table = (head: string) =>
  `| Part | ${head} |\n| --- | ---: |\n| Network | 60 |\n| Store | 40 |\n| Trees | 90 |`;
const listed = (lead: string) => `${lead}:\n\n- network: 60 ms\n- store: 40 ms\n- trees: 90 ms`;

describe("unit-mix, in other words", () => {
  it.each([
    // Stages at one percentile against a promise at another.
    `The answer has to be on the screen within 400 ms at p95.\n\n${table("mean, ms")}`,
    `The nurse must see the score within 400 ms at p99.\n\n${table("median (ms)")}`,
    `${listed("Path of one request, median of last week")}\n\nPromised to the pickers are 800 ms at p99.`,
    `A driver must get the answer within 300 ms at p95. ${listed("Average times")}`,
    `${listed("Stages at p50")}\n\nThe whole has to be there within 300 ms at p95.`,
    // Bits and bytes of one line.
    "The line up to the mountain takes 20 Mb/s, and the antennas send 6 MB/s over it.",
    "Patches come at 30 MB/s in the evening, the store's link has 100 Mbit/s.",
    "Each camera makes 4 MB/s. The uplink of the ship carries 8 Mbps.",
    "The radio has 250 kbit/s, and the sensors write 90 kB/s into it.",
  ])("reports %j", (text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each([
    `The answer has to be on the screen within 400 ms at p95.\n\n${table("p95, ms")}`,
    `The answer has to be on the screen within 400 ms.\n\n${table("mean, ms")}`,
    `The answer has to be on the screen within 400 ms at p95, 200 ms on average.\n\n${table("mean, ms")}`,
    `${listed("Path of one request at p99")}\n\nPromised to the pickers are 800 ms at p99.`,
    `The answer has to be on the screen within 400 ms at p95.\n\n| Model | mean, ms |\n| --- | --- |\n| Trees | 20 |\n| Network | 90 |`,
    "The line takes 20 Mb/s, the antennas send 6 Mb/s over it.",
    "The line takes 100 Mb/s, which are 12.5 MB/s; the antennas send 6 MB/s.",
    "The line takes 1 Gbit/s; a picture has 4 MB.",
    "The disk reads 500 MB/s. The index takes 20 GB.",
    "The line has 1 Gbit/s, the cameras send 6 MB/s, which is 5% of it.",
    "The average order has 42 lines.",
  ])("leaves %j alone", (text) => {
    expect(found(text)).toEqual([]);
  });
});
