export { type Account, AccountError, Accounts } from "./access/accounts.ts";
export { Codings } from "./codings/codings.ts";
export * from "./contract/index.ts";
export { answering } from "./reading/answering.ts";
export type { Question, Reader, Reading } from "./reading/reader.ts";
export type { Room, RosterParty, Writer } from "./room.ts";
export { createServer, type Project, type ServerOptions } from "./server.ts";
