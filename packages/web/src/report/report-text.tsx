import type { Span } from "@counterclaim/record";
import type { ReportView } from "@counterclaim/server/contract";
import { type RefObject, useId } from "react";
import { VisuallyHidden } from "react-aria-components";
import { useText } from "../language/i18n.ts";
import { selectedIn, useChosenWords } from "./chosen-words.ts";

interface ReportTextProps {
  readonly report: ReportView;
  readonly text: string;
  readonly focused: string | null;
  readonly onFocus: (claim: string | null) => void;
  readonly onSelect: (span: Span | null) => void;
  /** Enter in the text: on to what can be done with the words chosen. */
  readonly onEnter: () => void;
  readonly container: RefObject<HTMLDivElement | null>;
}

/**
 * The text exactly as received. Marks are painted by the browser (useHighlights); only the focused claim is a real
 * mark, so that a screen reader finds it. A click goes to the claim whose words are clicked; words are chosen with the
 * mouse or with arrow keys.
 */
export function ReportText({ report, text, focused, onFocus, onSelect, onEnter, container }: ReportTextProps) {
  const t = useText();
  const hint = useId();
  const claim = report.coded?.claims.find(({ id }) => id === focused);
  const pieces = claim ? [...claim.content].sort((a, b) => a.start - b.start) : [];
  const parts: { readonly from: number; readonly text: string; readonly marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of pieces) {
    if (start > at) parts.push({ from: at, text: text.slice(at, start), marked: false });
    if (end > Math.max(at, start))
      parts.push({ from: Math.max(at, start), text: text.slice(Math.max(at, start), end), marked: true });
    at = Math.max(at, end);
  }
  parts.push({ from: at, text: text.slice(at), marked: false });
  const sentences = report.coded?.sentences ?? [];
  const choose = useChosenWords({ container, text, sentences, near: pieces[0]?.start ?? 0, onSelect, onEnter });
  const firstMark = parts.find(({ marked }) => marked);
  return (
    <>
      <section
        className="card report-text quote sensitive"
        dir="auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: words are chosen in it with arrow keys
        tabIndex={0}
        aria-label={t("Text of the report")}
        aria-describedby={hint}
        ref={container}
        onKeyDown={choose}
        onClick={({ clientX, clientY }) => {
          if (selectedIn(container.current)) return;
          const offset = offsetAt(container.current, clientX, clientY);
          const hit = offset === null ? undefined : claimAt(report, offset);
          if (hit) onFocus(hit);
        }}
      >
        {parts.map((part) =>
          part.marked ? (
            <mark key={part.from} {...(part === firstMark && { id: "focused-claim" })}>
              {part.text}
            </mark>
          ) : (
            <span key={part.from}>{part.text}</span>
          ),
        )}
      </section>
      <VisuallyHidden id={hint}>
        {t("Arrow keys choose words, with Shift more of them, up and down by sentence. Enter: what to do with them.")}
      </VisuallyHidden>
    </>
  );
}

/** The innermost attributed claim at an offset. */
function claimAt(report: ReportView, offset: number): string | undefined {
  const over = (report.coded?.claims ?? []).filter(({ content }) =>
    content.some(({ start, end }) => start <= offset && offset < end),
  );
  const length = (claim: (typeof over)[number]): number =>
    claim.content.reduce((sum, { start, end }) => sum + end - start, 0);
  return over.sort((a, b) => length(a) - length(b))[0]?.id;
}

/** Offset into the text of a point on the screen; null beside it. */
function offsetAt(container: HTMLElement | null, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (!container || !caret || !container.contains(caret.offsetNode)) return null;
  const range = document.createRange();
  range.setStart(container, 0);
  range.setEnd(caret.offsetNode, caret.offset);
  return range.toString().length;
}
