import type { Claim, Event, Span } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import { inSentence } from "../in-sentence.ts";
import { attachment, type Reach, underSinceAct } from "./governors.ts";
import type { Tree } from "./tree.ts";

type When = NonNullable<Event["time"]>;

/** A time that the sentence gives for an event. */
export interface StatedTime {
  readonly when: When;
  /** When it was said, by the words outside what is said: "denied on Thursday that it had …". */
  readonly saying: boolean;
}

/**
 * The time of an event by its sentence: of those inside what the claim says, the closest by the tree, else, where the
 * tree lost it, the next in the same clause; else the time at which it was said. Null where there is none.
 * @param claim the source's claim that holds the trigger; null for the publisher's own voice
 * @param claimAt the source's claim in whose content a stretch of the text stands
 */
export function statedTime(
  draft: Draft,
  tree: Tree,
  head: number,
  reach: Reach,
  claim: Claim | null,
  claimAt: (span: Span) => Claim | null,
): StatedTime | null {
  let best: { readonly score: number; readonly stated: StatedTime } | null = null;
  const lost: { readonly at: number; readonly when: When }[] = [];
  const { dateline } = draft.sentences[tree.sentence]!;
  for (const { span, from, to, precision, tree: position } of inSentence(draft.times, tree.sentence)) {
    // the dateline says when the report was written
    if ((from === null && to === null) || (dateline && span.start < dateline.end)) continue;
    if (isCompared(tree, position.first, precision) || isDatedDeal(tree, position.head, head, reach)) continue;
    const around = claimAt(span);
    const saying = claim !== null && (around !== claim || opens(draft, claim, span));
    const distance = attachment(tree, position.head, reach, head);
    const when =
      tree.tokens[position.head]!.head === head
        ? ownDay(draft, span, { from, to, precision })
        : { from, to, precision };
    if (distance === null) {
      if (underSinceAct(tree, position.head, head)) continue;
      if (!saying && around === claim && sameClause(tree, head, position.first))
        lost.push({ at: position.first, when });
      continue;
    }
    // what another claim holds is no time of the publisher's own words
    if (claim === null && around !== null) continue;
    const score = distance + Math.abs(position.head - head) / 100 + (saying ? 1000 : 0);
    if (best === null || score < best.score) best = { score, stated: { when, saying } };
  }
  if (best !== null && !best.stated.saying) return best.stated;
  const next = lost.sort((a, b) => Math.abs(a.at - head) - Math.abs(b.at - head))[0];
  return next === undefined ? (best?.stated ?? null) : { when: next.when, saying: false };
}

const DEAL =
  /^(?:agreement|deal|accord|treaty|pact|ceasefire|truce|constitution|law|resolution|election|coup|memorandum|charter|war|revolution|uprising|genocide)$/u;

/** "The ambush violates the peace agreement of 2014": the year of the deal. */
function isDatedDeal({ tokens }: Tree, time: number, head: number, reach: Reach): boolean {
  const above = tokens[time]!.head;
  if (above < 0 || above === head || reach.has(above)) return false;
  return /^nmod/u.test(tokens[time]!.deprel) && above < time && DEAL.test(tokens[above]!.lemma.toLowerCase());
}

/** "the deadliest attack this year", "the worst since March": what it is compared with, and not when it was. */
function isCompared({ tokens }: Tree, at: number, precision: When["precision"]): boolean {
  if (precision === "day" || precision === "hour") return false;
  for (let before = at - 1; before >= 0 && at - before <= 12; before--) {
    const { xpos, form } = tokens[before]!;
    if (/^(?:JJS|RBS)$/u.test(xpos)) return !/^(?:least|most)$/iu.test(form) || tokens[before + 1]?.upos === "ADJ";
    if (/^(?:VB[DPZ]|MD)$/u.test(xpos) || /^[,;:]$/u.test(form)) return false;
  }
  return false;
}

/** "since Tuesday's attack": the attack's day is no stretch of time, whatever has gone on since. */
function ownDay({ text }: Draft, { start, end }: Span, when: When): When {
  const day = when.from ?? when.to;
  const bounded = /^(?:since|after|following|until|before)\s/iu.test(text.slice(start, end));
  if (!bounded || day === null || !/day$/iu.test(text.slice(start, end)) || !/^['’]s\b/u.test(text.slice(end)))
    return when;
  return { from: day, to: day, precision: "day" };
}

/** "said | on Tuesday it would withdraw": the words of saying reach into what was taken for their content. */
function opens({ text }: Draft, { content, cue }: Claim, { start }: Span): boolean {
  const piece = content.find((p) => p.start <= start && start < p.end);
  if (!piece || cue === null || cue.end > piece.start || piece.start - cue.end > 2) return false;
  return /^\s*(?:(?:late|early|on|at|in|earlier|later)\s+)*$/iu.test(text.slice(piece.start, start));
}

/** No other clause opens between the trigger and a time behind it, by the words alone. */
function sameClause({ tokens }: Tree, head: number, time: number): boolean {
  if (Math.abs(time - head) > 30) return false;
  // "heard blasts on Saturday when shells FELL on the town"
  if (time < head) {
    const when = tokens.findIndex(({ form }, at) => at > time && /^when$/iu.test(form));
    return (
      when > time && when < head && when - time < 4 && !tokens.slice(when, head).some(({ xpos }) => xpos === "VBD")
    );
  }
  for (let at = head + 1; at < time; at++) {
    const { upos, xpos, form } = tokens[at]!;
    // "hand over arms under a deal signed in May": the deal is of May
    if (
      xpos === "VBN" &&
      at - 1 !== head &&
      /^(?:agreement|deal|accord|pact|treaty|ceasefire|truce|resolution|law)$/u.test(tokens[at - 1]?.lemma ?? "")
    )
      return false;
    if (upos === "SCONJ" || /^(?:who|which|whom|whose|where|when|what|that|;|:|["“”])$/iu.test(form)) return false;
    if (/^(?:VB[DPZ]|MD)$/u.test(xpos) && upos !== "ADJ") return false;
  }
  return true;
}
