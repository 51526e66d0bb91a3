import * as nodeModule from "node:module";
import { setFlagsFromString } from "node:v8";

// Node 22 and later keep the compiled program from one start to the next.
if ("enableCompileCache" in nodeModule) nodeModule.enableCompileCache();

// A pattern is compiled to machine code at its first use instead of twice, to bytecode before: the rules use each of
// theirs on many texts, and the first review is a fifth faster.
setFlagsFromString("--no-regexp-tier-up");

// Loaded afterwards, so that both hold for it.
void import("./program.node.ts");
