import { loadKnowledge } from "@counterclaim/resources";
import { code } from "../../src/index.ts";

const knowledge = loadKnowledge();

/** An event as its words: what a reader checks. */
export interface ToldEvent {
  readonly type: string;
  readonly trigger: string;
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly unit: string | null;
  readonly places: readonly string[];
  readonly time: readonly [string | null, string | null] | null;
  readonly polarity: string;
  readonly modality: string;
  readonly quantities: readonly { readonly kind: string; readonly low: number | null; readonly high: number | null }[];
  readonly carrier: string | null;
  readonly codes: {
    readonly acled: readonly string[] | null;
    readonly plover: readonly (string | null)[] | null;
    readonly ged: number | null;
  };
}

/** The events of a text, each in words; `carrier` is the source's words, null for the publisher's own voice. */
export function told(text: string, published: string | null = "2024-05-17"): ToldEvent[] {
  const report = code({ id: "t", text, sha256: "0".repeat(64), published, publisher: "The Courier" }, knowledge);
  const words = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
  return report.events.map((event) => {
    const claim = report.claims.find(({ id }) => id === event.claim)!;
    return {
      type: event.type,
      trigger: words(event.trigger),
      agents: event.agents.map((i) => words(report.actors[i]!.span)),
      targets: event.targets.map((i) => words(report.actors[i]!.span)),
      unit: event.unit === null ? null : words(report.actors[event.unit]!.span),
      places: event.places.map(({ place, role }) => `${role} ${words(report.places[place]!.span)}`),
      time: event.time && [event.time.from, event.time.to],
      polarity: event.polarity,
      modality: event.modality,
      quantities: event.quantities.map(({ kind, low, high }) => ({ kind, low, high })),
      carrier: claim.source.span ? words(claim.source.span) : null,
      codes: event.codes,
    };
  });
}

/** The one event of a type; fails the test where there is none or more than one. */
export function only(text: string, type: string, published: string | null = "2024-05-17"): ToldEvent {
  const all = told(text, published);
  const found = all.filter((event) => event.type === type);
  if (found.length !== 1)
    throw new Error(`${found.length} × ${type} among ${all.map((e) => `${e.type} "${e.trigger}"`).join(", ")}`);
  return found[0]!;
}
