import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { VERSION } from "@counterclaim/coder";
import { type Accounts, Codings, createServer, type Room } from "@counterclaim/server";
import { interruptible } from "../terminal/interruption.ts";

const WEB = fileURLToPath(new URL("../../../web/dist/", import.meta.url));

export interface Listening {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Beside the ledger: "ledger.db" has its codings in "ledger.codings.db". */
  readonly file: string;
  readonly accounts: Accounts | null;
}

/** Serves the workbench until Ctrl-C. */
export async function serveRoom(
  room: Room,
  { host, port, file, accounts }: Listening,
  ready: (url: string) => void,
): Promise<void> {
  const codings = new Codings(beside(file, "codings"));
  const app = await createServer({ ...room, accounts, codings, web: existsSync(WEB) ? WEB : null, version: VERSION });
  try {
    await interruptible(async (interrupted) => {
      await app.listen({ host, port });
      const { port: taken } = app.server.address() as AddressInfo;
      ready(`http://${host.includes(":") ? `[${host}]` : host}:${taken}/`);
      if (!interrupted.aborted) await new Promise((resolve) => interrupted.addEventListener("abort", resolve));
    });
  } finally {
    await app.close();
    codings.close();
  }
}

/** A file of the server's own beside a ledger; in memory beside one in memory. */
export const beside = (file: string, what: string): string =>
  file === ":memory:" ? ":memory:" : `${file.replace(/\.db$/, "")}.${what}.db`;
