import type { Neighbourhood, PairAppraisal } from "../appraise/appraisal.ts";
import { appraise } from "../appraise/appraise.ts";
import { describe } from "../appraise/episode-view.ts";
import { appraisePair, neighbourhood } from "../appraise/pairs.ts";
import { boxesRound } from "../box.ts";
import type { StandingDecisions } from "../decide/standing-decisions.ts";
import type { Alliances } from "../evidence/alliances.ts";
import { assemble, episodeIdFrom, merge } from "../link/assemble.ts";
import type { EpisodeDraft } from "../link/episode-draft.ts";
import { componentsOf } from "../link/together.ts";
import { distanceKm } from "../link/where.ts";
import { isMappable } from "../view/index.ts";
import type { Database } from "./database.ts";
import { DisputeRows } from "./dispute-rows.ts";
import { EpisodeRows, firstDayOf, NO_DAY, placeName } from "./episode-rows.ts";
import type { Workspace } from "./workspace.ts";

/** An episode with which another is compared: at most so many of the nearest in time. */
const NEIGHBOURS = 64;

/** Makes the derived rows of everything that linking touched. */
export class Reappraisal {
  readonly #db: Database;
  readonly #workspace: Workspace;
  readonly #decisions: StandingDecisions;
  readonly #alliances: Alliances;
  readonly #known: number;
  readonly #episodes: EpisodeRows;
  readonly #disputes: DisputeRows;
  readonly #drafts = new Map<string, { readonly draft: EpisodeDraft; readonly opener: number } | null>();

  constructor(db: Database, workspace: Workspace, decisions: StandingDecisions, alliances: Alliances, known: number) {
    this.#db = db;
    this.#workspace = workspace;
    this.#decisions = decisions;
    this.#alliances = alliances;
    this.#known = known;
    this.#episodes = new EpisodeRows(db);
    this.#disputes = new DisputeRows(db);
  }

