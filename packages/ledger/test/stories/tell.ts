import { createHash } from "node:crypto";
import { code, type Knowledge } from "@counterclaim/coder";
import type { CodedReport } from "@counterclaim/record";
import { loadKnowledge } from "@counterclaim/resources";
import {
  allEpisodes,
  type Dispute,
  type Episode,
  type Ledger,
  listDisputes,
  openLedger,
  rosterAlliances,
} from "../../src/index.ts";
import { PACK, type Story } from "./story.ts";

let loaded: Knowledge | undefined;
const knowledge = (): Knowledge => {
  loaded ??= loadKnowledge({ packs: [PACK] });
  return loaded;
};

/** What the ledger made of a story, and how to find in it what an anchor names. */
export interface Told {
  readonly story: Story;
  readonly episodes: readonly Episode[];
  readonly disputes: readonly Dispute[];
  /** Ledger-wide id of the event whose trigger lies in the words; of the last of several, the one that starts first. */
  readonly event: (anchor: string) => string | null;
  /** Ids of the claims whose content meets the words. */
  readonly claims: (anchor: string) => readonly string[];
  readonly episodeOf: (event: string | null) => Episode | null;
  readonly copies: readonly string[];
}

/** Adds a story's reports to a fresh ledger and asks it. */
export function tell(story: Story, order: readonly string[] = Object.keys(story.reports)): Told {
  const ledger = openLedger(":memory:", { alliances: rosterAlliances(knowledge()) });
  const coded = new Map<string, CodedReport>();
  const carried: string[] = [];
  for (const id of order) {
    const told = add(ledger, story, id);
    coded.set(id, told.coded);
    if (told.copyOf !== null) carried.push(`${id} of ${told.copyOf}`);
  }
  const episodes = [...allEpisodes(ledger)];
  const told: Told = {
    story,
    episodes,
    disputes: listDisputes(ledger, { limit: 1000 }).rows,
    event: (anchor) => eventAt(story, coded, anchor),
    claims: (anchor) => claimsAt(story, coded, anchor),
    episodeOf: (event) => episodes.find(({ claims }) => claims.some((c) => `${c.report}#${c.event}` === event)) ?? null,
    copies: [
      ...carried,
      ...episodes.flatMap(({ claims }) =>
        claims.flatMap(({ report, copyOf }) => (copyOf ? [`${report} of ${copyOf.report}`] : [])),
      ),
    ],
  };
  ledger.close();
  return told;
}

function add(
  ledger: Ledger,
  story: Story,
  id: string,
): { readonly coded: CodedReport; readonly copyOf: string | null } {
  const { publisher, published, text, replaces } = story.reports[id]!;
  const sha256 = createHash("sha256").update(text).digest("hex");
  const report = { id, sha256, text, publisher, published, ...(replaces !== undefined && { replaces }) };
  const coded = code(report, knowledge());
  const [line] = ledger.add([{ report, coded }]);
  return { coded, copyOf: line!.copyOf };
}

function spanOf(story: Story, anchor: string) {
  const report = anchor.slice(0, 1);
  const words = anchor.slice(3);
  const start = story.reports[report]!.text.indexOf(words);
  if (start < 0) throw new Error(`${story.name}: "${words}" does not stand in report ${report}`);
  return { report, start, end: start + words.length };
}

function eventAt(story: Story, coded: ReadonlyMap<string, CodedReport>, anchor: string): string | null {
  const { report, start, end } = spanOf(story, anchor);
  const [first] = coded
    .get(report)!
    .events.filter(({ trigger }) => trigger.start < end && trigger.end > start)
    .sort((a, b) => a.trigger.start - b.trigger.start);
  return first ? `${report}#${first.id}` : null;
}

function claimsAt(story: Story, coded: ReadonlyMap<string, CodedReport>, anchor: string): readonly string[] {
  const { report, start, end } = spanOf(story, anchor);
  return coded
    .get(report)!
    .claims.filter(({ content }) => content.some((span) => span.start < end && span.end > start))
    .map(({ id }) => `${report}#${id}`);
}
