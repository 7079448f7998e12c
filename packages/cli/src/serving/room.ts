import { basename } from "node:path";
import { code, type Knowledge } from "@counterclaim/coder";
import { readPlaces } from "@counterclaim/knowledge";
import type { Ledger } from "@counterclaim/ledger";
import type { ReportInput } from "@counterclaim/record";
import { loadPlaceIndexes, newFingerprint, openPack } from "@counterclaim/resources";
import type { Read, Room } from "@counterclaim/server";
import { packLand } from "../dossier/map/boundaries.ts";
import { receiveInput } from "../intake/receive.ts";
import { labelsIn } from "./labels.ts";

/** What the server works on: the ledger, the coder, and what the packs know of places and parties. */
export function openRoom(ledger: Ledger, knowledge: Knowledge, packs: readonly string[], file: string): Room {
  const unread = newFingerprint();
  const places = packs.flatMap((pack) => {
    const read = openPack(pack, unread).read("places.tsv");
    return read ? readPlaces(read).places : [];
  });
  return {
    ledger,
    project: basename(file).replace(/\.db$/, ""),
    read: (input) => read(input, knowledge),
    party: (id) => {
      const actor = knowledge.roster.actors.get(id);
      if (!actor) return null;
      const { name, aliases, acronyms, kind, countries, side } = actor;
      return { id, name, aliases: [...acronyms, ...aliases], kind, country: countries[0] ?? null, side };
    },
    labels: labelsIn(loadPlaceIndexes(unread), places),
    boundaries: { type: "FeatureCollection", features: packs.flatMap(packLand) },
  };
}

function read(input: ReportInput, knowledge: Knowledge): Read {
  const receipt = receiveInput(input, {});
  if ("refusal" in receipt) return receipt;
  try {
    return { report: receipt.report, coded: code(receipt.report, knowledge) };
  } catch (thrown) {
    const message = `the coder failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
    return { refusal: { id: receipt.report.id, code: "CODER_FAILED", message } };
  }
}
