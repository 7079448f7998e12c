import type { Knowledge } from "@counterclaim/coder";
import { readPlaces } from "@counterclaim/knowledge";
import type { Ledger } from "@counterclaim/ledger";
import { loadPlaceIndexes, newFingerprint, openPack } from "@counterclaim/resources";
import type { Room, Writer } from "@counterclaim/server";
import { packLand } from "../dossier/map/boundaries.ts";
import { labelsIn } from "./labels.ts";

/** What the server works on: the ledger, and what the packs know of places and parties. */
export function openRoom(
  project: string,
  ledger: Ledger,
  writer: Writer,
  knowledge: Knowledge,
  packs: readonly string[],
): Room {
  const unread = newFingerprint();
  const places = packs.flatMap((pack) => {
    const read = openPack(pack, unread).read("places.tsv");
    return read ? readPlaces(read).places : [];
  });
  return {
    ledger,
    project,
    writer,
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
