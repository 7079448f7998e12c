import { type Claim, wordsAt } from "@counterclaim/record";
import { type CodedText, oneLine } from "./coded-text.ts";

/** Whoever speaks in a report, with all that they claim there. */
export interface Voice {
  /** The same for the same speaker: "party:csp", "speaker:an eyewitness", "publisher". */
  readonly key: string;
  readonly kind: "party" | "speaker" | "publisher";
  readonly name: string;
  /** In the order of the text. */
  readonly claims: readonly Claim[];
}

/** The voices of a report: parties first, the one that claims most leading; then other speakers; its publisher last. */
export function voicesOf(coded: CodedText): readonly Voice[] {
  const voices = new Map<string, { -readonly [K in keyof Voice]: Voice[K] } & { claims: Claim[] }>();
  for (const claim of coded.report.claims) {
    const { key, kind, name } = speakerOf(claim, coded);
    const voice = voices.get(key);
    if (voice) voice.claims.push(claim);
    else voices.set(key, { key, kind, name, claims: [claim] });
  }
  const rank = { party: 0, speaker: 1, publisher: 2 } as const;
  return [...voices.values()].sort((a, b) => rank[a.kind] - rank[b.kind] || b.claims.length - a.claims.length);
}

function speakerOf({ source }: Claim, { report, text }: CodedText): Omit<Voice, "claims"> {
  if (source.actor !== null) {
    const known = report.actors.find(({ actor }) => actor === source.actor);
    const name = known?.name ?? (source.kind === "publisher" ? report.publisher : null) ?? source.actor;
    // An outlet is quoted, but it is no side of the conflict.
    return { key: `party:${source.actor}`, kind: known?.kind === "media" ? "speaker" : "party", name };
  }
  if (source.kind === "publisher") {
    return { key: "publisher", kind: "publisher", name: report.publisher ?? "The report itself" };
  }
  const span = source.head ?? source.span;
  const name = source.name ?? (span ? shortened(oneLine(wordsAt(text, span))) : "Somebody");
  return { key: `speaker:${name.toLowerCase()}`, kind: "speaker", name };
}

/** A source phrase up to its first apposition: the whole stands with the claim. */
function shortened(phrase: string): string {
  const comma = phrase.indexOf(",");
  return comma > 3 ? phrase.slice(0, comma) : phrase;
}

/** How a claim is made, in a few words: "denies, insisted, spokesperson, unnamed, in a statement". */
export function manner({ source, stance, strength }: Claim, voice: Voice): string {
  const channels = {
    statement: "in a statement",
    "social-media": "on social media",
    interview: "in an interview",
    broadcast: "on air",
    document: "in a document",
  } as const;
  const name = source.name === voice.name ? null : source.name;
  return [
    stance === "asserts" ? null : stance,
    strength === "plain" ? null : strength,
    source.role,
    source.anonymous ? "unnamed" : name,
    source.channel && channels[source.channel],
  ]
    .filter((part) => part !== null)
    .join(", ");
}
