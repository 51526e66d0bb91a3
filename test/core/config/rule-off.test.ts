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

it("writes lines as the file has them, with its line ends and its tabs", () => {
  expect(off("\r\n")).toBe('{\r\n  "rules": {\r\n    "step-order": "off"\r\n  }\r\n}\r\n');
  expect(off('{\r\n\t"rules": {\r\n\t\t"empty-step": "error"\r\n\t}\r\n}\r\n')).toBe(
    '{\r\n\t"rules": {\r\n\t\t"step-order": "off",\r\n\t\t"empty-step": "error"\r\n\t}\r\n}\r\n',
  );
});
