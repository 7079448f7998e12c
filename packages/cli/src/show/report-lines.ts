import { wordsAt } from "@counterclaim/record";
import { type CodedText, contentWords, oneLine } from "../voices/coded-text.ts";
import { eventWords } from "../voices/event-words.ts";
import { manner, type Voice, voicesOf } from "../voices/voices.ts";
import { wrapped } from "./columns.ts";
import type { Style } from "./style.ts";

/** A coded report for the terminal: who claims what, the publisher's own voice apart, what is unverified. */
export function reportLines(coded: CodedText, width: number, style: Style): readonly string[] {
  const { report, text } = coded;
  const voices = voicesOf(coded);
  const lines = [...titleLines(coded, style)];
  for (const voice of voices.filter(({ kind }) => kind !== "publisher"))
    lines.push("", ...voiceLines(voice, coded, width, style));
  const own = voices.find(({ kind }) => kind === "publisher");
  if (own) lines.push("", ...voiceLines({ ...own, name: `${own.name}, in its own voice` }, coded, width, style));
  if (report.notes.length > 0) {
    lines.push("", style.strong("What the report says of its verification"));
    for (const { span, status } of report.notes) {
      lines.push(...item(`${style.warning(status.replaceAll("-", " "))}: ${oneLine(wordsAt(text, span))}`, width));
    }
  }
  for (const { message, span } of report.diagnostics) {
    const words = span ? ` (“${oneLine(text.slice(span.start, Math.min(span.end, span.start + 60)))}”)` : "";
    lines.push(...wrapped(style.quiet(`note: ${message}${words}`), width));
  }
  return lines;
}

/** The report's title, publisher and date. */
export function titleLines({ report, text }: CodedText, style: Style): readonly string[] {
  const title = report.title ?? oneLine(text).slice(0, 70);
  const facts = [report.publisher ?? "publisher unknown", report.published ?? "publication date unknown"];
  if (report.update) facts.push(`${report.update}${report.replaces ? ` of ${report.replaces}` : ""}`);
  return [style.heading(title), style.quiet(facts.join(" · "))];
}

function voiceLines(voice: Voice, coded: CodedText, width: number, style: Style): readonly string[] {
  const lines = [style.strong(voice.name)];
  for (const claim of voice.claims) {
    const how = voice.kind === "publisher" ? "" : manner(claim, voice);
    const through = claim.via === null ? "" : ` [as told in ${claim.via}]`;
    lines.push(
      ...item(`${contentWords(claim, coded.text)}${how === "" ? "" : style.quiet(` (${how})`)}${through}`, width),
    );
    for (const event of coded.report.events.filter(({ claim: id }) => id === claim.id)) {
      lines.push(
        ...wrapped(`→ ${eventWords(event, coded.report)}`, width - 6).map((line) => style.quiet(`      ${line}`)),
      );
    }
  }
  return lines;
}

const item = (text: string, width: number): readonly string[] =>
  wrapped(text, width - 4).map((line, i) => (i === 0 ? `  - ${line}` : `    ${line}`));
