import { briefAsHtml, briefAsMarkdown, briefOf } from "@counterclaim/ledger";
import { filtersOf } from "../contract/index.ts";
import type { Handlers } from "../http/routes.ts";
import type { Room } from "../room.ts";
import type { Changes } from "./changes.ts";
import type { KeptAnswers } from "./kept.ts";
import { windowOf } from "./window.ts";

/** Names on a map of that many pixels: more would hide each other. */
const LABELS = 60;

export const situationHandlers = (
  { ledger, labels, boundaries }: Room,
  changes: Changes,
  kept: KeptAnswers,
): Pick<Handlers, "readLabels" | "readBoundaries" | "readBrief" | "watchChanges"> => ({
  readLabels: ({ query: { window } }) => ({
    labels: [...labels(windowOf(window), LABELS)],
    attribution: "GeoNames, CC BY 4.0",
  }),
  readBoundaries: () => boundaries,
  readBrief({ query: { format = "markdown", ...filters }, reply }) {
    const brief = kept.get(`brief ${JSON.stringify(filters)}`, () => briefOf(ledger, filtersOf(filters)));
    if (format === "markdown") return briefAsMarkdown(brief);
    // A file to keep: shown by this server it could not style itself under the policy for pages.
    reply.type("text/html; charset=utf-8").header("content-disposition", "attachment; filename=brief.html");
    return briefAsHtml(brief);
  },
  watchChanges({ reply }) {
    changes.watch(reply);
  },
});
