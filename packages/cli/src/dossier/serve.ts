import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { interruptible } from "../terminal/interruption.ts";

/** Serves one page to this machine only, on a free port, until Ctrl-C. */
export async function serveOnce(page: string, ready: (url: string) => void): Promise<void> {
  const html = readFileSync(page);
  const server = createServer((request, response) => {
    const found = request.url === "/";
    response.writeHead(found ? 200 : 404, { "content-type": found ? "text/html; charset=utf-8" : "text/plain" });
    response.end(found ? html : "not here\n");
  });
  await interruptible(async (interrupted) => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    ready(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    if (!interrupted.aborted) await once(interrupted, "abort");
    server.close();
    server.closeAllConnections();
  });
}
