import type { Ledger } from "@counterclaim/ledger";
import type { FastifyReply } from "fastify";

const LOOK_MS = 500;
const BEAT_MS = 25_000;
/** A page asks again then, and is let in only while its session lasts. */
const LONGEST_MS = 3_600_000;

/** Tells open pages that the ledger has changed, whoever wrote: this server or another process. */
export class Changes {
  readonly #ledger: Ledger;
  readonly #watching = new Set<(seq: number) => void>();
  readonly #open = new Set<{ end(): unknown }>();
  #timer: ReturnType<typeof setInterval> | null = null;
  #seen: number;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    this.#seen = this.#seq();
  }

  watch(reply: FastifyReply): void {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" });
    raw.write(": counterclaim\n\n");
    const tell = (seq: number): void => {
      raw.write(`id: ${seq}\ndata: changed\n\n`);
    };
    const beat = setInterval(() => raw.write(":\n\n"), BEAT_MS);
    this.#watching.add(tell);
    this.#open.add(raw);
    const last = setTimeout(() => raw.end(), LONGEST_MS);
    this.#timer ??= setInterval(() => this.#look(), LOOK_MS);
    raw.on("close", () => {
      clearInterval(beat);
      clearTimeout(last);
      this.#watching.delete(tell);
      this.#open.delete(raw);
      if (this.#watching.size === 0) this.#rest();
    });
  }

  /** Ends every stream: the server closes. */
  stop(): void {
    for (const raw of this.#open) raw.end();
    this.#rest();
  }

  #rest(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  #look(): void {
    const seq = this.#seq();
    if (seq === this.#seen) return;
    this.#seen = seq;
    for (const tell of this.#watching) tell(seq);
  }

  #seq(): number {
    return this.#ledger.journal.head()?.seq ?? 0;
  }
}
