import type { Codings } from "./codings/codings.ts";
import type { Changes } from "./handlers/changes.ts";
import { codingHandlers } from "./handlers/codings.ts";
import { decisionHandlers } from "./handlers/decisions.ts";
import { episodeHandlers } from "./handlers/episodes.ts";
import { KeptAnswers } from "./handlers/kept.ts";
import { reportHandlers } from "./handlers/reports.ts";
import { type Entrance, sessionHandlers } from "./handlers/session.ts";
import { situationHandlers } from "./handlers/situation.ts";
import { sourceHandlers } from "./handlers/sources.ts";
import type { Handlers } from "./http/routes.ts";
import { Holds } from "./review/holds.ts";
import type { Room } from "./room.ts";

/** The handler of every route of one project. */
export const handlersFor = (room: Room, entrance: Entrance, codings: Codings, changes: Changes): Handlers => {
  const kept = new KeptAnswers(room.ledger);
  return {
    ...sessionHandlers(room.project, entrance),
    ...episodeHandlers(room.ledger, kept),
    ...reportHandlers(room),
    ...decisionHandlers(room, new Holds(), kept),
    ...sourceHandlers(room, kept),
    ...situationHandlers(room, changes, kept),
    ...codingHandlers(room.ledger, codings),
  };
};
