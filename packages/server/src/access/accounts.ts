import { createHash, randomBytes } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { hash, verify } from "@node-rs/argon2";
import { ROLES, type Role } from "../contract/index.ts";
import type { Visitor } from "./guard.ts";

const SESSION_HOURS = 12;

/** Misuse of accounts: a name taken, a password too short. */
export class AccountError extends Error {
  readonly code: "ACCOUNT_EXISTS" | "PASSWORD_WEAK" | "NAME_INVALID";
  constructor(code: AccountError["code"], message: string) {
    super(message);
    this.name = "AccountError";
    this.code = code;
  }
}

export interface SignedIn {
  /** The secret for the cookie; only its hash is kept. */
  readonly secret: string;
  readonly visitor: Visitor;
}

/**
 * Who may use the server, in a file of its own beside the ledger. Passwords are kept as argon2id (RFC 9106), sessions as
 * hashes of their secrets.
 */
export class Accounts {
  readonly #db: DatabaseSync;
  readonly #now: () => number;

  constructor(file: string, now: () => number = Date.now) {
    this.#db = new DatabaseSync(file, { timeout: 10_000 });
    this.#now = now;
    this.#db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS account (name TEXT PRIMARY KEY, password TEXT NOT NULL, role TEXT NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS session (hash TEXT PRIMARY KEY, name TEXT NOT NULL, csrf TEXT NOT NULL, until INTEGER NOT NULL) STRICT;`);
  }

  get count(): number {
    return Number(this.#db.prepare("SELECT count(*) AS n FROM account").get()?.["n"]);
  }

  /** @throws AccountError */
  async add(name: string, password: string, role: Role): Promise<void> {
    if (!/^[\p{L}\p{N}._@-]{1,64}$/u.test(name))
      throw new AccountError("NAME_INVALID", "a name is 1 to 64 letters, digits, dots, dashes or @");
    if (password.length < 10) throw new AccountError("PASSWORD_WEAK", "a password has at least 10 characters");
    if (this.#db.prepare("SELECT 1 FROM account WHERE name = ?").get(name))
      throw new AccountError("ACCOUNT_EXISTS", `there is an account "${name}" already`);
    this.#db.prepare("INSERT INTO account VALUES (?, ?, ?)").run(name, await hash(password), role);
  }

  /** null when name or password is wrong; both cost the same time. */
  async signIn(name: string, password: string): Promise<SignedIn | null> {
    const row = this.#db.prepare("SELECT password, role FROM account WHERE name = ?").get(name);
    const stored = String(row?.["password"] ?? (await decoy()));
    if (!(await verify(stored, password)) || !row) return null;
    const secret = randomBytes(32).toString("base64url");
    const csrf = randomBytes(32).toString("base64url");
    this.#db.prepare("DELETE FROM session WHERE until < ?").run(this.#now());
    this.#db
      .prepare("INSERT INTO session VALUES (?, ?, ?, ?)")
      .run(digest(secret), name, csrf, this.#now() + SESSION_HOURS * 3_600_000);
    return { secret, visitor: { user: name, role: roleOf(row["role"]), csrf } };
  }

  session(secret: string): Visitor | null {
    if (secret === "") return null;
    const row = this.#db
      .prepare(
        "SELECT s.name, s.csrf, a.role FROM session s JOIN account a ON a.name = s.name WHERE s.hash = ? AND s.until > ?",
      )
      .get(digest(secret), this.#now());
    return row ? { user: String(row["name"]), role: roleOf(row["role"]), csrf: String(row["csrf"]) } : null;
  }

  signOut(secret: string): void {
    this.#db.prepare("DELETE FROM session WHERE hash = ?").run(digest(secret));
  }

  close(): void {
    this.#db.close();
  }
}

const digest = (secret: string): string => createHash("sha256").update(secret).digest("hex");

const roleOf = (value: unknown): Role | null => ROLES.find((role) => role === value) ?? null;

let decoyHash: Promise<string> | undefined;
/** What a wrong name is checked against. */
const decoy = (): Promise<string> => {
  decoyHash ??= hash(randomBytes(16).toString("hex"));
  return decoyHash;
};
