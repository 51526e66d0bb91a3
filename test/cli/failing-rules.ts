import { defineRule } from "../../src/core/lint/rule.ts";

const found = { message: "Found.", range: { start: 0, end: 3 } };
const plain = {
  summary: "Finds always.",
  severity: "warning",
  fixable: true,
} as const;

/** One whose fixes throw, and one whose do not. */
export const rules = [
  defineRule({
    ...plain,
    id: "unfixable",
    check: () => [
      {
        ...found,
        fixes: () => {
          throw new Error("out of luck");
        },
      },
    ],
  }),
  defineRule({
    ...plain,
    id: "fixable",
    check: ({ doc }) => {
      const start = doc.text.indexOf("TBD");
      const edits = [{ range: { start, end: start + 3 }, newText: "Done" }];
      return start < 0 ? [] : [{ ...found, fixes: [{ title: "Mend it", safety: "safe" as const, edits }] }];
    },
  }),
];
