import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
} from "vscode-jsonrpc";

/** One end of a `postMessage` channel. */
export interface MessagePort {
  post(message: unknown): void;
  listen(receive: (message: unknown) => void): Disposable;
}

/** A JSON-RPC connection over a port. The caller registers its handlers, then calls `listen()`. */
export function connect(port: MessagePort): MessageConnection {
  return createMessageConnection(portReader(port), portWriter(port));
}

function portReader(port: MessagePort): MessageReader {
  return new (class extends AbstractMessageReader {
    override listen(callback: DataCallback): Disposable {
      return port.listen((message) => {
        // Other things travel on the same channel; only what claims to be JSON-RPC is ours.
        if (isMessage(message)) callback(message);
      });
    }
  })();
}

function portWriter(port: MessagePort): MessageWriter {
  return new (class extends AbstractMessageWriter {
    write(message: Message): Promise<void> {
      port.post(message);
      return Promise.resolve();
    }
    end(): void {
      // The channel ends with the webview.
    }
  })();
}

function isMessage(value: unknown): value is Message {
  return typeof value === "object" && value !== null && "jsonrpc" in value && value.jsonrpc === "2.0";
}
