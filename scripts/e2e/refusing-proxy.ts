import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Cleanup } from "../host/cleanup.mjs";

/**
 * A proxy that lets nothing through and tells what was asked of it. Chromium sends it every request that is not for this machine,
 * whoever made it: a page, a worker, a service worker or the browser itself. Returns the proxy's address.
 */
export async function refuseOutside(onAttempt: (url: string) => void, cleanup: Cleanup): Promise<string> {
  const server = createServer((request, response) => {
    onAttempt(request.url ?? "");
    response.writeHead(403).end();
  });
  server.on("connect", (request, socket) => {
    onAttempt(`https://${request.url ?? ""}`);
    socket.on("error", () => {
      // The browser may hang up before it has read the refusal.
    });
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  cleanup.add(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
