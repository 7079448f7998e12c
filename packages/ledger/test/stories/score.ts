import type { Dispute } from "../../src/index.ts";
import type { Told } from "./tell.ts";

export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** What a set of stories comes to, with what is not as the stories say. */
export interface Score {
  readonly linking: Counts;
  readonly disputes: Counts;
  readonly concessions: Counts;
  readonly status: Counts;
  readonly copies: Counts;
  /** Disputes in stories that have none. */
  readonly falseAlarms: number;
  readonly misses: readonly string[];
}

export const f1 = ({ right, wrong, missed }: Counts): number =>
  right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
export const precision = ({ right, wrong }: Counts): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, missed }: Counts): number => (right + missed === 0 ? 1 : right / (right + missed));

const none = (): Counts => ({ right: 0, wrong: 0, missed: 0 });

/** Compares what the ledger made of stories with what they say it must. */
export function score(all: readonly Told[]): Score {
  const [linking, disputes, concessions, status, copies] = [none(), none(), none(), none(), none()];
  const misses: string[] = [];
  let falseAlarms = 0;
  for (const told of all) {
    const miss = (what: string): void => {
      misses.push(`${told.story.name}: ${what}`);
    };
    for (const group of told.story.same)
      for (const [i, a] of group.entries())
        for (const b of group.slice(i + 1)) {
          if (together(told, a, b)) linking.right++;
          else {
            linking.missed++;
            miss(`not together: ${a} [${told.event(a)}] | ${b} [${told.event(b)}]`);
          }
        }
    for (const [a, b] of told.story.apart)
      if (together(told, a, b)) {
        linking.wrong++;
        miss(`together: ${a} | ${b}`);
      }
    const open = [...told.disputes];
    for (const wanted of told.story.disputes) {
      const at = open.findIndex((d) => d.kind === wanted.kind && between(told, d, wanted.between));
      const [found] = at < 0 ? [] : open.splice(at, 1);
      if (found && (wanted.strength === undefined || wanted.strength === found.strength)) disputes.right++;
      else {
        disputes.missed++;
        miss(`dispute missed: ${wanted.kind} between ${wanted.between.join(" | ")}`);
      }
    }
    disputes.wrong += open.length;
    for (const d of open)
      miss(`dispute invented: ${d.kind} (${d.rule}): ${d.reason} [${d.claims.map((c) => c.claim).join(", ")}]`);
    if (told.story.disputes.length === 0) falseAlarms += open.length;

    const conceded = told.episodes.flatMap((e) => e.concessions);
    for (const wanted of told.story.concessions) {
      const claims = told.claims(wanted.claim);
      if (conceded.some((c) => claims.includes(c.claim) && c.covers === wanted.covers)) concessions.right++;
      else {
        concessions.missed++;
        miss(
          `concession missed: ${wanted.claim} (${wanted.covers}); got ${conceded.map((c) => `${c.claim} ${c.covers}`).join(", ") || "none"}`,
        );
      }
    }
    for (const { of, is } of told.story.status) {
      const got = told.episodeOf(told.event(of))?.status ?? null;
      if (got === is) status.right++;
      else {
        status.missed++;
        miss(`status of ${of} is ${got}, not ${is}`);
      }
    }
    for (const [copy, original] of told.story.copies) {
      if (told.copies.includes(`${copy} of ${original}`)) copies.right++;
      else {
        copies.missed++;
        miss(`copy not seen: ${copy} of ${original}`);
      }
    }
  }
  return { linking, disputes, concessions, status, copies, falseAlarms, misses };
}

function together(told: Told, a: string, b: string): boolean {
  const episode = told.episodeOf(told.event(a));
  return episode !== null && episode.id === told.episodeOf(told.event(b))?.id;
}

function between(told: Told, dispute: Dispute, [a, b]: readonly [string, string]): boolean {
  const [one, other] = dispute.sides.map(({ claims }) => claims);
  const meets = (side: readonly string[] | undefined, anchor: string): boolean =>
    told.claims(anchor).some((claim) => side?.includes(claim));
  return (meets(one, a) && meets(other, b)) || (meets(one, b) && meets(other, a));
}
