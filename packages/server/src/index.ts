export { AccountError, Accounts } from "./access/accounts.ts";
export { Codings } from "./codings/codings.ts";
export * from "./contract/index.ts";
export type { Read, Room, RosterParty } from "./room.ts";
export { createServer, type ServerOptions } from "./server.ts";
