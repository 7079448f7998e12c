import { Worker } from "node:worker_threads";
import type { Question, Reader, Reading } from "@counterclaim/server";
import type { ReaderStart } from "./reading-worker.ts";

/** Questions that wait for one thread; who asks beyond that is told to come again. */
const MOST_WAITING = 64;
/** How long a thread may take to end by itself, in milliseconds. */
const ENDING = 2000;

/** These look through much of a ledger: they have a thread of their own, so that lists and maps do not wait for them. */
const SLOW: ReadonlySet<Question["name"]> = new Set(["listControl", "listTracks", "readBrief", "listReview"]);

/** Answers heavy questions in two threads, each with a connection of its own that only reads. */
export function readInWorkers(start: ReaderStart): Reader & { close(): Promise<void> } {
  const [slow, other] = [new Lane(start), new Lane(start)];
  return {
    ask: (question) => (SLOW.has(question.name) ? slow : other).ask(question),
    async close() {
      await Promise.all([slow.close(), other.close()]);
    },
  };
}

interface Waiting {
  readonly question: Question;
  readonly answer: Promise<Reading>;
  readonly settle: (reading: Reading) => void;
}

const busy = (detail: string): Reading => ({ status: 503, detail });

/** A thread that answers one question after the other, those that were asked first first. */
class Lane {
  readonly #start: ReaderStart;
  /** By their text: the same question is answered once for all who wait for it. */
  readonly #waiting = new Map<string, Waiting>();
  #asked: Waiting | null = null;
  #worker: Worker | null = null;
  #closed = false;

  constructor(start: ReaderStart) {
    this.#start = start;
    this.#worker = this.#started();
  }

  ask(question: Question): Promise<Reading> {
    if (this.#closed) return Promise.resolve(busy("The server closes."));
    const key = JSON.stringify(question);
    // What is being answered may have been read before the latest write: only what has not begun is shared.
    const same = this.#waiting.get(key);
    if (same) return same.answer;
    if (this.#waiting.size >= MOST_WAITING) return Promise.resolve(busy("Too many questions wait; ask again."));
    const { promise, resolve } = Promise.withResolvers<Reading>();
    this.#waiting.set(key, { question, answer: promise, settle: resolve });
    this.#next();
    return promise;
  }

  /** Whoever waits is told so; the thread ends when it has read what it is reading. */
  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    this.#fail(busy("The server closes."));
    if (worker === null) return;
    const ended = new Promise((resolve) => worker.once("exit", resolve));
    worker.postMessage(null);
    const late = setTimeout(() => void worker.terminate(), ENDING);
    await ended;
    clearTimeout(late);
  }

  #next(): void {
    const [first] = this.#waiting;
    if (this.#asked !== null || !first) return;
    const [key, waiting] = first;
    this.#waiting.delete(key);
    this.#asked = waiting;
    this.#worker ??= this.#started();
    this.#worker.postMessage(waiting.question);
  }

  #started(): Worker {
    const worker = new Worker(new URL("./reading-worker.ts", import.meta.url), { workerData: this.#start });
    worker.on("message", (reading: Reading) => {
      this.#asked?.settle(reading);
      this.#asked = null;
      this.#next();
    });
    // A thread that failed takes its question with it; the next question gets another thread.
    worker.on("error", () => undefined);
    worker.on("exit", () => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#asked?.settle({ status: 500, detail: "" });
      this.#asked = null;
      if (!this.#closed) this.#next();
    });
    return worker;
  }

  #fail(reading: Reading): void {
    for (const { settle } of [...this.#waiting.values(), ...(this.#asked ? [this.#asked] : [])]) settle(reading);
    this.#waiting.clear();
    this.#asked = null;
  }
}
