import type { Span } from "@counterclaim/record";
import type { ReportView } from "@counterclaim/server/contract";
import { type RefObject, useEffect } from "react";

const KINDS = ["source", "cue", "content", "event", "place", "time"] as const;
type Kind = (typeof KINDS)[number];

/** Paints sources, cues, contents, events, places and times with the CSS Custom Highlight API: the text stays one. */
export function useHighlights(container: RefObject<HTMLElement | null>, report: ReportView): void {
  useEffect(() => {
    const element = container.current;
    if (!element || !report.coded || !("highlights" in CSS)) return;
    const paint = (): void => {
      const spans = spansOf(report.coded!, report.decided);
      for (const [priority, kind] of KINDS.entries()) {
        const highlight = new Highlight(...spans[kind].flatMap((span) => rangeOf(element, span) ?? []));
        highlight.priority = priority;
        CSS.highlights.set(kind, highlight);
      }
    };
    paint();
    const observer = new MutationObserver(paint);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      for (const kind of KINDS) CSS.highlights.delete(kind);
    };
  }, [container, report]);
}

function spansOf(
  coded: NonNullable<ReportView["coded"]>,
  decided: ReportView["decided"],
): Readonly<Record<Kind, readonly Span[]>> {
  const attributed = coded.claims.filter(({ id, source }) => source.kind !== "publisher" || id in decided);
  // What happened and where may not stand in an analyst's claim word by word: then the claim itself stands for it.
  const whole = new Set(attributed.flatMap(({ id, content }) => (id in decided ? content.map(keyOf) : [])));
  const events = coded.events.map(({ trigger }) => trigger);
  const stead = new Set(coded.events.flatMap(({ claim, trigger }) => (claim in decided ? [keyOf(trigger)] : [])));
  return {
    content: attributed.flatMap(({ content }) => content),
    source: attributed.flatMap(({ source }) => source.span ?? []),
    cue: attributed.flatMap(({ cue }) => cue ?? []),
    event: events.filter((span) => !whole.has(keyOf(span))),
    place: coded.places.flatMap(({ span }) => (whole.has(keyOf(span)) || stead.has(keyOf(span)) ? [] : [span])),
    time: coded.times.map(({ span }) => span),
  };
}

const keyOf = ({ start, end }: Span): string => `${start}:${end}`;

/** The DOM range of a span of the text, across the nodes in which it stands; null when it is not there. */
export function rangeOf(container: Node, { start, end }: Span): Range | null {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!begun && start < at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return null;
}
