import { expect, it } from "vitest";
import { ruleOffEdits } from "../../../src/core/config/rule-off.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";

function off(text: string): string {
  return applyEdits(text, ruleOffEdits(text, "step-order"));
}

it("makes a configuration where there is none", () => {
  expect(off("")).toBe('{\n  "rules": {\n    "step-order": "off"\n  }\n}\n');
});

it("keeps comments and what other rules say", () => {
  expect(off('{\n  // ours\n  "rules": {\n    "empty-step": "error", // really\n  },\n}\n')).toBe(
    '{\n  // ours\n  "rules": {\n    "step-order": "off",\n    "empty-step": "error", // really\n  },\n}\n',
  );
});

it("replaces what the rule was set to", () => {
  expect(off('{ "rules": { "step-order": ["error", {}] } }')).toBe('{ "rules": { "step-order": "off" } }');
});
