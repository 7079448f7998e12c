import type { Span } from "@counterclaim/record";
import { type RefObject, useLayoutEffect, useState } from "react";
import { Button, Toolbar } from "react-aria-components";
import { useText } from "../language/i18n.ts";
import type { Part } from "./claim-draft.ts";
import { rangeOf } from "./highlights.ts";

/** What the chosen words may become. */
export type Use = { readonly kind: "add" | "note" } | { readonly kind: "fill" | "mend"; readonly part: Part };

interface SelectionToolsProps {
  readonly span: Span;
  readonly text: RefObject<HTMLElement | null>;
  readonly tools: RefObject<HTMLDivElement | null>;
  /** A claim is being written down: the words go into it. */
  readonly writing: boolean;
  /** A claim is focused: the words may be its own. */
  readonly mendable: boolean;
  readonly notable: boolean;
  readonly onUse: (use: Use) => void;
  /** Back to the text. */
  readonly onLeave: () => void;
}

/** Beside words chosen in the text: what to do with them. Arrow keys go from one to the next, Escape back to the text. */
export function SelectionTools({ span, text, tools, onUse, onLeave, ...offered }: SelectionToolsProps) {
  const t = useText();
  const place = usePlaceBelow(text, tools, span);
  return (
    <Toolbar
      aria-label={t("What to do with the words chosen")}
      className="selection-tools card no-print"
      style={place}
      ref={tools}
    >
      {usesOf(offered).map(([use, label]) => (
        <Button
          key={label}
          onPress={() => onUse(use)}
          onKeyDown={(key) => (key.key === "Escape" ? onLeave() : key.continuePropagation())}
        >
          {t(label)}
        </Button>
      ))}
    </Toolbar>
  );
}

type Offered = Pick<SelectionToolsProps, "writing" | "mendable" | "notable">;

function usesOf({ writing, mendable, notable }: Offered): readonly (readonly [Use, string])[] {
  if (writing)
    return [
      [{ kind: "fill", part: "content" }, "Into the claim's words"],
      [{ kind: "fill", part: "source" }, "As its source"],
      [{ kind: "fill", part: "cue" }, "As its reporting word"],
      [{ kind: "fill", part: "trigger" }, "As what happened"],
    ];
  const mends: readonly (readonly [Use, string])[] = [
    [{ kind: "mend", part: "content" }, "Make this the claim's words"],
    [{ kind: "mend", part: "source" }, "Make this its source"],
    [{ kind: "mend", part: "cue" }, "Make this its reporting word"],
  ];
  return [
    [{ kind: "add" }, "Add a claim"],
    ...(mendable ? mends : []),
    ...(notable ? [[{ kind: "note" }, "Add a note"] as const] : []),
  ];
}

/** Below the end of the words, within the text's frame. */
function usePlaceBelow(
  text: RefObject<HTMLElement | null>,
  tools: RefObject<HTMLElement | null>,
  { start, end }: Span,
): { readonly top: number; readonly left: number } {
  const [place, setPlace] = useState({ top: 0, left: 0 });
  useLayoutEffect(() => {
    const put = (): void => {
      const range = text.current && rangeOf(text.current, { start, end });
      const frame = text.current?.parentElement?.getBoundingClientRect();
      if (!range || !frame) return;
      const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
      const room = frame.width - (tools.current?.offsetWidth ?? 0);
      setPlace({ top: last.bottom - frame.top + 6, left: Math.max(0, Math.min(last.left - frame.left, room)) });
    };
    put();
    addEventListener("resize", put);
    return () => removeEventListener("resize", put);
  }, [text, tools, start, end]);
  return place;
}
