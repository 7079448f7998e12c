import type { EpisodeClaim } from "@counterclaim/ledger";
import { oneLine } from "../voices/coded-text.ts";
import { clipped } from "./columns.ts";
import type { Findings } from "./demonstration.ts";
import type { Style } from "./style.ts";

/** What several reports show together, a few lines each: a dispute with both sides' words, a concession, a copy. */
export function findingLines({ dispute, concession, copy }: Findings, width: number, style: Style): readonly string[] {
  const line = (text: string, indent = "  "): string => `${indent}${clipped(text, width - indent.length, 1)[0] ?? ""}`;
  const words = ({ party, source, carriers, text }: EpisodeClaim): string =>
    line(`${source ?? carriers[0]?.publisher ?? party ?? "Somebody"}: ${quoted(text)}`, "    ");
  return [
    ...(dispute ? [line(`${style.warning("Disputed")}: ${dispute.reason}`), ...dispute.claims.map(words)] : []),
    ...(concession ? [line(`${style.warning("Conceded")}: ${concession.reason}`), words(concession.words)] : []),
    ...(copy
      ? [
          line(
            `${style.warning("Copied")}: ${copy.carrier} carries ${copy.original}'s report (${Math.round(copy.reused * 100)} % of it): one origin, not two`,
          ),
        ]
      : []),
  ];
}

function quoted(text: string | null): string {
  if (text === null) return "(erased)";
  const words = oneLine(text);
  return /^["“]/.test(words) ? words : `“${words}”`;
}
