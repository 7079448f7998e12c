import { type Country, foldWord } from "@counterclaim/knowledge";
import type { Resolved } from "./antecedent.ts";

/**
 * Who was introduced so far, by what later mentions ask for: a long report would pay the square of its length for looking
 * through all mentions again at each.
 */
export class Introduced {
  readonly #countries: readonly Country[];
  readonly #parties = new Set<string>();
  /** Ids of the countries of whose state body of that name a mention was. */
  readonly #ofInstitution = new Map<string, Set<string>>();
  readonly #persons = new Map<string, Resolved>();
  readonly #full = new Map<string, Resolved>();
  readonly #latest: Resolved[] = [];
  #lastForce: string | null = null;

  constructor(countries: readonly Country[]) {
    this.#countries = countries;
  }

  /** Takes a mention in: in text order, and the last one once more where its party became known. */
  add(one: Resolved): void {
    const { actor, kind, sighting } = one;
    if (kind === "person" && sighting.form === "person") this.#persons.set(lastWord(one.name), one);
    if (actor === null) return;
    if (isFull(one) && !this.#full.has(actor)) this.#full.set(actor, one);
    const force = /-(army|police)$/.exec(actor)?.[1];
    if (force && sighting.noun?.class === "institution") this.#lastForce = force;
    if (isFull(one)) this.#latest.push(one);
    // drones are means: "the soldiers" after "US drones" are not American
    if (this.#parties.has(actor) || MEANS.test(sighting.noun?.words.at(-1) ?? "")) return;
    this.#parties.add(actor);
    for (let dash = actor.indexOf("-"); dash >= 0; dash = actor.indexOf("-", dash + 1)) {
      const country = actor.slice(0, dash);
      if (!this.#countries.some(({ id }) => id === country)) continue;
      const institution = actor.slice(dash + 1);
      const known = this.#ofInstitution.get(institution);
      if (known) known.add(country);
      else this.#ofInstitution.set(institution, new Set([country]));
    }
  }

  /** Was a party mentioned? */
  has(actor: string): boolean {
    return this.#parties.has(actor);
  }

  /** The countries, by id, one of whose state bodies of that name was mentioned. */
  countriesOf(institution: string): ReadonlySet<string> {
    return this.#ofInstitution.get(institution) ?? NONE;
  }

  /** Which was mentioned last, an army or a police: "army", "police". */
  get lastForce(): string | null {
    return this.#lastForce;
  }

  /** The last of the parties mentioned in full words whose id ends so: "army" finds "mali-army", "ministry" a ministry. */
  latest(institution: string): Resolved | undefined {
    return this.#latest.findLast(({ actor }) => actor!.endsWith(`-${institution}`));
  }

  /** The last mention by name of a person whose name ends as this one does. */
  person(name: string): Resolved | undefined {
    return this.#persons.get(lastWord(name));
  }

  /** The first mention of a party in words that tell which it is. */
  full(actor: string): Resolved | undefined {
    return this.#full.get(actor);
  }
}

/** Words that tell which party it is, and name it: "one of the army's helicopters" is no name of the army. */
const isFull = ({ kind, sighting }: Resolved): boolean =>
  sighting.specified && kind !== "person" && (sighting.form === "name" || sighting.noun?.class === "institution");

const MEANS =
  /^(aircraft|airplane|plane|warplane|jet|helicopter|gunship|drone|tank|vehicle|artillery|warship|frigate|submarine|vessel|boat|support|defen[cs]e)$/;

const NONE: ReadonlySet<string> = new Set();

const lastWord = (name: string): string => foldWord(name.trim().split(/\s+/).at(-1) ?? "");
