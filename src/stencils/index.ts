import dataLake from "./data-lake.json" with { type: "json" };
import featureStore from "./feature-store.json" with { type: "json" };
import modelServer from "./model-server.json" with { type: "json" };
import type { BoardSpec } from "../core/board/board-spec.ts";
import type { Stencil } from "../core/board/stencil.ts";

// TypeScript widens the strings of JSON files; test/stencils checks each file against its schema instead.

/** The stencil library. */
export const stencils = [dataLake, featureStore, modelServer] as readonly unknown[] as readonly Stencil[];

/** The boards that *New Board…* offers. */
export const readyBoards = [] as readonly unknown[] as readonly BoardSpec[];
