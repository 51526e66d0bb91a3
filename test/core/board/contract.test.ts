import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contractModes,
  readContract,
  writeContract,
  type Contract,
} from "../../../src/core/board/contract.ts";

const texts = fc.option(
  fc.string({ minLength: 1 }).filter((text) => text.trim() === text),
  { nil: undefined },
);
const contracts: fc.Arbitrary<Contract> = fc
  .record({
    mode: fc.option(fc.constantFrom(...contractModes), { nil: undefined }),
    freshness: texts,
    p99: texts,
    owner: texts,
  })
  .map(({ mode, freshness, p99, owner }) => ({
    ...(mode && { mode }),
    ...(freshness && { freshness }),
    ...(p99 && { p99 }),
    ...(owner && { owner }),
  }));

describe("a contract", () => {
  it("is read as it was written, whatever else the element holds", () => {
    fc.assert(
      fc.property(contracts, contracts, fc.jsonValue(), (before, contract, customData) => {
        const element = { id: "a", customData };
        const written = writeContract(writeContract(element, before), contract);
        expect(readContract(written)).toEqual({ contract, problems: [] });
      }),
    );
  });

  it("keeps what it does not know, beside it and in it", () => {
    const customData = {
      other: { of: "somebody" },
      loopboard: { component: "cache", contract: { mode: "online", cost: "5 $" } },
    };
    const element = { id: "a", type: "rectangle", customData };
    expect(writeContract(element, { owner: "Search team" })).toEqual({
      ...element,
      customData: {
        other: { of: "somebody" },
        loopboard: { component: "cache", contract: { owner: "Search team", cost: "5 $" } },
      },
    });
  });

  it("leaves nothing behind when it is emptied", () => {
    const element = { customData: { loopboard: { component: "cache" } } };
    const written = writeContract(element, { owner: "Search team", freshness: "1 h" });
    expect(writeContract(written, { owner: "  " })).toEqual(element);
  });

  it("names the fields that say nothing", () => {
    const contract = { mode: "sometimes", p99: 50, freshness: "1 h" };
    expect(readContract({ customData: { loopboard: { contract } } })).toEqual({
      contract: { freshness: "1 h" },
      problems: [
        { field: "mode", found: "sometimes" },
        { field: "p99", found: 50 },
      ],
    });
  });

  it.each([undefined, null, [], "text", { loopboard: null }, { loopboard: { contract: [] } }])(
    "is empty in an element with %j",
    (customData) => {
      expect(readContract({ customData })).toEqual({ contract: {}, problems: [] });
    },
  );
});
