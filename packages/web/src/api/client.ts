import { type CallError, createClient, ROUTES, type Session } from "@counterclaim/server/contract";
import { BASE } from "../app/location.ts";
import { isTyping } from "../app/typing.ts";
import { SessionGate } from "./session-gate.ts";

/** The last session in this document that somebody had; null before anybody signed in, and after signing out. */
let held: Session | null = null;
export const gate = new SessionGate();

/** Asks the server of this project; the session's token goes with everything that changes something. */
const ask = createClient(ROUTES, { base: BASE, csrf: () => held?.csrf ?? null });

/** Calls the server that served this page. Where the session is over, it waits until somebody signs in again. */
export const call: typeof ask = async (name, given, signal) => {
  for (let retold = false; ; ) {
    try {
      return await ask(name, given, signal);
    } catch (error) {
      if (held === null || OF_SESSIONS.has(name)) throw error;
      const change = ROUTES[name].method !== "GET";
      const status = statusOf(error);
      if (status === 0) dispatchEvent(new Event(UNREACHABLE));
      if (status === 401 && (await gate.wait({ change, typing: isTyping(), signal }))) continue;
      if (status === 403 && change && !retold && (await tokenIsNew())) {
        retold = true;
        continue;
      }
      throw error;
    }
  }
};

/** Event of the window: a call did not reach the server. */
export const UNREACHABLE = "counterclaim-unreachable";

const OF_SESSIONS: ReadonlySet<keyof typeof ROUTES> = new Set(["readSession", "signIn", "signOut"]);

/** Whether the same user has signed in anew, in another tab perhaps: then this page's token was the old one. */
async function tokenIsNew(): Promise<boolean> {
  const before = held?.csrf;
  const { user, csrf } = takeSession(await ask("readSession", {}));
  return user !== null && csrf !== before;
}

/**
 * Takes what the server says of the session. That it is over leaves the page as it was, to go on where it stood; somebody
 * else's begins with a fresh page.
 */
export function takeSession(session: Session): Session {
  if (held !== null && session.accounts) {
    if (session.user === null) {
      gate.notice();
      return held;
    }
    if (session.user !== held.user) {
      location.reload();
      return held;
    }
  }
  if (session.user !== null) held = session;
  gate.returned();
  return session;
}

/** Nobody uses the page any more. */
export const dropSession = (): void => {
  held = null;
};

/** Whose drafts these are: a name for each user of each project. */
export const draftsOf = (): string => JSON.stringify([held?.project ?? "", held?.user ?? ""]);

export const statusOf = (error: unknown): number | null =>
  error instanceof Error && "problem" in error ? (error as CallError).problem.status : null;
