import { isObject, type SceneElement } from "./scene.ts";

/** How a component works: at set times, on each event as it comes, or while somebody waits. */
export const contractModes = ["batch", "stream", "online"] as const;

export type ContractMode = (typeof contractModes)[number];

/** What a component promises to those who use it. Every field is optional; texts are as somebody wrote them. */
export interface Contract {
  readonly mode?: ContractMode;
  /** How old what it gives may be, such as `15 min`. */
  readonly freshness?: string;
  /** How long 99 of 100 requests take at most, such as `50 ms`. */
  readonly p99?: string;
  readonly owner?: string;
}

export type ContractField = keyof Contract;

/** In the order in which they are shown. */
export const contractFields = [
  "mode",
  "freshness",
  "p99",
  "owner",
] as const satisfies readonly ContractField[];

/** A field of a contract in a file that cannot be read; it is left as it is. */
export interface ContractProblem {
  readonly field: ContractField;
  readonly found: unknown;
}

/** What `customData.loopboard.contract` of an element says, and which of its fields say nothing that we know. */
export function readContract({ customData }: SceneElement): {
  readonly contract: Contract;
  readonly problems: readonly ContractProblem[];
} {
  const written = contractOf(customData);
  const entries = contractFields
    .filter((field) => written[field] !== undefined)
    .map((field) => ({ field, found: written[field] }));
  const isValid = ({ field, found }: ContractProblem) =>
    field === "mode" ? isMode(found) : typeof found === "string";
  return {
    contract: Object.fromEntries(entries.filter(isValid).map(({ field, found }) => [field, found])),
    problems: entries.filter((entry) => !isValid(entry)),
  };
}

/**
 * The element with that contract: fields that it leaves out, or that are blank, are gone. Everything else in
 * `customData` stays, and so do fields of the contract that we do not know.
 */
export function writeContract(element: SceneElement, contract: Contract): SceneElement {
  const custom = isObject(element.customData) ? element.customData : {};
  const loopboard = isObject(custom.loopboard) ? custom.loopboard : {};
  const known = new Set<string>(contractFields);
  const foreign = Object.entries(contractOf(custom)).filter(([field]) => !known.has(field));
  const own = contractFields.flatMap((field) => {
    const value = contract[field]?.trim() ?? "";
    return value === "" ? [] : [[field, value] as const];
  });
  const next: SceneElement = Object.fromEntries([...own, ...foreign]);
  const others = Object.fromEntries(Object.entries(loopboard).filter(([key]) => key !== "contract"));
  const isEmpty = Object.keys(next).length === 0;
  return {
    ...element,
    customData: { ...custom, loopboard: isEmpty ? others : { ...others, contract: next } },
  };
}

export function isMode(value: unknown): value is ContractMode {
  return (contractModes as readonly unknown[]).includes(value);
}

function contractOf(customData: unknown): SceneElement {
  const loopboard = isObject(customData) ? customData.loopboard : undefined;
  const contract = isObject(loopboard) ? loopboard.contract : undefined;
  return isObject(contract) ? contract : {};
}
