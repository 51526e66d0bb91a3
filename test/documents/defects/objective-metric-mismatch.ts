import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "ad-clicks",
    what: "clicks instead of revenue",
    edits: [
      [
        "| live     | revenue per thousand impressions          | +2%              |",
        "| live     | click-through rate                        | +2%              |",
      ],
      [
        "| live     | advertisers' cost per conversion          | not up by 1%     |",
        "| live     | p99 latency                               | not up by 1%     |",
      ],
    ],
  },
  {
    document: "video-recommendations",
    what: "clicks instead of watch time",
    edits: [
      [
        "Satisfied watch time per active user and day (the objective), 28-day retention, share of feeds with a dislike.",
        "Clicks per feed and the click-through rate.",
      ],
      ["- **NDCG@30**, gain by satisfied watch time:", "- **NDCG@30**:"],
      [" **MAE** of log watch time 0.62.", ""],
      [
        "powered for a change of 0.3% in watch time. Guard-rails: retention down 0.1%, dislikes\nup 2%, p99",
        "powered for a change of 0.3%. Guard-rails: p99",
      ],
    ],
  },
];
