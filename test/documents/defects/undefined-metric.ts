import type { Defect } from "../defect.ts";

export const defects: readonly Defect[] = [
  {
    document: "grocery-demand",
    what: "a goal that nobody can count",
    edits: [
      [
        "We want to cut waste from 7.4% to 5.5% of sales value without more empty shelves. A point of waste is worth €41M a year.",
        "We want to improve customer satisfaction with fresh food.",
      ],
    ],
  },
];
