import { addedClaim } from "@counterclaim/ledger/request";
import { type Span, wordsAt } from "@counterclaim/record";
import type { ReportView } from "@counterclaim/server/contract";
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { VisuallyHidden } from "react-aria-components";
import { call } from "../api/client.ts";
import { useMayDecide } from "../api/session.ts";
import { navigate, useLocation } from "../app/location.ts";
import type { PageProps } from "../app/pages.ts";
import { Answer } from "../design/answer.tsx";
import { useDraft } from "../design/draft.ts";
import { withFilter } from "../filters/url-filters.ts";
import { useText } from "../language/i18n.ts";
import { AddClaim } from "./add-claim.tsx";
import { Orphans, UndoButton } from "./claim-decisions.tsx";
import { blankClaim, type ClaimDraft, type Part, withWords } from "./claim-draft.ts";
import { ClaimMargin } from "./claim-margin.tsx";
import { useHighlights } from "./highlights.ts";
import { MendClaim } from "./mend-claim.tsx";
import { ReportHead } from "./report-head.tsx";
import { ReportText } from "./report-text.tsx";
import { SelectionNote } from "./selection-note.tsx";
import { SelectionTools, type Use } from "./selection-tools.tsx";
import "./report.css";

/** A report as received, its claims marked in the text and listed beside it; each leads to the other. */
export default function ReportPage({ id }: PageProps) {
  const query = useQuery({
    queryKey: ["report", id],
    queryFn: ({ signal }) => call("readReport", { params: { id } }, signal),
  });
  return <Answer query={query}>{(report) => <ReportBody report={report} />}</Answer>;
}

function ReportBody({ report }: { readonly report: ReportView }) {
  const t = useText();
  const { pathname, search } = useLocation();
  const focused = new URLSearchParams(search).get("claim");
  const text = useRef<HTMLDivElement>(null);
  const focus = (claim: string | null): void =>
    navigate(pathname + withFilter(search, "claim", claim), { replace: true });
  useHighlights(text, report);
  useEffect(() => {
    if (focused === null) return;
    document.getElementById("focused-claim")?.scrollIntoView({ block: "center" });
    document.getElementById(`margin-${focused}`)?.scrollIntoView({ block: "nearest" });
  }, [focused]);
  return (
    <div className="page report-page">
      <ReportHead report={report} />
      {report.text === null ? (
        <p className="card">
          {t("The words of this report were erased: {reason}", { reason: report.redacted?.reason ?? "" })}
        </p>
      ) : (
        <TextWithClaims report={report} text={report.text} focused={focused} onFocus={focus} container={text} />
      )}
    </div>
  );
}

interface TextWithClaimsProps {
  readonly report: ReportView;
  readonly text: string;
  readonly focused: string | null;
  readonly onFocus: (claim: string | null) => void;
  readonly container: RefObject<HTMLDivElement | null>;
}

/** A part of a claim that is to have other words. */
interface Mending {
  readonly claim: string;
  readonly part: Exclude<Part, "trigger">;
  readonly span: Span;
}

/** The text, the claims beside it, and what is done with words chosen in it. */
function TextWithClaims({ report, text, focused, onFocus, container }: TextWithClaimsProps) {
  const t = useText();
  const mayDecide = useMayDecide();
  const tools = useRef<HTMLDivElement>(null);
  const margin = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<Span | null>(null);
  const [noted, setNoted] = useState<Span | null>(null);
  const [draft, setDraft, forgetDraft] = useDraft<ClaimDraft | null>(`claim|${report.id}`, null);
  const [mending, setMending, forgetMending] = useDraft<Mending | null>(`mending|${report.id}`, null);
  const [done, setDone] = useState<{ readonly decision: number; readonly what: string } | null>(null);
  const select = useCallback((span: Span | null): void => setSelected(span), []);
  const backToText = (): void => container.current?.focus({ preventScroll: true });
  const close = (put: (value: null) => void, forget: () => void): void => {
    put(null);
    forget();
    backToText();
  };
  const use = (span: Span, chosen: Use): void => {
    setDone(null);
    setSelected(null);
    if (chosen.kind === "note") setNoted(span);
    else if (chosen.kind === "mend" && focused !== null && chosen.part !== "trigger")
      setMending({ claim: focused, part: chosen.part, span });
    else setDraft(withWords(draft ?? blankClaim, chosen.kind === "fill" ? chosen.part : "content", span));
    requestAnimationFrame(() =>
      margin.current?.querySelector<HTMLElement>(chosen.kind === "fill" ? "h2" : "form input, form textarea")?.focus(),
    );
  };
  return (
    <div className="report-columns">
      <div className="report-frame">
        <ReportText
          report={report}
          text={text}
          focused={focused}
          onFocus={onFocus}
          onSelect={select}
          onEnter={() => tools.current?.querySelector("button")?.focus()}
          container={container}
        />
        {selected && mayDecide && (
          <SelectionTools
            span={selected}
            text={container}
            tools={tools}
            writing={draft !== null}
            mendable={focused !== null && draft === null}
            notable={(report.coded?.claims.length ?? 0) > 0}
            onUse={(chosen) => use(selected, chosen)}
            onLeave={backToText}
          />
        )}
        <VisuallyHidden role="status">
          {selected && t("Words chosen: {words}", { words: wordsAt(text, selected) })}
        </VisuallyHidden>
      </div>
      <div className="margin" ref={margin}>
        <Legend />
        <p role="status" className="small done">
          {done && (
            <>
              {t(done.what)} <UndoButton decision={done.decision} onUndone={() => setDone(null)} />
            </>
          )}
        </p>
        {draft && mayDecide && (
          <AddClaim
            report={report}
            draft={draft}
            onChange={setDraft}
            onClose={() => close(setDraft, forgetDraft)}
            onAdded={(decision) => {
              close(setDraft, forgetDraft);
              setDone({ decision, what: "The claim is added." });
              onFocus(addedClaim(decision));
            }}
          />
        )}
        {mending && mayDecide && (
          <MendClaim
            report={report}
            {...mending}
            onClose={() => close(setMending, forgetMending)}
            onMended={(decision) => {
              close(setMending, forgetMending);
              setDone({ decision, what: "The claim is mended." });
            }}
          />
        )}
        {noted && (
          <SelectionNote
            key={`${noted.start}-${noted.end}`}
            report={report}
            text={text}
            span={noted}
            onClose={() => {
              setNoted(null);
              backToText();
            }}
          />
        )}
        <Orphans orphans={report.orphans} />
        <ClaimMargin report={report} text={text} focused={focused} onFocus={onFocus} />
      </div>
    </div>
  );
}

/** What the marks in the text mean; each is told apart by more than its colour. */
function Legend() {
  const t = useText();
  return (
    <ul className="legend small" aria-label={t("Marks in the text")}>
      {(["source", "cue", "content", "event", "place", "time"] as const).map((kind) => (
        <li key={kind} className={`legend-${kind}`}>
          {t(kind === "content" ? "claim" : kind)}
        </li>
      ))}
    </ul>
  );
}
