import type { Connection, ConnectionOptions, Message } from "vscode-languageserver";
import { missingIn } from "./request-params.ts";
import { ErrorCodes, ResponseError } from "./lsp.ts";

/** A request as it came; a notification where it has no id. */
interface Incoming extends Message {
  readonly method: string;
  readonly id?: unknown;
  readonly params?: unknown;
}

interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** What a refused request is turned into: the library answers each by its handler alone. */
const refusedMethod = "loopboard/refused";

/**
 * What a connection is made with, so that messages out of turn, and requests without what they need, reach no feature: the
 * protocol has a code for each, and a handler that stumbled would name our own code instead of their mistake.
 */
export function gatedConnection(): ConnectionOptions {
  let life: "new" | "running" | "ending" = "new";

  const refusalOf = ({ method, params }: Incoming): Refusal | undefined => {
    if (method === refusedMethod) {
      return { code: ErrorCodes.MethodNotFound, message: `Unhandled method ${method}` };
    }
    if (life === "ending") {
      return { code: ErrorCodes.InvalidRequest, message: `${method} came after shutdown.` };
    }
    if (life === "new" && method !== "initialize") {
      return { code: ErrorCodes.ServerNotInitialized, message: `${method} came before initialize.` };
    }
    if (life === "running" && method === "initialize") {
      return { code: ErrorCodes.InvalidRequest, message: "initialize came a second time." };
    }
    const missing = missingIn(method, params);
    return missing === undefined
      ? undefined
      : { code: ErrorCodes.InvalidParams, message: `${method} needs ${missing}.` };
  };

  return {
    messageStrategy: {
      handleMessage: (message, next) => {
        if (!isIncoming(message)) return next(message);
        if (message.id === undefined) {
          // Nobody waits for an answer to these.
          if (life === "running" || /^(?:\$\/|exit$)/.test(message.method)) return next(message);
          return;
        }
        const params = refusalOf(message);
        if (params) {
          const refused: Incoming = { ...message, method: refusedMethod, params };
          return next(refused);
        }
        if (message.method === "initialize") life = "running";
        if (message.method === "shutdown") life = "ending";
        return next(message);
      },
    },
  };
}

/** Gives the requests that the gate turned away their answers. */
export function answerRefused(connection: Connection): void {
  connection.onRequest(refusedMethod, ({ code, message }: Refusal) => new ResponseError(code, message));
}

/** Answers to the server's own requests have no method. */
function isIncoming(message: Message): message is Incoming {
  return "method" in message;
}
