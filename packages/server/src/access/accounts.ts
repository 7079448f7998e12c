import { createHash, randomBytes } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { hash, verify } from "@node-rs/argon2";
import { ROLES, type Role } from "../contract/index.ts";
import type { Visitor } from "./guard.ts";

const SESSION_HOURS = 12;

/** Misuse of accounts: a name taken or unknown, a password too short. */
export class AccountError extends Error {
  readonly code: "ACCOUNT_EXISTS" | "ACCOUNT_UNKNOWN" | "PASSWORD_WEAK" | "NAME_INVALID";
  constructor(code: AccountError["code"], message: string) {
    super(message);
    this.name = "AccountError";
    this.code = code;
  }
}

export interface SignedIn {
  /** The secret for the cookie; only its hash is kept. */
  readonly secret: string;
  readonly user: string;
}

/** An account and what it may do: a role in every project, roles in single ones, or both (then the single one counts). */
export interface Account {
  readonly name: string;
  readonly role: Role | null;
  readonly projects: Readonly<Record<string, Role>>;
}

/** A password longer than this only costs time to hash. */
const LONGEST_PASSWORD = 1000;

/**
 * Who may use the server, in a file of its own. Passwords are kept as argon2id (RFC 9106), sessions as hashes of their
 * secrets.
 */
export class Accounts {
  readonly #db: DatabaseSync;
  readonly #now: () => number;

  constructor(file: string, now: () => number = Date.now) {
    this.#db = new DatabaseSync(file, { timeout: 10_000 });
    this.#now = now;
    this.#db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS account (name TEXT PRIMARY KEY, password TEXT NOT NULL, role TEXT NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS membership (name TEXT NOT NULL, project TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (name, project)) STRICT;
      CREATE TABLE IF NOT EXISTS session (hash TEXT PRIMARY KEY, name TEXT NOT NULL, csrf TEXT NOT NULL, until INTEGER NOT NULL) STRICT;`);
  }

  get count(): number {
    return Number(this.#db.prepare("SELECT count(*) AS n FROM account").get()?.["n"]);
  }

  /**
   * @param projects where the role holds; none named: everywhere
   * @throws AccountError
   */
  async add(name: string, password: string, role: Role, projects: readonly string[] = []): Promise<void> {
    if (!/^[\p{L}\p{N}._@-]{1,64}$/u.test(name))
      throw new AccountError("NAME_INVALID", "a name is 1 to 64 letters, digits, dots, dashes or @");
    if (password.length < 10 || password.length > LONGEST_PASSWORD)
      throw new AccountError("PASSWORD_WEAK", `a password has 10 to ${LONGEST_PASSWORD} characters`);
    if (this.#knows(name)) throw new AccountError("ACCOUNT_EXISTS", `there is an account "${name}" already`);
    const everywhere = projects.length === 0 ? role : NO_ROLE;
    this.#db.prepare("INSERT INTO account VALUES (?, ?, ?)").run(name, await hash(password), everywhere);
    for (const project of projects) this.#permit(name, project, role);
  }

  /** Gives an account another role, everywhere or in one project. @throws AccountError */
  permit(name: string, role: Role, project: string | null): void {
    if (!this.#knows(name)) throw new AccountError("ACCOUNT_UNKNOWN", `there is no account "${name}"`);
    if (project === null) this.#db.prepare("UPDATE account SET role = ? WHERE name = ?").run(role, name);
    else this.#permit(name, project, role);
  }

  /** Takes an account away, and ends its sessions. What it decided stays. @throws AccountError */
  remove(name: string): void {
    if (!this.#knows(name)) throw new AccountError("ACCOUNT_UNKNOWN", `there is no account "${name}"`);
    for (const table of ["session", "membership", "account"])
      this.#db.prepare(`DELETE FROM ${table} WHERE name = ?`).run(name);
  }

  list(): readonly Account[] {
    const memberships = this.#db.prepare("SELECT name, project, role FROM membership ORDER BY project").all();
    return this.#db
      .prepare("SELECT name, role FROM account ORDER BY name")
      .all()
      .map(({ name, role }) => ({
        name: String(name),
        role: roleOf(role),
        projects: Object.fromEntries(
          memberships.flatMap((row) => {
            const own = row["name"] === name ? roleOf(row["role"]) : null;
            return own ? [[String(row["project"]), own]] : [];
          }),
        ),
      }));
  }

  /** null when name or password is wrong; both cost the same time. */
  async signIn(name: string, password: string): Promise<SignedIn | null> {
    const row = this.#db.prepare("SELECT password FROM account WHERE name = ?").get(name);
    const stored = String(row?.["password"] ?? (await decoy()));
    if (!(await verify(stored, password)) || !row) return null;
    const secret = randomBytes(32).toString("base64url");
    const csrf = randomBytes(32).toString("base64url");
    this.#db.prepare("DELETE FROM session WHERE until < ?").run(this.#now());
    this.#db
      .prepare("INSERT INTO session VALUES (?, ?, ?, ?)")
      .run(digest(secret), name, csrf, this.#now() + SESSION_HOURS * 3_600_000);
    return { secret, user: name };
  }

  /** Whose session it is, and their role in a project (null: they have none there). */
  session(secret: string, project: string): Visitor | null {
    if (secret === "") return null;
    const row = this.#db
      .prepare(
        `SELECT s.name, s.csrf, a.role, m.role AS own FROM session s JOIN account a ON a.name = s.name
         LEFT JOIN membership m ON m.name = s.name AND m.project = ?3 WHERE s.hash = ?1 AND s.until > ?2`,
      )
      .get(digest(secret), this.#now(), project);
    if (!row) return null;
    return { user: String(row["name"]), role: roleOf(row["own"] ?? row["role"]), csrf: String(row["csrf"]) };
  }

  signOut(secret: string): void {
    this.#db.prepare("DELETE FROM session WHERE hash = ?").run(digest(secret));
  }

  close(): void {
    this.#db.close();
  }

  #knows(name: string): boolean {
    return this.#db.prepare("SELECT 1 FROM account WHERE name = ?").get(name) !== undefined;
  }

  #permit(name: string, project: string, role: Role): void {
    this.#db
      .prepare("INSERT INTO membership VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET role = ?3")
      .run(name, project, role);
  }
}

/** Of an account that may use single projects only. */
const NO_ROLE = "";

const digest = (secret: string): string => createHash("sha256").update(secret).digest("hex");

const roleOf = (value: unknown): Role | null => ROLES.find((role) => role === value) ?? null;

let decoyHash: Promise<string> | undefined;
/** What a wrong name is checked against. */
const decoy = (): Promise<string> => {
  decoyHash ??= hash(randomBytes(16).toString("hex"));
  return decoyHash;
};
