import { createHash } from "node:crypto";
import type { ActorMention, Claim, CodedReport, Event, PlaceMention } from "@counterclaim/record";
import { ownVoice, SCHEMA } from "@counterclaim/record";
import type { ReportToAdd } from "../src/index.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** Towns of a fictional coast. */
export const TOWNS: Readonly<Record<string, readonly [number, number]>> = {
  Tarrel: [12.2, 40.1],
  Odrum: [12.25, 40.12],
  Vessa: [13.9, 42.7],
  Korl: [15.4, 41.3],
};

const PARTIES: Readonly<Record<string, readonly [string, ActorMention["kind"]]>> = {
  "north-army": ["the army", "state-forces"],
  league: ["the League", "rebel-group"],
  guard: ["the Guard", "militia"],
};

/** One sentence of a report: who says that who did what to whom, where and when. */
export interface Sentence {
  /** null: the report's own voice. */
  readonly by: string | null;
  readonly type: string;
  readonly agent: string;
  readonly target?: string;
  readonly town?: string;
  readonly date?: string | null;
  readonly stance?: Claim["stance"];
  readonly killed?: number;
  /** Words besides; they make texts differ. */
  readonly words?: string;
}

export interface Dispatch {
  readonly id?: string;
  readonly publisher?: string | null;
  readonly published?: string | null;
  readonly received?: string;
  readonly replaces?: string;
  readonly update?: CodedReport["update"];
  readonly coder?: string;
  readonly opening?: string;
  readonly sentences: readonly Sentence[];
}

/** A report with its text and what a perfect coder would make of it. */
export function dispatch(given: Dispatch): ReportToAdd {
  const actors: ActorMention[] = [];
  const places: PlaceMention[] = [];
  const claims: Claim[] = [];
  const events: Event[] = [];
  let text = given.opening ? `${given.opening}\n` : "";
  const span = (words: string) => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const party = (id: string): number => {
    const [name, kind] = PARTIES[id] ?? [id, null];
    actors.push({ span: span(name), actor: id, name, kind });
    return actors.length - 1;
  };
  for (const [i, sentence] of given.sentences.entries()) {
    let source: Claim["source"] = ownVoice();
    let cue = null;
    if (sentence.by !== null) {
      const speaker = party(sentence.by);
      source = { ...source, kind: "party", span: actors[speaker]!.span, actor: sentence.by };
      span(" ");
      cue = span(sentence.stance === "denies" ? "denied" : "said");
      span(" that ");
    }
    const from = text.length;
    const agent = party(sentence.agent);
    span(" ");
    const trigger = span(sentence.type);
    span(" ");
    const target = sentence.target === undefined ? null : party(sentence.target);
    let place = null;
    if (sentence.town !== undefined) {
      span(" at ");
      const [lat, lon] = TOWNS[sentence.town]!;
      places.push({
        span: span(sentence.town),
        name: sentence.town,
        use: "literal",
        place: `town:${sentence.town}`,
        country: "XKA",
        lat,
        lon,
        radiusKm: 2,
        precision: 1,
      });
      place = places.length - 1;
    }
    const quantities: Event["quantities"] =
      sentence.killed === undefined
        ? []
        : [
            {
              kind: "killed",
              of: target,
              low: sentence.killed,
              best: sentence.killed,
              high: sentence.killed,
              scope: "event",
              span: span(` and killed ${sentence.killed}`),
            },
          ];
    if (sentence.words) span(` ${sentence.words}`);
    const content = { start: from, end: text.length };
    span(".\n");
    const date = sentence.date === undefined ? "2024-05-03" : sentence.date;
    claims.push({
      id: `c${i + 1}`,
      source,
      via: null,
      cue,
      content: [content],
      quotation: "indirect",
      stance: sentence.stance ?? "asserts",
      strength: "plain",
    });
    events.push({
      id: `e${i + 1}`,
      claim: `c${i + 1}`,
      type: sentence.type,
      trigger,
      agents: [agent],
      targets: target === null ? [] : [target],
      unit: null,
      places: place === null ? [] : [{ place, role: "at" }],
      time: date === null ? null : { from: date, to: date, precision: "day" },
      polarity: "positive",
      modality: "actual",
      quantities,
      codes: { acled: null, plover: null, cameo: null, ged: null },
    });
  }
  const digest = sha256(text);
  const id = given.id ?? `sha256:${digest}`;
  const publisher = given.publisher === undefined ? "Coast Agency" : given.publisher;
  const published = given.published === undefined ? "2024-05-04" : given.published;
  const coded: CodedReport = {
    schema: SCHEMA,
    id,
    sha256: digest,
    bytesSha256: null,
    publisher,
    title: null,
    byline: null,
    url: null,
    language: "en",
    published,
    replaces: given.replaces ?? null,
    update: given.update ?? null,
    coder: { version: given.coder ?? "1.0.0", knowledge: "sha256:test" },
    sentences: [],
    actors,
    places,
    times: [],
    claims,
    events,
    notes: [],
    diagnostics: [],
  };
  const { received, replaces } = given;
  return { report: { id, text, sha256: digest, publisher, published, language: "en", received, replaces }, coded };
}
