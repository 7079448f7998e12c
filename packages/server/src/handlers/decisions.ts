import { type Decision, decisionsOn, type Ledger, namesIn, readEpisode } from "@counterclaim/ledger";
import type { DecisionRow } from "../contract/index.ts";
import { Refusal } from "../http/problem.ts";
import type { Handlers } from "../http/routes.ts";
import type { Holds } from "../review/holds.ts";
import { reviewPage } from "../review/queue.ts";
import type { Room } from "../room.ts";
import type { KeptAnswers } from "./kept.ts";
import { pageOf } from "./page.ts";

type Names = "decide" | "listDecisions" | "listReview" | "holdReview";

export function decisionHandlers({ ledger, writer }: Room, holds: Holds, kept: KeptAnswers): Pick<Handlers, Names> {
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
      const { rows, cursor } = reviewPage(ledger, kept, query);
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

function rowOf(decision: Decision, undone: ReadonlySet<number>): DecisionRow {
  const { id, action, author, reason, recorded } = decision;
  return {
    id,
    kind: action.kind,
    author,
    reason,
    recorded: new Date(recorded).toISOString(),
    about: namesIn(decision),
    undone: undone.has(id),
  };
}
