import { type Episode, listEpisodes } from "@counterclaim/ledger";
import { episodeLines } from "../ledger/episode-lines.ts";
import { queryCommand } from "../ledger/query-command.ts";

export const episodes = queryCommand<Episode>({
  name: "episodes",
  summary: "list what happened according to whom, with what is disputed or conceded",
  usage: `Lists episodes: claims of several reports that are about the same happening.

Usage: counterclaim episodes [OPTION…]`,
  examples: `Examples:
  counterclaim episodes --status disputed
  counterclaim episodes --place Kidal --from 2023-10 --to 2023-11 --json`,
  none: "no episode",
  ask: (ledger, filters) => listEpisodes(ledger, filters),
  show: episodeLines,
});
