import type { Evidence } from "../evidence/evidence.ts";
import { holdingOf } from "../situation/control.ts";
import { sightingOf } from "../situation/track.ts";
import { voicesOf } from "../situation/track-record.ts";
import type { Dispute, Episode } from "../view/index.ts";
import type { Database } from "./database.ts";
import { OriginRows } from "./origin-rows.ts";
import { type Part, PartRows } from "./part-rows.ts";

const COUNTS = ["claims", "conceded", "corroborated", "contradicted", "retracted"] as const;

/** What sources, control and tracks need to know of episodes, so that a question for them reads no episode. */
export class EpisodeParts {
  readonly #voices: PartRows;
  readonly #holdings: PartRows;
  readonly #sightings: PartRows;
  readonly #origins: OriginRows;

  constructor(db: Database) {
    this.#voices = new PartRows(db, "voice", ["first_day", "party", "words", "reliability", ...COUNTS]);
    this.#holdings = new PartRows(db, "holding", ["content"]);
    this.#sightings = new PartRows(db, "sighting", ["first_day", "place", "force", "unit", "content"]);
    this.#origins = new OriginRows(db);
  }

  /**
   * The parts of an episode from now on.
   * @param evidence that of its claims, in their order
   * @param disputes all in which it stands
   * @param fresh it was not there before
   */
  put(
    key: number,
    day: number,
    episode: Pick<Episode, "claims" | "concessions" | "aspects">,
    evidence: readonly Evidence[],
    disputes: readonly Dispute[],
    known: number,
    fresh: boolean,
  ): void {
    const status = episode.aspects.find(({ aspect }) => aspect === "control")?.status ?? "asserted";
    const holdings = evidence.flatMap((e): Part[] => {
      const holding = holdingOf(e);
      return holding ? [{ name: e.id, values: [JSON.stringify({ ...holding, status })] }] : [];
    });
    const sightings = evidence.flatMap((e, at): Part[] => {
      const sighting = sightingOf(e);
      if (sighting === null) return [];
      return [{ name: e.id, values: [day, at, sighting.force, sighting.unit, JSON.stringify(sighting)] }];
    });
    const contradicted = new Set(
      disputes.flatMap(({ strength, sides }) =>
        strength === "contradiction" ? sides.flatMap(({ claims }) => claims) : [],
      ),
    );
    const voices = voicesOf(episode, contradicted).map(
      ({ origin, party, words, reliability, ...counts }): Part => ({
        name: origin,
        values: [day, party, words, reliability, ...COUNTS.map((count) => counts[count])],
      }),
    );
    this.#put(key, holdings, sightings, voices, known, fresh);
  }

  /** An episode that is no more. */
  cease(key: number, known: number): void {
    this.#put(key, [], [], [], known);
  }

  /** After rebuilding: what belongs to no episode ceases; what sources are counted by is counted again. */
  restore(known: number): void {
    for (const rows of [this.#voices, this.#holdings, this.#sightings])
      for (const key of rows.unfounded()) rows.put(key, [], known);
    this.#origins.recount();
  }

  #put(
    key: number,
    holdings: readonly Part[],
    sightings: readonly Part[],
    voices: readonly Part[],
    known: number,
    fresh = false,
  ): void {
    this.#holdings.put(key, holdings, known, fresh);
    this.#sightings.put(key, sightings, known, fresh);
    for (const { name, before, after } of this.#voices.put(key, voices, known, fresh)) {
      this.#origins.count(name, before?.slice(-COUNTS.length) ?? null, after?.slice(-COUNTS.length) ?? null);
      // Day, party, words and reliability come first.
      const described = (values: typeof before): string => JSON.stringify(values?.slice(0, -COUNTS.length) ?? null);
      if (described(before) !== described(after)) this.#origins.describe(name);
    }
  }
}
