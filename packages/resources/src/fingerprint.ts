import { createHash } from "node:crypto";

/** Gathers everything that goes into a knowledge, so that two runs with the same digest gave the same answers. */
export interface Fingerprint {
  /** `name` and `bytes` of one ingredient; the order of calls counts, as packs override one another. */
  add(name: string, bytes: Uint8Array | string): void;
  /** SHA-256 over all ingredients, hexadecimal. */
  digest(): string;
}

export function newFingerprint(): Fingerprint {
  const hash = createHash("sha256");
  return {
    add(name, bytes) {
      const content = createHash("sha256").update(bytes).digest("hex");
      hash.update(`${name}\0${content}\n`);
    },
    digest: () => hash.copy().digest("hex"),
  };
}
