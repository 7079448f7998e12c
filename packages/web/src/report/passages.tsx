import type { Span } from "@counterclaim/record";
import { useText } from "../language/i18n.ts";

/** The passages of a text that another reuses, folded. */
export function Passages({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  const t = useText();
  if (spans.length === 0) return null;
  return (
    <details>
      <summary>{t("{n, plural, one {# passage} other {# passages}}", { n: spans.length })}</summary>
      <ul className="reasons">
        {spans.map(({ start, end }) => (
          <li key={start} className="quote sensitive" dir="auto">
            {text.slice(start, end)}
          </li>
        ))}
      </ul>
    </details>
  );
}
