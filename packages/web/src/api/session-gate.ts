/** lasts; over: known to be, nobody asked yet; asked: the page asks for a name and password. */
export type SessionState = "lasts" | "over" | "asked";

interface Waiting {
  /** Whether somebody has just pressed a button for it, and wants to know when nothing came of it. */
  readonly change: boolean;
  readonly go: (signedIn: boolean) => void;
}

/** Where calls wait whose session is over, until somebody signs in again. */
export class SessionGate {
  #state: SessionState = "lasts";
  #declined = false;
  readonly #waiting = new Set<Waiting>();
  readonly #listeners = new Set<() => void>();

  get state(): SessionState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Whether the call may be made again. A change asks for a sign-in; what is only read does so while nobody types (else a
   * password field would catch what was meant for another), nor after somebody declined.
   */
  wait({ change, typing, signal }: { change: boolean; typing: boolean; signal?: AbortSignal | undefined }) {
    return new Promise<boolean>((resolve) => {
      const waiting: Waiting = { change, go: resolve };
      this.#waiting.add(waiting);
      signal?.addEventListener("abort", () => this.#release(waiting, false));
      if (change || (!typing && !this.#declined)) this.ask();
      else this.notice();
    });
  }

  /** The session is known to be over. */
  notice(): void {
    if (this.#state === "lasts") this.#become("over");
  }

  ask(): void {
    this.#become("asked");
  }

  /** Not now: what somebody wanted to change is not, and says so; what is read goes on waiting. */
  decline(): void {
    this.#declined = true;
    for (const waiting of [...this.#waiting]) if (waiting.change) this.#release(waiting, false);
    this.#become("over");
  }

  /** Somebody has signed in: everything that waited is done. */
  returned(): void {
    this.#declined = false;
    this.#become("lasts");
    for (const waiting of [...this.#waiting]) this.#release(waiting, true);
  }

  #release(waiting: Waiting, signedIn: boolean): void {
    if (this.#waiting.delete(waiting)) waiting.go(signedIn);
  }

  #become(state: SessionState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
