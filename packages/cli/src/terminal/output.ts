import { once } from "node:events";
import type { Writable } from "node:stream";

/** Standard output as a run needs it: waits while the reader is slow, and knows when the reader has gone. */
export interface Output {
  /** False once nobody reads any more. */
  write(text: string): Promise<boolean>;
}

export function openOutput(stream: Writable): Output {
  let open = true;
  // A closed pipe (`| head`) is no error: there is nothing more to say.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code !== "EPIPE") throw error;
  });
  return {
    async write(text) {
      if (open && text !== "" && !stream.write(text) && !stream.destroyed) {
        await Promise.race([once(stream, "drain"), once(stream, "close")]).catch(() => undefined);
      }
      return open;
    },
  };
}
