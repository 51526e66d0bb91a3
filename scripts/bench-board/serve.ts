import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import type { Cleanup } from "../host/cleanup.mjs";

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".html": "text/html",
  ".json": "application/json",
  ".woff2": "font/woff2",
};

/** A server of these files for this machine alone; gives its address. */
export async function serve(folder: string, cleanup: Cleanup): Promise<string> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? "", "http://localhost").pathname.slice(1) || "index.html";
    readFile(join(folder, name)).then(
      (body) => response.writeHead(200, { "content-type": types[extname(name)] ?? "text/plain" }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanup.add(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server of the bare page has no port.");
  return `http://127.0.0.1:${address.port}/`;
}
