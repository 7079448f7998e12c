import { type Claim, ownVoice, type Source, type Span } from "@counterclaim/record";
import type { Draft } from "../draft.ts";

/** Length of what the claim holds: the innermost of nested claims is the shortest. */
const extent = ({ content }: Claim): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

/**
 * The claims of a report as carriers of events. An event belongs to the innermost claim in whose content its trigger
 * stands; where none does, the publisher says it, in a claim made for that sentence.
 */
export class Carriers {
  readonly #draft: Draft;
  readonly #claims: Claim[];
  readonly #voice: Source;
  readonly #byId = new Map<string, Claim>();
  /** Claims by the stretches of text that they have content in, so that a long report's are not all looked at. */
  readonly #near = new Map<number, Claim[]>();

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#claims = [...draft.claims];
    this.#voice =
      draft.claims.find(({ source }) => source.kind === "publisher")?.source ?? ownVoice(draft.input.publisher);
    for (const claim of this.#claims) this.#file(claim);
    for (const claim of this.#claims) this.#byId.set(claim.id, claim);
  }

  #file(claim: Claim): void {
    for (const { start, end } of claim.content) {
      for (let at = stretchOf(start); at <= stretchOf(end); at++) {
        const here = this.#near.get(at);
        if (!here) this.#near.set(at, [claim]);
        else if (here.at(-1) !== claim) here.push(claim);
      }
    }
  }

  /** The claim of an id, as long as claims are not numbered anew. */
  byId(id: string): Claim | null {
    return this.#byId.get(id) ?? null;
  }

  /** The innermost source's claim round the trigger; null when it is the publisher's own voice. */
  sourceOf(trigger: Span): Claim | null {
    let best: Claim | null = null;
    for (const claim of this.#near.get(stretchOf(trigger.start)) ?? []) {
      if (claim.source.kind === "publisher" || !holds(claim, trigger)) continue;
      if (best === null || extent(claim) < extent(best)) best = claim;
    }
    return best;
  }

  /** The claim that carries an event triggered in the sentence. */
  carrierOf(trigger: Span, sentence: number): Claim {
    const source = this.sourceOf(trigger);
    if (source) return source;
    const own = this.#near
      .get(stretchOf(trigger.start))
      ?.find((c) => c.source.kind === "publisher" && holds(c, trigger));
    if (own) return own;
    const { start, end } = this.#draft.sentences[sentence]!;
    const claim: Claim = {
      id: `own${sentence}`,
      source: this.#voice,
      via: null,
      cue: null,
      content: [{ start, end }],
      quotation: "none",
      stance: "asserts",
      strength: "plain",
    };
    this.#claims.push(claim);
    this.#byId.set(claim.id, claim);
    this.#file(claim);
    return claim;
  }

  /** All claims in text order with new ids "c1", "c2" …, and the new id of each old one. */
  numbered(): { readonly claims: readonly Claim[]; readonly ids: ReadonlyMap<string, string> } {
    const order = this.#claims
      .map((claim, i) => ({ claim, i, at: startOf(claim) }))
      .sort((a, b) => a.at - b.at || a.i - b.i);
    const ids = new Map(order.map(({ claim }, i) => [claim.id, `c${i + 1}`]));
    const claims = order.map(({ claim }) => ({
      ...claim,
      id: ids.get(claim.id)!,
      via: claim.via === null ? null : (ids.get(claim.via) ?? null),
    }));
    return { claims, ids };
  }
}

const stretchOf = (offset: number): number => offset >> 10;

/** Whether the trigger begins in what is claimed. */
const holds = ({ content }: Claim, { start }: Span): boolean =>
  content.some((piece) => piece.start <= start && start < piece.end);

const startOf = ({ content, source, cue }: Claim): number =>
  Math.min(...[...content, source.span, cue].filter((s) => s !== null).map((s) => s.start));
