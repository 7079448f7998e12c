import type { Appraise, AppraisePair, NeighbourhoodOf } from "./appraisal.ts";
import { claimView, describe } from "./episode-view.ts";
import { originOf } from "./origin.ts";

/** An episode of the view: what its evidence amounts to on its own. */
export const appraise: Appraise = (draft) => {
  const live = draft.members.filter(({ evidence }) => evidence.superseded === null && !evidence.retracted);
  const positive = live.filter(({ evidence }) => evidence.stance !== "denies" && evidence.polarity === "positive");
  const origins = new Set(positive.map(({ evidence }) => originOf(evidence)).filter((origin) => origin !== null));
  const shown = describe(draft);
  const status =
    live.length === 0
      ? "retracted"
      : positive.length < live.length
        ? origins.size > 1
          ? "disputed"
          : "denied"
        : origins.size > 1 && shown.publishers > 1
          ? "corroborated"
          : "asserted";
  return {
    episode: {
      ...shown,
      status,
      aspects: [{ aspect: "occurrence", status, claims: draft.members.map(({ evidence }) => evidence.claim) }],
      origins: origins.size,
      parties: new Set(live.map(({ evidence }) => evidence.source.party).filter((party) => party !== null)).size,
      claims: draft.members.map(claimView),
      disputes: [],
      concessions: [],
      related: [],
    },
    disputes: [],
  };
};

export const neighbourhood: NeighbourhoodOf = () => null;

export const appraisePair: AppraisePair = () => null;
