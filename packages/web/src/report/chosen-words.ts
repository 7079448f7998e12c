import type { Span } from "@counterclaim/record";
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from "react";
import { rangeOf } from "./highlights.ts";
import { type Stretch, spanOf, stepped, trimmed, wordsIn } from "./word-steps.ts";

interface Choosing {
  readonly container: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Where choosing by key begins: the claim that is focused. */
  readonly near: number;
  readonly onSelect: (span: Span | null) => void;
  /** Enter: on to what can be done with the words. */
  readonly onEnter: () => void;
}

/** Words of a text are chosen with the mouse, or with arrow keys while it has the focus; the browser shows them as selected. */
export function useChosenWords({ container, text, sentences, near, onSelect, onEnter }: Choosing) {
  const words = useMemo(() => wordsIn(text), [text]);
  const stretch = useRef<Stretch | null>(null);
  useEffect(() => {
    const released = ({ target }: MouseEvent): void => {
      const span = selectedIn(container.current);
      if (span === null) {
        if (target instanceof Node && container.current?.contains(target)) onSelect(null);
        return;
      }
      const chosen = trimmed(text, span);
      stretch.current = chosen && { anchor: chosen, head: chosen };
      onSelect(chosen);
    };
    document.addEventListener("mouseup", released);
    return () => document.removeEventListener("mouseup", released);
  }, [container, text, onSelect]);
  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      stretch.current = null;
      getSelection()?.removeAllRanges();
      onSelect(null);
    } else if (event.key === "Enter") {
      event.preventDefault();
      onEnter();
    } else {
      const next = stepped(stretch.current, event, words, sentences, near);
      if (next === null) return;
      event.preventDefault();
      stretch.current = next;
      onSelect(spanOf(next));
      show(container.current, next);
    }
  };
}

/** Selected as if by mouse, with what moved last in view. */
function show(container: HTMLElement | null, stretch: Stretch): void {
  const range = container && rangeOf(container, spanOf(stretch));
  const head = container && rangeOf(container, stretch.head);
  if (!range || !head) return;
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const { top, bottom } = head.getBoundingClientRect();
  const room = 120;
  if (top < room) scrollBy({ top: top - room });
  else if (bottom > innerHeight - room) scrollBy({ top: bottom - innerHeight + room });
}

/** The words selected inside a text, as offsets into it; null for none. */
export function selectedIn(container: HTMLElement | null): Span | null {
  const selection = getSelection();
  if (!container || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const chosen = selection.getRangeAt(0);
  if (!container.contains(chosen.startContainer) || !container.contains(chosen.endContainer)) return null;
  const before = document.createRange();
  before.setStart(container, 0);
  before.setEnd(chosen.startContainer, chosen.startOffset);
  const start = before.toString().length;
  return { start, end: start + chosen.toString().length };
}
