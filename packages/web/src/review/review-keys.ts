import { useEffect, useRef } from "react";
import { isTyping } from "../app/typing.ts";

export interface ReviewActions {
  readonly next: () => void;
  readonly previous: () => void;
  readonly accept: () => void;
  readonly reject: () => void;
  readonly open: () => void;
  readonly select: () => void;
  readonly undo: () => void;
  readonly help: () => void;
}

/** One key each; texts are keys of the catalogues. */
export const KEYS: readonly { readonly key: string; readonly does: keyof ReviewActions; readonly action: string }[] = [
  { key: "j", does: "next", action: "next" },
  { key: "k", does: "previous", action: "previous" },
  { key: "a", does: "accept", action: "accept" },
  { key: "r", does: "reject", action: "reject, with a reason" },
  { key: "e", does: "open", action: "open to edit, merge or split" },
  { key: "m", does: "open", action: "open to merge" },
  { key: "s", does: "select", action: "choose for a decision on many" },
  { key: "u", does: "undo", action: "undo the last decision" },
  { key: "?", does: "help", action: "show or hide these keys" },
];

/** Hears the keys while nothing is being typed. */
export function useReviewKeys(actions: ReviewActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      // A menu or a dialog over the page has its own keys.
      const elsewhere = isTyping(target) || target?.closest("dialog, [role=menu]") != null;
      if (elsewhere || event.ctrlKey || event.metaKey || event.altKey) return;
      const found = KEYS.find(({ key }) => key === event.key);
      if (!found) return;
      event.preventDefault();
      latest.current[found.does]();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
}
