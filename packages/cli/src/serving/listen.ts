import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { VERSION } from "@counterclaim/coder";
import { createServer, type ServerOptions } from "@counterclaim/server";
import { interruptible } from "../terminal/interruption.ts";

const WEB = fileURLToPath(new URL("../../../web/built/", import.meta.url));

export interface Listening extends Omit<ServerOptions, "web" | "version"> {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
}

/** Serves the workbench until Ctrl-C. */
export async function serveProjects(
  { host, port, ...options }: Listening,
  ready: (url: string) => void,
): Promise<void> {
  const app = await createServer({ ...options, web: existsSync(WEB) ? WEB : null, version: VERSION });
  try {
    await interruptible(async (interrupted) => {
      await app.listen({ host, port });
      const { port: taken } = app.server.address() as AddressInfo;
      ready(`http://${host.includes(":") ? `[${host}]` : host}:${taken}/`);
      if (!interrupted.aborted) await new Promise((resolve) => interrupted.addEventListener("abort", resolve));
    });
  } finally {
    await app.close();
  }
}
