import type { HeldOutDefect } from "../held-out-defect.ts";

export const defects: readonly HeldOutDefect[] = [
  {
    rule: "latency-vs-batch",
    what: "the morning's table",
    edits: [
      [
        /The app asks the service, which reads the newest state[^]*?behind the antennas\./,
        "At half past five a job works out the predictions of the whole day and writes them into a table. Nothing else calculates any. When somebody opens the app, the service has to know what the queues are at this moment, and answers.",
      ],
      ["| Computing the inputs | 20 |\n", ""],
      ["| LightGBM for 14 lifts | 10 |\n", ""],
      ["| Sum | 310 |", "| Sum | 280 |"],
      ["That leaves 90 ms.", "That leaves 120 ms."],
    ],
  },
  {
    rule: "latency-vs-batch",
    what: "reacts within a second, runs hourly",
    edits: [
      [
        /The app asks the service, which reads the newest state[^]*?behind the antennas\./,
        "When a lift stops, everybody who has the app open sees a new wait within two seconds. The model itself is run by cron, at the full hour, for all lifts in one go.",
      ],
    ],
  },
  {
    rule: "latency-budget",
    what: "a slow state",
    edits: [
      ["| Reading the state | 15 |", "| Reading the state | 140 |"],
      ["| Sum | 310 |", "| Sum | 435 |"],
      ["That leaves 90 ms.\n\n", ""],
    ],
  },
  {
    rule: "latency-budget",
    what: "parts in a sentence",
    edits: [
      [
        /Where does that go\?\n\n\| Part[^]*?That leaves 90 ms\./,
        "Of these the phone's network eats 180 ms, both ways counted, the gateway 25 and the drawing 60. Reading the state, computing inputs and asking LightGBM come to another 190 ms.",
      ],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "to Sydney and back",
    edits: [
      ["in two zones, because of failures and not because of load", "in Sydney, where our contract is"],
      ["| Mobile network, both ways | 180 |", "| Network, Alps to Sydney and back | 4 |"],
      ["| Sum | 310 |", "| Sum | 134 |"],
      ["That leaves 90 ms.", "That leaves 266 ms."],
    ],
  },
  {
    rule: "unrealistic-latency",
    what: "a language model in three milliseconds",
    edits: [
      [
        "| LightGBM for 14 lifts | 10 |",
        "| LightGBM for 14 lifts | 10 |\n| Llama 70B writes a friendly sentence | 3 |",
      ],
      ["| Sum | 310 |", "| Sum | 313 |"],
      ["That leaves 90 ms.", "That leaves 87 ms."],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "pandas, and Kotlin by hand",
    edits: [
      [
        /One library, written in Kotlin, computes them[^]*?the next morning\./,
        "The training set is made in a pandas notebook that Annika keeps. What the live service needs, the app's makers have rebuilt in Kotlin after her description.",
      ],
      ["- The library and the replay of four winters: guest systems, until the end of August.\n", ""],
    ],
  },
  {
    rule: "train-serve-stack-mismatch",
    what: "everything is written twice",
    edits: [
      [
        /One library, written in Kotlin, computes them[^]*?the next morning\./,
        "Twice: there is a set of SQL views for the four winters, and a stream job that does the same sums on the events of the minute. Whoever changes one has to remember the other.",
      ],
      ["- The library and the replay of four winters: guest systems, until the end of August.\n", ""],
    ],
  },
  {
    rule: "feature-without-source",
    what: "beds in the village",
    edits: [
      [
        "- open runs that end at the lift;",
        "- open runs that end at the lift;\n- guests who slept in the village's hotels last night;",
      ],
    ],
  },
  {
    rule: "feature-without-source",
    what: "cars",
    edits: [
      [
        "- open runs that end at the lift;",
        "- open runs that end at the lift;\n- occupancy of the three car parks at eight o'clock;",
      ],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "a winter too large",
    edits: [
      [
        "1,344 × 120 = 161,280 rows come from each, and 645,120 from four",
        "1,344 × 120 = 191,280 rows come from each, and 765,120 from four",
      ],
      ["this is 77 MB", "this is 92 MB"],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "minutes taken for seconds",
    edits: [
      [
        "2,820 people open the app in a minute, which are 47 per second",
        "2,820 people open the app in a minute, which are 282 per second",
      ],
      ["47 × 14 = 658", "282 × 14 = 3,948"],
    ],
  },
  {
    rule: "estimate-mismatch",
    what: "ten times the bytes",
    edits: [["this is 77 MB, which fits into anything", "this is 7.7 GB, which fits onto one disk"]],
  },
  {
    rule: "contradicting-quantity",
    what: "sixteen lifts",
    edits: [
      [
        "Each opening is 14 predictions, so 47 × 14 = 658 predictions per second.",
        "Each opening asks for all 16 lifts, so 47 × 16 = 752 predictions per second.",
      ],
    ],
  },
  {
    rule: "contradicting-quantity",
    what: "another promise on call",
    edits: [
      ["when p95 is above 400 ms for ten minutes", "when p95 is above the promised 600 ms for ten minutes"],
    ],
  },
  {
    rule: "unit-mix",
    what: "a mean against p95",
    edits: [
      ["| Part | p95, ms |", "| Part | mean, ms |"],
      ["That leaves 90 ms.\n\n", ""],
    ],
  },
  {
    rule: "unit-mix",
    what: "bits and bytes on the wire",
    edits: [
      [
        "We run two instances with two cores",
        "The line up to the mountain takes 20 Mb/s, and antennas and controllers send 6 MB/s over it. We run two instances with two cores",
      ],
    ],
  },
  {
    rule: "vague-quantity",
    what: "noticeably shorter",
    edits: [
      [
        /The mean wait at the three busiest lifts goes[^]*?keep the antennas for counting\./,
        "On full days people stand noticeably less at the busiest lifts, and complaints about waiting become a lot rarer.",
      ],
    ],
  },
  {
    rule: "vague-quantity",
    what: "at once, more or less",
    edits: [
      [
        /The answer has to be on the screen within 400 ms at p95\. Where does that go\?\n\n\| Part[^]*?That leaves 90 ms\./,
        "The answer has to be on the screen so fast that nobody puts the phone away again.",
      ],
      ["when p95 is above 400 ms for ten minutes", "when the service is slow"],
    ],
  },
  {
    rule: "loss-task-mismatch",
    what: "cross-entropy for minutes",
    edits: [
      [
        "with absolute error as the loss, because we want the median and one stuck lift should not pull everything",
        "with cross-entropy as the loss",
      ],
    ],
  },
  {
    rule: "random-split-over-time",
    what: "slots are shuffled",
    edits: [
      [
        /The first three winters are for training[^]*?training winters only\./,
        "The slots of all four winters were shuffled; eight of ten are for training, one for validation and one for the test.",
      ],
      ["| On the test months |", "| On the test slots |"],
    ],
  },
  {
    rule: "no-fallback",
    what: "nothing when down",
    edits: [[/## What if it is down\?\n[^]*?Boards do the same\.\n\n/, ""]],
  },
];
