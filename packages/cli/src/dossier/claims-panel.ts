import { type Claim, wordsAt } from "@counterclaim/record";
import { type CodedText, contentWords, oneLine } from "../voices/coded-text.ts";
import { eventWords } from "../voices/event-words.ts";
import { manner, type Voice } from "../voices/voices.ts";
import { type Markup, markup } from "./markup.ts";
import { cardId, claimNumber, placeId } from "./report-text.ts";

/** All claims of a report, by who speaks; the publisher's own voice apart. */
export function claimsPanel(anchor: string, coded: CodedText, voices: readonly Voice[]): Markup {
  const sections = voices.map((voice, i) => voiceSection(anchor, voice, i, coded));
  return markup`<div class="voices">${sections.length > 0 ? sections : markup`<p>No claims were found in this report.</p>`}</div>`;
}

function voiceSection(anchor: string, voice: Voice, index: number, coded: CodedText): Markup {
  const what = { party: "party", speaker: "speaker", publisher: "the publisher's own voice" }[voice.kind];
  const count = `${voice.claims.length} ${voice.claims.length === 1 ? "claim" : "claims"}`;
  const cards = voice.claims.map((claim) => card(anchor, claim, voice, coded));
  const heading = markup`<h3 class="voice" style="--voice:${index}">${voice.name} <small>${what}, ${count}</small></h3>`;
  // The publisher's own sentences are many, and not what a reader comes for.
  return voice.kind === "publisher"
    ? markup`<details class="own"><summary>${heading}</summary><ol class="cards">${cards}</ol></details>`
    : markup`<section>${heading}<ol class="cards" style="--voice:${index}">${cards}</ol></section>`;
}

function card(anchor: string, claim: Claim, voice: Voice, coded: CodedText): Markup {
  const { report, text } = coded;
  const { source, cue, via } = claim;
  const how = manner(claim, voice);
  const words = (span: { start: number; end: number }): string => oneLine(wordsAt(text, span));
  const events = report.events.filter((event) => event.claim === claim.id);
  return markup`<li class="card" id="${cardId(anchor, claim.id)}" tabindex="-1" data-claims="${claim.id}">
<p class="words"><a class="number" href="#${placeId(anchor, claim.id)}" aria-label="claim ${claimNumber(claim.id)} in the text">${claimNumber(claim.id)}</a> ${contentWords(claim, text)}</p>
<p class="facts">${[
    source.span ? markup`<span><b>source</b> ${words(source.span)}</span>` : null,
    cue ? markup`<span><b>cue</b> ${words(cue)}</span>` : null,
    claim.quotation === "none" ? null : markup`<span>${claim.quotation} quotation</span>`,
    how === "" ? null : markup`<span>${how}</span>`,
    source.anonymityReason ? markup`<span><b>unnamed because</b> ${words(source.anonymityReason)}</span>` : null,
    via === null
      ? null
      : markup`<span>as told in <a href="#${cardId(anchor, via)}">claim ${claimNumber(via)}</a></span>`,
  ].filter((part) => part !== null)}</p>
${events.length === 0 ? null : markup`<ul class="events">${events.map((event) => markup`<li>${eventWords(event, report)}</li>`)}</ul>`}
</li>
`;
}
