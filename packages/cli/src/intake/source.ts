import { createReadStream, fstatSync, statSync } from "node:fs";
import type { Readable } from "node:stream";
import { type Batch, batchFiles, batchLines } from "./batches.ts";

/** Where a run's reports come from. */
export interface Source {
  readonly batches: AsyncIterable<Batch> | Iterable<Batch>;
  /** Too few reports for a second thread to pay for its start. */
  readonly few: boolean;
  /** The share (0-1) that `reports` and `bytes` are of the whole; null where its size is unknown. */
  share(reports: number, bytes: number): number | null;
  /** Stops reading at once. */
  close(): void;
}

/** Measured: below this many reports, loading the knowledge a second time costs more than it gains. */
const FEW = 20;

/** Text files, one report each. */
export function fromFiles(paths: readonly string[], oneByOne: boolean): Source {
  let open = true;
  function* batches(): Generator<Batch> {
    for (const batch of batchFiles(paths, oneByOne || paths.length <= FEW ? 1 : undefined)) {
      if (!open) return;
      yield batch;
    }
  }
  return {
    batches: batches(),
    few: paths.length <= FEW,
    share: (reports) => reports / paths.length,
    close: () => {
      open = false;
    },
  };
}

/** NDJSON from files, or from standard input when there are none. @throws Error (ENOENT …) when a file cannot be read. */
export function fromLines(paths: readonly string[]): Source {
  const size = paths.length > 0 ? sizeOfFiles(paths) : sizeOfStandardInput();
  let reading: Readable | null = null;
  let open = true;
  async function* batches(): AsyncGenerator<Batch> {
    if (paths.length === 0) {
      reading = process.stdin;
      yield* batchLines("<stdin>", reading);
    }
    for (const path of paths) {
      if (!open) return;
      reading = createReadStream(path, { highWaterMark: 256 * 1024 });
      yield* batchLines(path, reading);
    }
  }
  return {
    batches: ended(batches(), () => !open),
    few: false,
    share: (_, bytes) => (size === null || size === 0 ? null : bytes / size),
    close: () => {
      open = false;
      reading?.destroy();
    },
  };
}

/** A stream closed by us ends; it does not fail. */
async function* ended<T>(items: AsyncIterable<T>, closed: () => boolean): AsyncGenerator<T> {
  try {
    yield* items;
  } catch (error) {
    if (!closed()) throw error;
  }
}

const sizeOfFiles = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + statSync(path).size, 0);

/** Bytes of a redirected file; null for a pipe or a terminal. */
function sizeOfStandardInput(): number | null {
  const stat = fstatSync(0);
  return stat.isFile() ? stat.size : null;
}
