import type { Dispute, Episode, EpisodeClaim } from "@counterclaim/ledger";
import type { Style } from "../show/style.ts";

/** "3 origins, 1 publisher" */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The time for people: one day, a span, or nothing known. */
export function whenWords(from: string | null, to: string | null): string {
  if (from === null && to === null) return "undated";
  const [first, last] = [from?.slice(0, 10) ?? "?", to?.slice(0, 10) ?? ""];
  return last === "" ? `since ${first}` : first === last ? first : `${first} – ${last}`;
}

export function episodeLines(episode: Episode, style: Style): string {
  const { title, status, origins, publishers } = episode;
  const head = `${style.strong(whenWords(episode.from, episode.to))}  ${title}  ${
    status === "asserted" ? style.quiet(status) : style.warning(status)
  }  ${style.quiet(`${counted(origins, "origin")}, ${counted(publishers, "publisher")}  ${episode.id}`)}`;
  const concessions = episode.concessions.map(
    ({ party, covers, reason }) =>
      `    ${style.warning("conceded")} by ${party}${covers === "part" ? " (in part)" : ""}: ${reason}`,
  );
  return [head, ...episode.claims.map((claim) => claimLine(claim, style)), ...concessions].join("\n");
}

/** Who says it, in which words, where. */
function claimLine(claim: EpisodeClaim, style: Style): string {
  const { stance, superseded, retracted } = claim;
  const said = stance === "asserts" ? "" : ` ${stance}`;
  const marks = [
    superseded && "corrected",
    retracted && "retracted",
    claim.copyOf && "copy",
    claim.analyst !== undefined && `added by ${claim.analyst}`,
  ]
    .filter(Boolean)
    .join(", ");
  return `    ${speakerOf(claim)}${said}: “${oneLine(claim.text)}” ${style.quiet(`[${claim.claim}]${marks ? ` ${marks}` : ""}`)}`;
}

export const speakerOf = ({ source, party, carriers }: EpisodeClaim): string =>
  source ?? party ?? carriers[0]?.publisher ?? "the report itself";

export const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
};

export function disputeLines({ kind, strength, reason, claims, rule }: Dispute, style: Style): string {
  return [
    `${style.strong(kind)}  ${style.warning(strength)}  ${reason}  ${style.quiet(rule)}`,
    ...claims.map((claim) => claimLine(claim, style)),
  ].join("\n");
}
