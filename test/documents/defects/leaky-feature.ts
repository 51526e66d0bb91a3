import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "card-fraud",
    what: "the outcome of the payment as a feature",
    edits: [
      [
        "| Category, country, channel, currency         | authorisation ",
        "| Chargeback status of the payment             | chargebacks, daily | none | none |\n| Category, country, channel, currency         | authorisation ",
      ],
    ],
  },
  {
    document: "ad-clicks",
    what: "dwell time after the click",
    edits: [
      [
        "slot, hour, device, country. Missing counts",
        "slot, hour, device, country; dwell time on the landing page after the click. Missing counts",
      ],
    ],
  },
  {
    document: "grocery-demand",
    what: "sales of the coming week",
    edits: [["- Weekday, holidays with", "- Units sold in the following week.\n- Weekday, holidays with"]],
  },
  {
    document: "video-recommendations",
    what: "watch time of the very impression",
    edits: [
      [
        "| Hour, weekday, device, country            | request        | categorical embeddings                                      |",
        "| Hour, weekday, device, country            | request        | categorical embeddings                                      |\n| Watch time of this impression | event stream | log scale |",
      ],
    ],
  },
];
