import { readFileSync } from "node:fs";
import { wordsAt } from "@counterclaim/record";
import { type CodedText, oneLine } from "../voices/coded-text.ts";
import { voicesOf } from "../voices/voices.ts";
import { claimsPanel } from "./claims-panel.ts";
import { type Markup, markup, trusted } from "./markup.ts";
import { reportText } from "./report-text.ts";

const asset = (name: string): Markup => trusted(readFileSync(new URL(name, import.meta.url), "utf8"));

/** Draws where a report's places are; null when none is known. */
export type DrawMap = (coded: CodedText) => Markup | null;

/** The dossier of several reports: one HTML page that needs nothing but itself. */
export function dossierPage(reports: readonly CodedText[], drawMap: DrawMap): string {
  const titles = reports.map(titleOf);
  const articles = reports.map((coded, i) => article(coded, i, drawMap));
  const contents = reports.map(
    ({ report }, i) =>
      markup`<li><a href="#r${i + 1}">${titles[i] ?? ""}</a> <small>${report.publisher ?? "publisher unknown"}${report.published ? `, ${report.published}` : ""}</small></li>`,
  );
  return `<!doctype html>\n${markup`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>Dossier: ${reports.length === 1 ? (titles[0] ?? "") : `${reports.length} reports`}</title>
<link rel="icon" href="data:,">
<style>${asset("./page.css")}</style>
</head>
<body>
<a class="skip" href="#r1">Skip to the first report</a>
<header class="top">
<h1>Dossier</h1>
<p class="legend">In each text: <span class="mark source">who speaks</span>, <span class="mark cue">how it is told</span>, <span class="mark content" style="--voice:0">what is claimed</span>; the number leads to the claim. Nothing here is a fact: everything is somebody's claim. <span class="keys"><kbd>j</kbd> and <kbd>k</kbd> step through the claims.</span></p>
${reports.length > 1 ? markup`<nav aria-label="Reports"><ol>${contents}</ol></nav>` : null}
</header>
<main>
${articles}
</main>
<script>${asset("./page.js")}</script>
</body>
</html>`}\n`;
}

const titleOf = ({ report, text }: CodedText): string => report.title ?? `${oneLine(text).slice(0, 80)} …`;

function article(coded: CodedText, index: number, drawMap: DrawMap): Markup {
  const { report, text } = coded;
  const anchor = `r${index + 1}`;
  const voices = voicesOf(coded);
  const facts = [
    report.publisher ?? "publisher unknown",
    report.published ?? "publication date unknown",
    report.byline ? `by ${report.byline}` : null,
    report.update ? `${report.update}${report.replaces ? ` of ${report.replaces}` : ""}` : null,
  ];
  return markup`<article id="${anchor}" aria-labelledby="${anchor}-title">
<header><h2 id="${anchor}-title">${titleOf(coded)}</h2>
<p class="facts">${facts.filter((fact) => fact !== null).join(" · ")}</p></header>
<div class="columns">
<div class="reading">${reportText(anchor, coded, voices)}
${verification(coded)}
${drawMap(coded)}
${diagnostics(coded)}</div>
${claimsPanel(anchor, coded, voices)}
</div>
<p class="evidence">Text SHA-256 ${report.sha256} · ${text.length} characters · coder ${report.coder.version}, knowledge ${report.coder.knowledge.slice(0, 19)}</p>
</article>
`;
}

function verification({ report, text }: CodedText): Markup | null {
  if (report.notes.length === 0) return null;
  const items = report.notes.map(
    ({ span, status, claims }) =>
      markup`<li><b>${status.replaceAll("-", " ")}</b>: ${oneLine(wordsAt(text, span))}${claims.length > 0 ? ` (claims ${claims.map((id) => id.replace(/^c/, "")).join(", ")})` : ""}</li>`,
  );
  return markup`<section class="notes"><h3>What the report says of its verification</h3><ul>${items}</ul></section>`;
}

function diagnostics({ report, text }: CodedText): Markup | null {
  if (report.diagnostics.length === 0) return null;
  const items = report.diagnostics.map(
    ({ message, span }) =>
      markup`<li>${message}${span ? ` (“${oneLine(text.slice(span.start, Math.min(span.end, span.start + 80)))}”)` : ""}</li>`,
  );
  return markup`<details class="diagnostics"><summary>${report.diagnostics.length} ${report.diagnostics.length === 1 ? "note" : "notes"} of the coder</summary><ul>${items}</ul></details>`;
}
