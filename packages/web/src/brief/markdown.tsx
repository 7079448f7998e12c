import type { ReactNode } from "react";
import { reportAddress } from "../app/location.ts";

interface Block {
  readonly kind: "h1" | "h2" | "h3" | "p" | "li";
  readonly text: string;
}

/** The blocks of the brief's Markdown: headings, paragraphs and list items, a line each. */
export function blocksOf(markdown: string): readonly Block[] {
  return markdown.split("\n").flatMap((line): Block[] => {
    const text = line.trim();
    if (text === "") return [];
    const heading = /^(#{1,3}) (.*)$/.exec(text);
    if (heading) return [{ kind: `h${heading[1]!.length}` as Block["kind"], text: heading[2]! }];
    return text.startsWith("- ") ? [{ kind: "li", text: text.slice(2) }] : [{ kind: "p", text }];
  });
}

/** Sentence and citations of a line: "… [Publisher, report: “words”]". */
export function citedParts(line: string): readonly { readonly text: string; readonly report: string | null }[] {
  return line.split(/(\[[^[\]]*?, [^,[\]:]+: “.*?”\])/u).flatMap((text) => {
    if (text === "") return [];
    const report = /^\[[^[\]]*, ([^,[\]:]+): “/u.exec(text)?.[1] ?? null;
    return [{ text: report === null ? text : text.slice(1, -1), report }];
  });
}

/** The brief as a page: citations lead to their reports. Nothing of it is taken as HTML. */
export function Markdown({ text }: { readonly text: string }) {
  const groups: ReactNode[] = [];
  let items: string[] = [];
  const flush = (): void => {
    if (items.length > 0)
      groups.push(
        <ul key={groups.length}>
          {items.map((item) => (
            <li key={item}>
              <Cited line={item} />
            </li>
          ))}
        </ul>,
      );
    items = [];
  };
  for (const { kind, text: line } of blocksOf(text)) {
    if (kind === "li") {
      if (!items.includes(line)) items.push(line);
      continue;
    }
    flush();
    // The page has its own first heading: the brief's stand one below.
    const Tag = ({ h1: "h2", h2: "h2", h3: "h3", p: "p" } as const)[kind];
    groups.push(
      <Tag key={groups.length}>
        <Cited line={line} />
      </Tag>,
    );
  }
  flush();
  return groups;
}

const Cited = ({ line }: { readonly line: string }) =>
  citedParts(line).map((part) =>
    part.report === null ? (
      <span key={part.text}>{part.text}</span>
    ) : (
      <a key={part.text} className="citation sensitive" href={reportAddress(part.report)}>
        {part.text}
      </a>
    ),
  );
