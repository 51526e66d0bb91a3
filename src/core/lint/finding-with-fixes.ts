import type { TextRange } from "../document/text-range.ts";
import type { Finding, Fix, RelatedPlace, Severity } from "./finding.ts";

/** A finding whose fixes are made when somebody asks for them. */
export class FindingWithFixes implements Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: TextRange;
  readonly related: readonly RelatedPlace[];
  readonly #make: () => readonly Fix[];
  #fixes: readonly Fix[] | undefined;

  constructor(finding: Omit<Finding, "fixes">, make: () => readonly Fix[]) {
    this.rule = finding.rule;
    this.severity = finding.severity;
    this.message = finding.message;
    this.range = finding.range;
    this.related = finding.related;
    this.#make = make;
  }

  get fixes(): readonly Fix[] {
    return (this.#fixes ??= this.#make());
  }

  /** With its fixes, as they are a field of every finding. */
  toJSON(): Finding {
    const { rule, severity, message, range, related, fixes } = this;
    return { rule, severity, message, range, related, fixes };
  }
}
