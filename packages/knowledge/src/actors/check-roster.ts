import type { Countries } from "./countries.ts";
import { nameWords } from "./name-words.ts";
import type { ActorRoster, RosterActor } from "./roster.ts";

/** What is wrong, or worth knowing, in a roster that could be read. */
export interface RosterFinding {
  /** duplicate, clash, dates, cycle and country need mending; shared is a note: the story's country decides. */
  readonly kind: "duplicate" | "clash" | "dates" | "cycle" | "country" | "shared";
  readonly actors: readonly string[];
  readonly message: string;
}

/** Whether a finding must be mended before the roster is right. */
export const isFault = ({ kind }: RosterFinding): boolean => kind !== "shared";

/** Looks for names given twice, dates that end before they begin, parties that are part of themselves, unknown countries. */
export function checkRoster({ actors }: ActorRoster, countries: Countries): readonly RosterFinding[] {
  const all = [...actors.values()];
  return [...sharedNames(all, countries), ...all.flatMap((actor) => checkActor(actor, actors, countries))];
}

function sharedNames(all: readonly RosterActor[], countries: Countries): RosterFinding[] {
  const byName = new Map<string, { readonly written: string; readonly actors: Set<RosterActor> }>();
  const add = (written: string, key: string, actor: RosterActor) => {
    const entry = byName.get(key) ?? { written, actors: new Set<RosterActor>() };
    entry.actors.add(actor);
    byName.set(key, entry);
  };
  const keyOf = (name: string) =>
    nameWords(name)
      .map((word) => word.key)
      .join(" ");
  for (const actor of all) {
    for (const name of new Set([actor.name, ...actor.aliases].map(keyOf))) add(name, `name ${name}`, actor);
    for (const acronym of actor.acronyms) add(acronym, `acronym ${acronym}`, actor);
  }
  const findings: RosterFinding[] = [];
  for (const [key, { written, actors }] of byName) {
    if (key.startsWith("name ")) {
      const words = nameWords(written);
      const match = countries.names.match(
        words.map((word) => ({ ...word, raw: capitalised(word.raw) })),
        0,
      );
      if (match?.length === words.length)
        findings.push(finding("clash", [...actors], `"${written}" is also a country's name or adjective`));
    }
    if (actors.size < 2) continue;
    const parties = [...actors];
    const ids = parties.map((actor) => actor.id).join(", ");
    if (key.startsWith("name "))
      findings.push(finding("duplicate", parties, `"${written}" names ${ids}; join them, or make the names differ`));
    else if (sameCountry(parties))
      findings.push(finding("clash", parties, `in one country the acronym ${written} is that of ${ids}`));
    else
      findings.push(
        finding("shared", parties, `the acronym ${written} is that of ${ids}; the story's country decides`),
      );
  }
  return findings;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const sameCountry = (parties: readonly RosterActor[]): boolean =>
  parties.some((one, i) =>
    parties.slice(i + 1).some((other) => one.countries.some((c) => other.countries.includes(c))),
  );

function checkActor(
  actor: RosterActor,
  actors: ReadonlyMap<string, RosterActor>,
  countries: Countries,
): RosterFinding[] {
  const findings: RosterFinding[] = [];
  const { from, to } = actor;
  if (from !== null && to !== null && to < from.slice(0, to.length))
    findings.push(finding("dates", [actor], `${actor.id} ends (${to}) before it begins (${from})`));
  const chain = new Set([actor.id]);
  for (let at = actor.parent; at !== null; at = actors.get(at)?.parent ?? null) {
    if (chain.has(at)) {
      findings.push(finding("cycle", [actor], `${actor.id} is part of itself, by way of ${at}`));
      break;
    }
    chain.add(at);
  }
  for (const code of actor.countries)
    if (!countries.byCode.has(code))
      findings.push(finding("country", [actor], `${actor.id} names the country ${code}, which no table lists`));
  return findings;
}

const finding = (kind: RosterFinding["kind"], actors: readonly RosterActor[], message: string): RosterFinding => ({
  kind,
  actors: actors.map((actor) => actor.id),
  message,
});
