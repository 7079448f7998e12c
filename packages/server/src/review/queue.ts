import {
  allEpisodes,
  type Episode,
  type Ledger,
  ledgerName,
  namesIn,
  orphans,
  readEpisode,
} from "@counterclaim/ledger";
import type { ReviewItem } from "../contract/index.ts";
import type { KeptAnswers } from "../handlers/kept.ts";
import { Refusal } from "../http/problem.ts";
import { reviewReasons } from "./reasons.ts";

/** Of one status the queue has no more than this, the latest, and looks at no more than that for them. */
const MOST = 2000;
const MOST_LOOKED_AT = 10_000;
const PAGE = 100;

/** Where an episode stands in the queue. */
interface Standing {
  readonly urgency: number;
  readonly from: string;
  readonly id: string;
}

type Item = Omit<ReviewItem, "holder">;

/**
 * Disputed and denied first, then what rests on one word and is grave, the latest first; what somebody has accepted is
 * done. The order is kept until something is written.
 * @throws Refusal 400 for a cursor that no page gave
 */
export function reviewPage(
  ledger: Ledger,
  kept: KeptAnswers,
  { limit = PAGE, cursor }: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): { readonly rows: readonly Item[]; readonly cursor: string | null } {
  const after = cursor === undefined ? null : read(cursor);
  const circumstances = circumstancesOf(ledger);
  const rows: Item[] = [];
  let last: Standing | null = null;
  for (const standing of kept.get("review", () => queueOf(ledger))) {
    if (after !== null && inOrder(standing, after) <= 0) continue;
    const episode = readEpisode(ledger, standing.id);
    const item = episode && itemOf(episode, circumstances);
    if (!item) continue;
    if (rows.length === limit) return { rows, cursor: last && write(last) };
    rows.push(item.shown);
    last = standing;
  }
  return { rows, cursor: null };
}

function queueOf(ledger: Ledger): readonly Standing[] {
  const circumstances = circumstancesOf(ledger);
  return (["disputed", "denied", "asserted"] as const)
    .flatMap((status) => {
      const found: Standing[] = [];
      let looked = 0;
      for (const episode of allEpisodes(ledger, { status, order: "latest" })) {
        const item = itemOf(episode, circumstances);
        if (item) found.push({ urgency: item.urgency, from: episode.from ?? "", id: episode.id });
        if (found.length === MOST || ++looked === MOST_LOOKED_AT) break;
      }
      return found;
    })
    .sort(inOrder);
}

const inOrder = (a: Standing, b: Standing): number =>
  b.urgency - a.urgency || compare(b.from, a.from) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const write = ({ urgency, from, id }: Standing): string => `${urgency}.${from}.${id}`;

function read(cursor: string): Standing {
  const [, urgency, from, id] = /^(\d{1,3})\.([\d:TZ+-]{0,40})\.([\w-]{1,40})$/.exec(cursor) ?? [];
  if (urgency === undefined || from === undefined || id === undefined)
    throw new Refusal(400, `"${cursor}" is not a cursor that a page gave.`);
  return { urgency: Number(urgency), from, id };
}

interface Circumstances {
  /** Reports with a decision whose place no coder finds any more. */
  readonly orphaned: ReadonlySet<string>;
  /** Events that somebody has accepted, or added. */
  readonly accepted: ReadonlySet<string>;
}

const circumstancesOf = (ledger: Ledger): Circumstances => ({
  orphaned: new Set(orphans(ledger).map(({ anchor }) => anchor.report)),
  accepted: new Set(
    ledger
      .decisions()
      .decisions.flatMap((decision) =>
        decision.action.kind === "accept" || decision.action.kind === "add-claim" ? namesIn(decision) : [],
      ),
  ),
});

function itemOf(
  episode: Episode,
  { orphaned, accepted }: Circumstances,
): { readonly shown: Item; readonly urgency: number } | null {
  const first = episode.claims.find(
    ({ report, event, superseded, retracted }) =>
      superseded === null && !retracted && !accepted.has(ledgerName(report, event)),
  );
  const { reasons, urgency } = reviewReasons(episode, orphaned);
  if (!first || reasons.length === 0) return null;
  const { id, title, type, status } = episode;
  const event = ledgerName(first.report, first.event);
  return { shown: { episode: id, title, type, event, quote: first.text, status, reasons }, urgency };
}
