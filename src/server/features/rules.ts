import { rulesRequest } from "../../protocol/rule-pages.ts";
import type { Session } from "../session.ts";

/** Which rules there are, for a client that explains them. */
export function registerRules({ connection, rules }: Session): void {
  connection.onRequest(rulesRequest, () =>
    rules().map(({ id, summary, severity }) => ({ id, summary, severity })),
  );
}
