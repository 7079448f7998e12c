const HELD_MS = 600_000;

/** Who is on which episode, for ten minutes each; kept in memory only. The first stays until it lapses. */
export class Holds {
  readonly #held = new Map<string, { readonly user: string; readonly until: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  hold(episode: string, user: string): string {
    const holder = this.holder(episode);
    if (holder !== null && holder !== user) return holder;
    this.#held.set(episode, { user, until: this.#now() + HELD_MS });
    return user;
  }

  holder(episode: string): string | null {
    const held = this.#held.get(episode);
    if (!held) return null;
    if (held.until > this.#now()) return held.user;
    this.#held.delete(episode);
    return null;
  }
}
