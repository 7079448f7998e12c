import type { Evidence, EvidenceParty, EvidencePlace } from "../src/index.ts";

export const party = (actor: string | null, name = actor ?? "somebody"): EvidenceParty => ({ actor, name, kind: null });

/** A source that speaks for a party; null: the publisher. */
export const spoken = (by: string | null): Evidence["source"] => ({
  kind: by === null ? "publisher" : "party",
  party: by,
  speaksFor: by === null ? null : party(by),
  name: null,
  role: null,
  anonymous: false,
  words: by,
});

/** Towns of a fictional coast. */
const TOWNS: Readonly<Record<string, readonly [number, number]>> = {
  Tarrel: [12.2, 40.1],
  Odrum: [12.25, 40.12],
  Vessa: [13.9, 42.7],
  Korl: [15.4, 41.3],
};

export function town(name: string, role: EvidencePlace["role"] = "at"): EvidencePlace {
  const [lat, lon] = TOWNS[name] ?? [0, 0];
  return { id: `town:${name}`, name, role, country: "XKA", lat, lon, radiusKm: 2, precision: 1 };
}

/** A piece of evidence: the northern army attacked the League at Tarrel on 3 May 2024, said by itself. */
export function evidence(report: string, event: string, given: Partial<Evidence> = {}): Evidence {
  return {
    id: `${report}#${event}`,
    claim: `${report}#${event.replace("e", "c")}`,
    report,
    event,
    type: "attack",
    polarity: "positive",
    modality: "actual",
    trigger: { start: 9, end: 17, words: "attacked" },
    agents: [party("north-army", "northern army")],
    targets: [party("league", "the League")],
    unit: null,
    places: [town("Tarrel")],
    time: { from: "2024-05-03", to: "2024-05-03", precision: "day" },
    quantities: [],
    stance: "asserts",
    strength: "plain",
    source: spoken("north-army"),
    via: null,
    content: [{ start: 0, end: 30 }],
    text: "it attacked the League at Tarrel",
    verification: [],
    published: "2024-05-04",
    carriers: [{ publisher: "Coast Agency", published: "2024-05-04" }],
    copyOf: null,
    superseded: null,
    retracted: false,
    grade: null,
    annotations: [],
    ...given,
  };
}
