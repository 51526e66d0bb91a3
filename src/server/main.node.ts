import * as nodeModule from "node:module";

// Node 22 and later keep the compiled program from one start to the next.
if ("enableCompileCache" in nodeModule) nodeModule.enableCompileCache();

// Loaded afterwards, so that it holds for it.
void import("./program.node.ts");
