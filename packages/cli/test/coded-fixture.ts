import { type Claim, type CodedReport, ownVoice, SCHEMA, type Span } from "@counterclaim/record";
import type { CodedText } from "../src/voices/coded-text.ts";

/** The words' place in the text; throws when they do not stand there exactly. */
export function spanOf(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

type ClaimWords = Partial<Omit<Claim, "source" | "cue" | "content">> & {
  readonly source?: Partial<Omit<Claim["source"], "span">> & { readonly words?: string };
  readonly cue?: string;
  readonly content: readonly string[];
};

export function claimOf(text: string, id: string, { source, cue, content, ...rest }: ClaimWords): Claim {
  const { words, ...about } = source ?? {};
  return {
    id,
    source: {
      ...ownVoice(),
      ...(words !== undefined && { kind: "party", span: spanOf(text, words) }),
      ...about,
    },
    via: null,
    cue: cue === undefined ? null : spanOf(text, cue),
    content: content.map((part) => spanOf(text, part)),
    quotation: "indirect",
    stance: "asserts",
    strength: "plain",
    ...rest,
  };
}

export const codedOf = (text: string, fields: Partial<CodedReport>): CodedText => ({
  text,
  report: {
    schema: SCHEMA,
    id: "r1",
    sha256: "0".repeat(64),
    bytesSha256: null,
    publisher: "Ocean Press Agency",
    title: "Two sides",
    byline: null,
    url: null,
    language: "en",
    published: "2031-05-15",
    replaces: null,
    update: null,
    coder: { version: "0.1.0", knowledge: "sha256:0" },
    sentences: [],
    actors: [],
    places: [],
    times: [],
    claims: [],
    events: [],
    notes: [],
    diagnostics: [],
    ...fields,
  },
});

const TEXT = `The army said it had seized Tolbin, <on the road> to Kessary.

"We still hold it", a rebel commander, who asked not to be named for fear of reprisals, told OPA. A teacher said the commander had told her that nobody was hurt.

The claims could not be verified.`;

/** A report in which two sides, a nested voice and the publisher speak. */
export const TWO_SIDES = codedOf(TEXT, {
  actors: [
    { span: spanOf(TEXT, "The army"), actor: "calvessa-army", name: "Calvessan army", kind: "state-forces" },
    { span: spanOf(TEXT, "a rebel commander"), actor: "hlu", name: "Highland Liberation Union", kind: "rebel-group" },
  ],
  places: [
    {
      span: spanOf(TEXT, "Tolbin"),
      name: "Tolbin",
      use: "literal",
      place: "samples:tolbin",
      country: "XCV",
      lat: -27.73,
      lon: 84,
      radiusKm: 2,
      precision: 1,
    },
    {
      span: spanOf(TEXT, "Kessary"),
      name: "Kessary",
      use: "literal",
      place: "samples:kessary",
      country: "XCV",
      lat: -27.39,
      lon: 84,
      radiusKm: 4,
      precision: 1,
    },
  ],
  claims: [
    claimOf(TEXT, "c1", {
      source: { words: "The army", actor: "calvessa-army" },
      cue: "said",
      content: ["it had seized Tolbin, <on the road> to Kessary"],
    }),
    claimOf(TEXT, "c2", {
      source: {
        words: "a rebel commander, who asked not to be named for fear of reprisals",
        actor: "hlu",
        role: "officer",
        anonymous: true,
        anonymityReason: spanOf(TEXT, "for fear of reprisals"),
        channel: "interview",
      },
      cue: "told",
      content: ['"We still hold it",'],
      quotation: "direct",
      stance: "denies",
      strength: "insisted",
    }),
    claimOf(TEXT, "c3", {
      source: { words: "A teacher", kind: "unnamed", anonymous: true },
      cue: "said",
      content: ["the commander had told her that nobody was hurt"],
    }),
    claimOf(TEXT, "c4", {
      source: { words: "the commander", kind: "unnamed" },
      via: "c3",
      cue: "had told",
      content: ["that nobody was hurt"],
    }),
    claimOf(TEXT, "c5", { content: ["The claims could not be verified."], quotation: "none" }),
  ],
  events: [
    {
      id: "e1",
      claim: "c1",
      type: "capture-place",
      trigger: spanOf(TEXT, "seized"),
      agents: [0],
      targets: [1],
      unit: null,
      places: [{ place: 0, role: "at" }],
      time: { from: "2031-05-15", to: "2031-05-15", precision: "day" },
      polarity: "positive",
      modality: "actual",
      quantities: [],
      codes: { acled: null, plover: null, cameo: null, ged: 1 },
    },
  ],
  notes: [
    { span: spanOf(TEXT, "The claims could not be verified."), status: "unverified", scope: [], claims: ["c1", "c2"] },
  ],
});
