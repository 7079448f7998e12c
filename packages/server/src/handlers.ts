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
import { delegate } from "./reading/delegate.ts";
import { Holds } from "./review/holds.ts";
import type { Room } from "./room.ts";

/** The handler of every route of one project. */
export const handlersFor = (room: Room, entrance: Entrance, codings: Codings, changes: Changes): Handlers => {
  const kept = new KeptAnswers(room.ledger);
  const holds = new Holds();
  const handlers: Handlers = {
    ...sessionHandlers(room.project, entrance),
    ...episodeHandlers(room.ledger, kept),
    ...reportHandlers(room),
    ...decisionHandlers(room, holds, kept),
    ...sourceHandlers(room, kept),
    ...situationHandlers(room, changes, kept),
    ...codingHandlers(room.ledger, codings),
  };
  return room.reader ? delegate(handlers, room.reader, holds) : handlers;
};
