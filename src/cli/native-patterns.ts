import { setFlagsFromString } from "node:v8";

/**
 * Imported ahead of all others: from then on V8 compiles a pattern to machine code at its first use, and not to bytecode before. The
 * rules use each of theirs on many texts. Patterns that V8 knows already keep their own count, so that this may be set while it runs.
 */
setFlagsFromString("--regexp-tier-up-ticks=0");
