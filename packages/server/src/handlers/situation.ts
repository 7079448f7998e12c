import { briefAsHtml, briefAsMarkdown, briefOf, type Ledger } from "@counterclaim/ledger";
import type { FastifyReply } from "fastify";
import { filtersOf, type Routes } from "../contract/index.ts";
import type { Asked, Handlers } from "../http/routes.ts";
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
  readBrief({ query, reply }) {
    if (query.format === "html") asAttachment(reply);
    return briefText(ledger, kept, query);
  },
  watchChanges({ reply }) {
    changes.watch(reply);
  },
});

type BriefQuery = Asked<Routes["readBrief"]>["query"];

export function briefText(ledger: Ledger, kept: KeptAnswers, { format, lang = "en", ...filters }: BriefQuery): string {
  const brief = kept.get(`brief ${lang} ${JSON.stringify(filters)}`, () => briefOf(ledger, filtersOf(filters), lang));
  return format === "html" ? briefAsHtml(brief) : briefAsMarkdown(brief);
}

/** A file to keep: shown by this server it could not style itself under the policy for pages. */
export const asAttachment = (reply: FastifyReply): FastifyReply =>
  reply.type("text/html; charset=utf-8").header("content-disposition", "attachment; filename=brief.html");
