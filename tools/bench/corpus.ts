import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReceivedReport } from "@counterclaim/coder";
import { receiveFile } from "../../packages/cli/src/intake/receive.ts";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const SAMPLE_PACK = join(ROOT, "samples/pack");

/** The samples `times` over: what they are about repeats, as in a real stream, but no text is quite the same. */
export function corpus(times: number): readonly ReceivedReport[] {
  const samples = readdirSync(join(ROOT, "samples"))
    .filter((file) => file.endsWith(".txt"))
    .map((file) => receiveFile(join(ROOT, "samples", file), {}));
  return Array.from({ length: times }, (_, round) =>
    samples.flatMap((receipt) => {
      if ("refusal" in receipt) return [];
      const text = `${receipt.report.text}\n\nDispatch ${round}.`;
      const sha256 = createHash("sha256").update(text).digest("hex");
      return [{ ...receipt.report, id: `${receipt.report.id}-${round}`, text, sha256 }];
    }),
  ).flat();
}
