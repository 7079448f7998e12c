import type { Brief, BriefSentence } from "./brief.ts";
import { BRIEF_WORDS } from "./words.ts";

/** The brief in Markdown; words of reports are escaped, so that none of them formats anything. */
export function briefAsMarkdown(brief: Brief): string {
  const lines = [`# ${escapeMarkdown(brief.title)}`, "", ...preface(brief).map(escapeMarkdown), ""];
  for (const { heading, empty, sentences } of brief.sections) {
    lines.push(`## ${escapeMarkdown(heading)}`, "");
    if (sentences.length === 0) lines.push(empty);
    for (const sentence of sentences)
      lines.push(
        `- ${escapeMarkdown(sentence.text)} ${citations(brief, sentence)
          .map((c) => `[${escapeMarkdown(c)}]`)
          .join(" ")}`,
      );
    lines.push("");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

/** The brief as one HTML file that needs no network. */
export function briefAsHtml(brief: Brief): string {
  const sections = brief.sections.map(({ heading, empty, sentences }) => {
    const items = sentences.map(
      (s) =>
        `<li>${escapeHtml(s.text)} ${citations(brief, s)
          .map((c) => `<cite>[${escapeHtml(c)}]</cite>`)
          .join(" ")}</li>`,
    );
    return `<section><h2>${escapeHtml(heading)}</h2>${items.length > 0 ? `<ul>${items.join("\n")}</ul>` : `<p>${escapeHtml(empty)}</p>`}</section>`;
  });
  return `<!doctype html>
<html lang="${brief.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(brief.title)}</title>
<style>:root{color-scheme:light dark;font:16px/1.55 Georgia,serif}body{max-width:46rem;margin:2rem auto;padding:0 1rem}h1,h2{font-family:system-ui,sans-serif;line-height:1.25}li{margin-block:.45rem;break-inside:avoid;unicode-bidi:plaintext}cite{font-style:normal;opacity:.75;font-size:.9em}</style>
</head><body><h1>${escapeHtml(brief.title)}</h1>${preface(brief)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join("")}
${sections.join("\n")}
</body></html>
`;
}

const preface = ({ language, asOf, episodes, cut }: Brief): readonly string[] => [
  BRIEF_WORDS[language].preface(episodes, cut),
  ...(asOf === null ? [] : [BRIEF_WORDS[language].asOf(asOf)]),
];

const citations = ({ language }: Brief, { citations: cited }: BriefSentence): readonly string[] =>
  cited.map(
    ({ report, publisher, quote }) =>
      `${publisher ?? BRIEF_WORDS[language].publisherUnknown}, ${report.slice(0, 24)}: “${oneLine(quote)}”`,
  );

const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();

const escapeMarkdown = (text: string): string => oneLine(text).replace(/[\\`*_{}[\]<>#+!|~]/g, "\\$&");

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c]!);
