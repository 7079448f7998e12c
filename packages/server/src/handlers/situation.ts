import type { Handlers } from "../http/routes.ts";
import type { Room } from "../room.ts";
import type { Changes } from "./changes.ts";
import { windowOf } from "./window.ts";

/** Names on a map of that many pixels: more would hide each other. */
const LABELS = 60;

export const situationHandlers = (
  { labels, boundaries }: Room,
  changes: Changes,
): Pick<Handlers, "readLabels" | "readBoundaries" | "watchChanges"> => ({
  readLabels: ({ query: { window } }) => ({
    labels: [...labels(windowOf(window), LABELS)],
    attribution: "GeoNames, CC BY 4.0",
  }),
  readBoundaries: () => boundaries,
  watchChanges({ request, reply }) {
    changes.watch(request, reply);
  },
});