  /** @param touched rows of evidence that opens, or opened, an episode. */
  run(touched: ReadonlySet<number>): void {
    const changed: string[] = [];
    const ceased: string[] = [];
    for (const openers of this.#groups(touched)) {
      const drafts = this.#draftsOf(openers);
      const names = new Set(drafts.map((draft) => draft.id));
      for (const opener of openers)
        for (const row of this.#episodes.openedBy(opener))
          if (!names.has(episodeIdFrom(row.key))) {
            this.#episodes.cease(row, this.#known);
            this.#drafts.set(episodeIdFrom(row.key), null);
            ceased.push(episodeIdFrom(row.key));
          }
      for (const draft of drafts) {
        this.#drafts.set(draft.id, { draft, opener: openers[0]! });
        changed.push(draft.id);
      }
    }
    // A name that one opener gave up another may have taken.
    const gone = ceased.filter((name) => this.#drafts.get(name) === null);
    const concerned = new Set<string>();
    for (const name of gone) this.#clear(name, concerned);
    // First what is new, on its own, so that others find its place and time; then the pairs; then everything.
    for (const name of changed) if (this.#episodes.named(name) === null) this.#finish(name);
    for (const name of changed) this.#pairs(name, concerned);
    for (const name of new Set([...changed, ...concerned])) this.#finish(name);
  }

  /** Gives episodes that stand already to those that open them now, as they are. */
  adopt(openers: ReadonlySet<number>): void {
    for (const group of this.#groups(openers))
      for (const draft of this.#draftsOf(group)) this.#episodes.adopt(draft.id, group[0]!);
  }

  /** Openers that touch, each with those that analysts joined to it; the first in canonical order first. */
  #groups(touched: ReadonlySet<number>): readonly (readonly number[])[] {
    const { together } = this.#decisions;
    if (together.length === 0) return [...touched].map((opener) => [opener]);
    const openerOf = (name: string): string | null => {
      const opener = this.#workspace.named(name)?.opener ?? null;
      return opener === null ? null : String(opener);
    };
    const joined = together
      .flat()
      .map(openerOf)
      .filter((opener) => opener !== null);
    const all = [...new Set([...[...touched].map(String), ...joined])];
    const position = (opener: number): string => this.#workspace.row(opener)?.position ?? "";
    return componentsOf(all, together, openerOf)
      .map((group) => group.map(Number).sort((a, b) => (position(a) < position(b) ? -1 : 1)))
      .filter((group) => group.some((opener) => touched.has(opener)));
  }

  #draftsOf(openers: readonly number[]): readonly EpisodeDraft[] {
    const drawn = openers.flatMap((opener) => this.#workspace.drawnBy(opener));
    if (drawn.length === 0) return [];
    const stood = drawn
      .sort((a, b) => (a.position < b.position ? -1 : 1))
      .map(({ evidence, score, reasons }) => ({ evidence, standing: { opener: "", score, reasons } }));
    return openers.length === 1 ? assemble(stood) : [merge(stood)];
  }

  /** What an episode and its neighbours say about each other, anew; whom that concerns is added to `concerned`. */
  #pairs(name: string, concerned: Set<string>): void {
    const own = this.#draft(name);
    if (own === null) return;
    const near = this.#neighbours(own.draft);
    const before = this.#disputes.pairsOf(name);
    const now = new Set(before.keys());
    for (const partner of before.keys()) if (!near.has(partner)) this.#putPair(name, partner, null);
    for (const [other, draft] of near) {
      const [first, second] = name < other ? [own.draft, draft] : [draft, own.draft];
      const found = appraisePair(first, second, this.#alliances);
      if (found === null && !before.has(other)) continue;
      this.#putPair(name, other, found);
      now.add(other);
    }
    if (now.size > 0) for (const one of [name, ...now]) concerned.add(one);
  }

  #putPair(name: string, other: string, found: PairAppraisal | null): void {
    const day = Math.min(this.#dayOf(name), this.#dayOf(other));
    this.#disputes.putPair(name, other, found, day, this.#known);
  }

  #clear(name: string, concerned: Set<string>): void {
    this.#disputes.put(name, null, [], 0, this.#known);
    for (const partner of this.#disputes.pairsOf(name).keys()) {
      concerned.add(partner);
      this.#putPair(name, partner, null);
    }
  }

  #finish(name: string): void {
    const found = this.#draft(name);
    if (found === null) return;
    const { draft, opener } = found;
    const pairs = [...this.#disputes.pairsOf(name).values()];
    const { episode, disputes } = appraise(draft, this.#alliances, pairs);
    this.#disputes.put(name, null, disputes, this.#dayOf(name), this.#known);
    const decision = this.#decisions.lastOn(draft.members.map((member) => member.evidence));
    const between = pairs.flatMap((pair) => pair.disputes).filter(({ episodes }) => episodes.includes(name));
    this.#episodes.put({ ...episode, decision }, draft, opener, [...disputes, ...between], this.#known);
  }

  #draft(name: string): { readonly draft: EpisodeDraft; readonly opener: number } | null {
    const known = this.#drafts.get(name);
    if (known !== undefined) return known;
    const row = this.#episodes.named(name);
    const openers = row && this.#groups(new Set([row.opener]))[0];
    const draft = openers ? this.#draftsOf(openers).find((d) => d.id === name) : undefined;
    const found = draft ? { draft, opener: openers![0]! } : null;
    this.#drafts.set(name, found);
    return found;
  }

  /** Episodes near enough in place and time for the pair rules. */
  #neighbours(draft: EpisodeDraft): ReadonlyMap<string, EpisodeDraft> {
    const near = new Map<string, EpisodeDraft>();
    const look = neighbourhood(draft);
    const { place } = describe(draft);
    const day = firstDayOf(draft);
    if (look === null || place === null || day === NO_DAY) return near;
    const found = isMappable(place)
      ? this.#nearOnMap(place, day, look)
      : place.lat === null
        ? this.#ofName(place.name, day, look)
        : [];
    for (const name of found) {
      if (name === draft.id) continue;
      const entry = this.#draft(name);
      if (entry) near.set(name, entry.draft);
    }
    return near;
  }

  #nearOnMap(
    point: { readonly lat: number; readonly lon: number },
    day: number,
    look: Neighbourhood,
  ): readonly string[] {
    const rows = this.#db.sql<{ key: number; lat: number; lon: number }>(
      `SELECT e.key, e.lat, e.lon FROM episode_box b JOIN episode e ON e.key = b.key AND e.ceased IS NULL
       WHERE b.box = ? AND b.family = ? AND b.day BETWEEN ? AND ? ORDER BY b.day, b.key LIMIT ${NEIGHBOURS}`,
    );
    const found: string[] = [];
    for (const { x, y } of boxesRound(INDEX_ZOOM, point.lat, point.lon, look.withinKm))
      for (const family of look.families)
        for (const row of rows.all(x * 2 ** INDEX_ZOOM + y, family, day - look.days, day + look.days))
          if (distanceKm(point, row) <= look.withinKm) found.push(episodeIdFrom(row.key));
    return found;
  }

  /** Of places that are on no map, those of one name. */
  #ofName(name: string, day: number, look: Neighbourhood): readonly string[] {
    return this.#db
      .sql<{ key: number }>(
        `SELECT e.key FROM episode_name n JOIN episode e ON e.key = n.key AND e.ceased IS NULL
         WHERE n.name = ? AND n.first_day BETWEEN ? AND ? AND e.lat IS NULL AND e.family IN (SELECT value FROM json_each(?))
         ORDER BY n.first_day, n.key LIMIT ${NEIGHBOURS}`,
      )
      .all(placeName(name), day - look.days, day + look.days, JSON.stringify(look.families))
      .map(({ key }) => episodeIdFrom(key));
  }

  #dayOf(name: string): number {
    const draft = this.#draft(name)?.draft;
    return draft ? firstDayOf(draft) : NO_DAY;
  }
}

const INDEX_ZOOM = 10;
