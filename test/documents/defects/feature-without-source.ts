import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "card-fraud",
    what: "a credit score from nowhere",
    edits: [
      [
        "| Category, country, channel, currency         | authorisation ",
        "| Credit score of the cardholder               | credit bureau | none | median |\n| Category, country, channel, currency         | authorisation ",
      ],
    ],
  },
  {
    document: "video-recommendations",
    what: "the weather from nowhere",
    edits: [
      [
        "| Hour, weekday, device, country            | request ",
        "| Weather at the viewer's place | met office | buckets |\n| Hour, weekday, device, country            | request ",
      ],
    ],
  },
];
