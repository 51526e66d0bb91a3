import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "card-fraud",
    what: "a random split of payments",
    edits: [
      [
        /Split by time: 10 months[^]*?not mature\./,
        "Payments are split at random: 80% for training, 10% for validation and 10% for the final test.",
      ],
    ],
  },
  {
    document: "ad-clicks",
    what: "impressions shuffled",
    edits: [
      [
        /By time: 21 days of training[^]*?both sides\./,
        "We shuffle all impressions and use 80/10/10 for training, validation and test.",
      ],
    ],
  },
  {
    document: "grocery-demand",
    what: "cross-validation of sales",
    edits: [
      [/By date: 2022-01[^]*?24 times\./, "5-fold cross-validation over all store-days."],
      ["All are means over 24 origins.", "All are means over 5 folds."],
    ],
  },
  {
    document: "support-assistant",
    what: "chats at random",
    edits: [
      [
        /by time of the chat\. Weak pairs until March[^]*?shown to it\./,
        "the chat logs are divided randomly into 80% training, 10% validation and 10% test.",
      ],
    ],
  },
];
