import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { code } from "@counterclaim/coder";
import { openLedger, rosterAlliances } from "@counterclaim/ledger";
import { loadKnowledge } from "@counterclaim/resources";
import { receiveFile } from "../../../cli/src/intake/receive.ts";
import { openRoom } from "../../../cli/src/serving/room.ts";
import { writeHere } from "../../../cli/src/serving/write-here.ts";
import { Codings, type Project } from "../../src/index.ts";

const SAMPLES = fileURLToPath(new URL("../../../../samples/", import.meta.url));

/** A project over the samples, coded as the command line codes them, in memory. */
export function samplesProject(): Project {
  const packs = [join(SAMPLES, "pack")];
  const knowledge = loadKnowledge({ packs });
  const ledger = openLedger(":memory:", { alliances: rosterAlliances(knowledge) });
  const files = readdirSync(SAMPLES).filter((name) => name.endsWith(".txt"));
  ledger.add(
    files.flatMap((name) => {
      const receipt = receiveFile(join(SAMPLES, name), {});
      return "report" in receipt ? [{ report: receipt.report, coded: code(receipt.report, knowledge) }] : [];
    }),
  );
  const room = openRoom("samples", ledger, writeHere(ledger, knowledge), knowledge, packs);
  return { ...room, codings: new Codings(":memory:") };
}
