import { insertTopicsCommand } from "../../protocol/design-steps.ts";

/** What the server carries out: actions, lenses and the client's views name it, without loading what does it. */
export const commandNames = {
  insertSteps: "loopboard.server.insertSteps",
  insertTopics: insertTopicsCommand,
  disableRule: "loopboard.server.disableRule",
} as const;
