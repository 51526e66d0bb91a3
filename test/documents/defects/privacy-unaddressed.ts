import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "grocery-demand",
    what: "card numbers and incomes without a word on privacy",
    edits: [
      [/### Privacy\n\nReceipts hold[^]*?for that reason\.\n\n/, ""],
      ["Sales may not leave the EU. ", ""],
      [
        "Store and product carry their own attributes:",
        "Household incomes and credit scores of customers are joined. Store and product carry their own attributes:",
      ],
    ],
  },
];
