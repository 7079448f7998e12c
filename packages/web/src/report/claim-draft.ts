import type { Request } from "@counterclaim/ledger/request";
import { ledgerName } from "@counterclaim/ledger/view";
import type { Span } from "@counterclaim/record";
import type { ReportView } from "@counterclaim/server/contract";
import { listed, partyIn } from "./event-fields.ts";

/** A claim that is being written down: words of the report by their spans, the rest as typed; "" for nothing. */
export interface ClaimDraft {
  readonly content: readonly Span[];
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly trigger: Span | null;
  readonly party: string;
  readonly stance: "asserts" | "denies" | "confirms" | "expects" | "doubts" | "asks" | "retracts";
  /** Event of the report that the claim is about too; "": another one, by the fields below. */
  readonly event: string;
  readonly type: string;
  readonly agents: string;
  readonly targets: string;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export const blankClaim: ClaimDraft = {
  content: [],
  source: null,
  cue: null,
  trigger: null,
  party: "",
  stance: "asserts",
  event: "",
  type: "",
  agents: "",
  targets: "",
  place: "",
  from: "",
  to: "",
  reason: "",
};

export const STANCES = ["asserts", "denies", "confirms", "expects", "doubts", "asks", "retracts"] as const;

/** Words of the report that a claim is made of. */
export type Part = "content" | "source" | "cue" | "trigger";

/** The draft with words more: the content grows by a piece, another part is replaced. */
export function withWords(draft: ClaimDraft, part: Part, span: Span): ClaimDraft {
  if (part !== "content") return { ...draft, [part]: span };
  const apart = draft.content.filter(({ start, end }) => end <= span.start || span.end <= start);
  return { ...draft, content: [...apart, span].sort((a, b) => a.start - b.start) };
}

/** What is still missing before it can be saved. */
export const isComplete = ({ content, type, event }: ClaimDraft): boolean =>
  content.length > 0 && (event !== "" || type.trim() !== "");

/** What the server is asked for; each span with its words, so that it is refused if they do not stand there. */
export function additionOf(draft: ClaimDraft, report: ReportView): Extract<Request, { readonly kind: "add-claim" }> {
  const { source, cue, trigger, from, to } = draft;
  const words = (span: Span) => ({ ...span, quote: report.text?.slice(span.start, span.end) ?? "" });
  const named = (text: string) =>
    listed(text).map((name) => (report.coded ? partyIn(report.coded, name) : { actor: null, name }));
  const [party = null] = named(draft.party);
  const [place] = listed(draft.place);
  const precision = from !== "" && (from === to || to === "") ? ("day" as const) : ("range" as const);
  return {
    kind: "add-claim",
    report: report.id,
    content: draft.content.map(words),
    source: source || party ? { words: source && words(source), party } : null,
    cue: cue && words(cue),
    stance: draft.stance,
    event:
      draft.event !== ""
        ? ledgerName(report.id, draft.event)
        : {
            type: draft.type.trim().replaceAll(" ", "-"),
            ...(trigger && { trigger: words(trigger) }),
            agents: named(draft.agents),
            targets: named(draft.targets),
            place: place === undefined ? null : { name: place },
            time: from === "" && to === "" ? null : { from: from || null, to: to || from || null, precision },
          },
  };
}

/** Other words for a part of a claim. */
export function mendingOf(
  claim: string,
  part: Exclude<Part, "trigger">,
  span: Span,
  report: ReportView,
): Extract<Request, { readonly kind: "mend-claim" }> {
  const words = { ...span, quote: report.text?.slice(span.start, span.end) ?? "" };
  const named = { kind: "mend-claim" as const, claim: ledgerName(report.id, claim) };
  if (part === "content") return { ...named, content: [words] };
  return part === "source" ? { ...named, source: { words } } : { ...named, cue: words };
}
