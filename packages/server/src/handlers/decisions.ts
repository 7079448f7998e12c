import {
  allEpisodes,
  type Decision,
  decisionsOn,
  type Episode,
  type Ledger,
  listEpisodes,
  orphans,
  readEpisode,
} from "@counterclaim/ledger";
import type { DecisionRow, ReviewItem } from "../contract/index.ts";
import { Refusal } from "../http/problem.ts";
import type { Handlers } from "../http/routes.ts";
import type { Holds } from "../review/holds.ts";
import { reviewReasons } from "../review/reasons.ts";
import type { Room } from "../room.ts";
import { pageOf } from "./page.ts";

/** The queue looks at no more episodes of a status than this. */
const MOST_LOOKED_AT = 2000;

type Names = "decide" | "listDecisions" | "listReview" | "holdReview";

export function decisionHandlers({ ledger, writer }: Room, holds: Holds): Pick<Handlers, Names> {
  return {
    async decide({ body: { requests, reason, seen }, visitor }) {
      const who = { author: visitor.user, reason, ...(seen !== undefined && { seen }) };
      return { decisions: await writer.decide(requests, who) };
    },
    listDecisions({ query: { episode: id, ...paging } }) {
      const all = id === undefined ? [...ledger.allDecisions()].reverse() : decisionsOf(ledger, id);
      const undone = undoneBy(ledger);
      const { rows, cursor } = pageOf(all, paging);
      return { rows: rows.map((decision) => rowOf(decision, undone)), cursor };
    },
    listReview({ query }) {
      const { rows, cursor } = pageOf(queueOf(ledger), query);
      return { rows: rows.map((item) => ({ ...item, holder: holds.holder(item.episode) })), cursor };
    },
    holdReview: ({ params: { episode }, visitor }) => ({ holder: holds.hold(episode, visitor.user) }),
  };
}

function decisionsOf(ledger: Ledger, id: string): readonly Decision[] {
  const episode = readEpisode(ledger, id);
  if (episode === null) throw new Refusal(404, `There is no episode "${id}".`);
  return decisionsOn(ledger, episode);
}

const undoneBy = (ledger: Ledger): ReadonlySet<number> => {
  const standing = new Set(ledger.decisions().decisions.map(({ id }) => id));
  return new Set(
    ledger.allDecisions().flatMap(({ id, action }) => (action.kind === "undo" || standing.has(id) ? [] : [id])),
  );
};

function rowOf({ id, action, author, reason, recorded }: Decision, undone: ReadonlySet<number>): DecisionRow {
  const about =
    "event" in action
      ? [action.event]
      : "claim" in action
        ? [action.claim]
        : "events" in action
          ? action.events
          : "source" in action
            ? [action.source]
            : [];
  return {
    id,
    kind: action.kind,
    author,
    reason,
    recorded: new Date(recorded).toISOString(),
    about: [...about],
    undone: undone.has(id),
  };
}

/** Disputed and denied first, then what rests on one word and is grave; what somebody has accepted is done. */
function queueOf(ledger: Ledger): readonly Omit<ReviewItem, "holder">[] {
  const orphaned = new Set(orphans(ledger).map(({ anchor }) => anchor.report));
  const accepted = new Set(
    ledger.decisions().decisions.flatMap(({ action }) => (action.kind === "accept" ? [action.event] : [])),
  );
  const looked = [
    ...listEpisodes(ledger, { status: "disputed", limit: MOST_LOOKED_AT }).rows,
    ...listEpisodes(ledger, { status: "denied", limit: MOST_LOOKED_AT }).rows,
    ...take(allEpisodes(ledger, { status: "asserted" }), MOST_LOOKED_AT),
  ];
  return looked
    .map((episode) => itemOf(episode, orphaned, accepted))
    .filter((item) => item !== null)
    .sort((a, b) => b.urgency - a.urgency)
    .map(({ urgency: _, ...item }) => item);
}

function itemOf(episode: Episode, orphaned: ReadonlySet<string>, accepted: ReadonlySet<string>) {
  const open = episode.claims.filter(
    ({ report, event, superseded, retracted }) =>
      superseded === null && !retracted && !accepted.has(`${report}#${event}`),
  );
  const first = open[0];
  const { reasons, urgency } = reviewReasons(episode, orphaned);
  if (!first || reasons.length === 0) return null;
  return {
    episode: episode.id,
    title: episode.title,
    event: `${first.report}#${first.event}`,
    quote: first.text,
    status: episode.status,
    reasons,
    urgency,
  };
}

function* take<T>(items: Iterable<T>, most: number): Generator<T> {
  let n = 0;
  for (const item of items) {
    if (n++ === most) return;
    yield item;
  }
}
